// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Picture } from '@vir-nordwest/core/links/picture.ts';
import { html, nothing, type TemplateResult } from 'lit';

// An image that does not load leaves no hole; the next one in its place may.
const onImage = ({ target, type }: Event) => (target as HTMLElement).closest('figure')?.toggleAttribute('hidden', type === 'error');

/** The picture of an item, with whose it is. `sizes` is how wide it gets, where there are copies to choose from. */
export const pictureView = ({ src, srcset, alt, credit, width, height }: Picture, sizes = '(min-width: 40em) 20em, 100vw'): TemplateResult =>
  html`<figure class="picture">
    <img src=${src} srcset=${srcset || nothing} sizes=${srcset ? `auto, ${sizes}` : nothing} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} loading="lazy" decoding="async" @load=${onImage} @error=${onImage} />
    ${credit ? html`<figcaption class="small">${credit}</figcaption>` : nothing}
  </figure>`;
