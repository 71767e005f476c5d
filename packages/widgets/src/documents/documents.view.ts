// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DocumentCard } from '@vir-nordwest/core/documents/model.ts';
import type { DocumentWords } from '@vir-nordwest/core/documents/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';

/** How far a download is: nobody knows whether it has ended. */
export type Download = 'asking' | 'failed' | undefined;

export const documentView = ({ item, title, file, date, source }: DocumentCard, download: Download, level: number, words: DocumentWords, onDownload: () => void): TemplateResult =>
  html`<li tabindex="-1" part="item">
    <div class="title">${heading(level, title)}</div>
    <p class="row small"><span>${file}</span>${date ? html`<time datetime=${item.date_published}>${date}</time>` : nothing}${source ? html`<span>${source}</span>` : nothing}</p>
    ${item.summary ? html`<p>${item.summary}</p>` : nothing}
    <button type="button" part="download" aria-disabled=${download === 'asking'} @click=${onDownload}>${download === 'asking' ? words.asking : words.download}<span class="sr">: ${title}</span></button>
    <p class="note" role="alert" ?hidden=${download !== 'failed'}>${download === 'failed' ? words.notDownloaded : nothing}</p>
  </li>`;
