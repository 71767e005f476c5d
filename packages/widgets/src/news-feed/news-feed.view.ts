// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsCard, NewsImage } from '@vir-nordwest/core/news-feed/model.ts';
import type { NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { externalMark } from '../shared/external.view.ts';
import { heading } from '../shared/heading.view.ts';
import { moreView, type More } from '../shared/more.view.ts';

export type NewsLayout = 'list' | 'cards' | 'compact';

export interface NewsView {
  cards: readonly NewsCard[];
  layout: NewsLayout;
  /** Level of the items' headings. */
  level: number;
  more: More;
  onSelect(event: Event, id: string): void;
  onMore(): void;
}

export const listView = ({ cards, layout, level, more, onSelect, onMore }: NewsView, words: NewsWords): TemplateResult =>
  html`<ul class="items" role="list" part="list">
      ${cards.map((card) => html`<li class=${card.pinned ? 'pinned' : ''} tabindex="-1" part="item" lang=${card.foreign?.lang ?? nothing}>${cardView(card, layout, level, words, onSelect)}</li>`)}
    </ul>
    ${moreView(more, words, onMore)}`;

function cardView(card: NewsCard, layout: NewsLayout, level: number, words: NewsWords, onSelect: NewsView['onSelect']): TemplateResult {
  const rich = layout !== 'compact';
  return html`<article>
    ${rich && card.image ? imageView(card.image, words) : nothing}
    <p class="meta">
      ${card.pinned ? html`<span class="badge">${words.pinned}</span>` : nothing}
      ${card.example ? html`<span class="badge">${words.example}</span>` : nothing}
      ${card.date ? html`<time datetime=${card.date.iso}>${card.date.text}</time>` : nothing}
      ${card.updated && rich ? html`<span>${card.updated}</span>` : nothing}
      ${card.source ? html`<span>${card.source}</span>` : nothing}
      ${card.foreign ? html`<span>${card.foreign.name}</span>` : nothing}
    </p>
    <div class="title">
      ${heading(level, card.href ? html`<a href=${card.href} rel="noopener" part="link" @click=${(event: Event) => onSelect(event, card.id)}>${card.title}${card.hint ? html`<span class="sr">, ${card.hint}</span>` : nothing}${card.external ? externalMark(words) : nothing}</a>` : card.title)}
    </div>
    ${rich && card.teaser ? html`<p class="teaser">${card.teaser}</p>` : nothing}
    ${rich && card.tags.length ? html`<ul class="tags" role="list" aria-label=${words.topics}>${card.tags.map((tag) => html`<li>${tag}</li>`)}</ul>` : nothing}
    ${rich && card.attachments.length
      ? html`<ul class="files" role="list" aria-label=${words.attachments}>${card.attachments.map(({ href, title, facts }) => html`<li><a href=${href}>${title} (${facts})</a></li>`)}</ul>`
      : nothing}
  </article>`;
}

// An image that does not load leaves no hole; the next one in its place may.
const onImage = ({ target, type }: Event) => (target as HTMLElement).closest('figure')?.toggleAttribute('hidden', type === 'error');

const imageView = ({ src, srcset, alt, credit, width, height }: NewsImage, words: NewsWords): TemplateResult =>
  html`<figure>
    <img src=${src} srcset=${srcset || nothing} sizes=${srcset ? 'auto, (min-width: 40em) 20em, 100vw' : nothing} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} loading="lazy" decoding="async" @load=${onImage} @error=${onImage} />
    ${credit ? html`<figcaption>${words.credit(credit)}</figcaption>` : nothing}
  </figure>`;
