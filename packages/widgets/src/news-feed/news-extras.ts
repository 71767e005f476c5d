// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de } from '@vir-nordwest/core/news-feed/strings.extras.ts';
import { newsExtras, type NewsImage } from '@vir-nordwest/core/news-feed/extras.ts';
import type { NewsCard, NewsSetting } from '@vir-nordwest/core/news-feed/model.ts';
import { html, nothing } from 'lit';
import { styles } from './news-extras.styles.ts';

/** Pictures, files, notes and the other layouts: what a plain list does without. */
export function adoptStyles(root: ParentNode): void {
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
}

/** What stands before an item's first line, at its end, and below it. */
export function extrasOf({ item }: NewsCard, setting: NewsSetting, rich: boolean): { before: unknown; notes: unknown; after: unknown } {
  const { language, updated, image, attachments } = newsExtras(item, setting);
  return {
    before: rich && image ? imageView(image) : nothing,
    notes: html`${rich && updated ? html`<span>${updated}</span>` : nothing} ${language ? html`<span>${language}</span>` : nothing}`,
    after:
      rich && attachments.length
        ? html`<ul class="files small" role="list" aria-label=${setting.words.attachments ?? de.attachments}>${attachments.map(({ href, title, facts }) => html`<li><a href=${href}>${title} (${facts})</a></li>`)}</ul>`
        : nothing,
  };
}

// An image that does not load leaves no hole; the next one in its place may.
const onImage = ({ target, type }: Event) => (target as HTMLElement).closest('figure')?.toggleAttribute('hidden', type === 'error');

const imageView = ({ src, srcset, alt, credit, width, height }: NewsImage) =>
  html`<figure>
    <img src=${src} srcset=${srcset || nothing} sizes=${srcset ? 'auto, (min-width: 40em) 20em, 100vw' : nothing} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} loading="lazy" decoding="async" @load=${onImage} @error=${onImage} />
    ${credit ? html`<figcaption class="small">${credit}</figcaption>` : nothing}
  </figure>`;
