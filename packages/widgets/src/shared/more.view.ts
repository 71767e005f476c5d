// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html, nothing, type TemplateResult } from 'lit';

/** State of the button for the next page; `none` where there is nothing more. */
export type More = 'none' | 'idle' | 'loading' | 'error';

export const moreView = (more: More, words: { more: string; loading: string; failed: string }, onMore: () => void): TemplateResult =>
  html`${more === 'error' ? html`<p class="note">${words.failed}</p>` : nothing}
  ${more === 'none' ? nothing : html`<button class="more" type="button" part="more" aria-disabled=${more === 'loading'} @click=${onMore}>${more === 'loading' ? words.loading : words.more}</button>`}`;
