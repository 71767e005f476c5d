// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { formatDateTime } from '@vir-nordwest/core/dates/format.ts';
import type { SharedWords } from '@vir-nordwest/core/strings/words.ts';
import { html, type TemplateResult } from 'lit';

/** Rows where the list will be. */
export const loadingView = (rows: number, words: SharedWords | undefined): TemplateResult =>
  html`<p class="sr">${words?.loading}</p>
    <div class="skeleton">${[...Array<undefined>(rows)].map(() => html`<i></i>`)}</div>`;

/** Behind the webmaster's words, on their line where there is room: the page below does not move. `why` may not be there. */
export const errorView = (why: unknown, words: SharedWords, retry: () => unknown): TemplateResult =>
  html`<slot name="error"><span class="failed" part="error">${words.failed} ${why} <button type="button" @click=${retry}>${words.retry}</button></span></slot>`;

export const staleView = (time: number, words: SharedWords, retry: () => unknown): TemplateResult =>
  html`<p class="note small stale" part="stale">${words.stale(formatDateTime(berlinTime(time), words.dates))} <button type="button" @click=${retry}>${words.retry}</button></p>`;

export const emptyView = (text: string): TemplateResult => html`<slot name="empty"><p class="muted" part="empty">${text}</p></slot>`;
