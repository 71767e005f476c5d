// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsCard } from '@vir-nordwest/core/news-feed/model.ts';
import type { NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { externalMark } from '../shared/external.view.ts';
import { heading } from '../shared/heading.view.ts';

export interface NewsView {
  card: NewsCard;
  /** With teaser and topics. */
  rich: boolean;
  /** Level of the heading. */
  level: number;
  words: NewsWords;
  extras: { lang: string | undefined; before: unknown; notes: unknown; after: unknown } | undefined;
  onSelect(event: Event): void;
}

export function newsView({ card, rich, level, words, extras, onSelect }: NewsView): TemplateResult {
  const { item, title, hint, href, external, date, source } = card;
  const lang = extras?.lang ?? nothing;
  const { summary, tags = [], _vir: { pinned, example } } = item;
  return html`<li tabindex="-1" part="item">
    <article>
      ${extras?.before}
      <p class="row small">
        ${pinned ? html`<span class="badge pin">${words.pinned}</span>` : nothing} ${example ? html`<span class="badge">${words.example}</span>` : nothing}
        ${date ? html`<time datetime=${item.date_published}>${date}</time>` : nothing} ${source ? html`<span>${source}</span>` : nothing} ${extras?.notes}
      </p>
      <div class="title" lang=${lang}>
        ${heading(level, href ? html`<a href=${href} rel="noopener" part="link" @click=${onSelect}>${title}${hint ? html`<span class="sr">, ${hint}</span>` : nothing}${external ? externalMark(words) : nothing}</a>` : title)}
      </div>
      ${rich && summary ? html`<p class="teaser" lang=${lang}>${summary}</p>` : nothing}
      ${rich && tags.length ? html`<ul class="tags small" role="list" aria-label=${words.topics}>${tags.map((tag) => html`<li>${tag}</li>`)}</ul>` : nothing}
      ${extras?.after}
    </article>
  </li>`;
}
