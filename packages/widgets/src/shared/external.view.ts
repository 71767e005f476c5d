// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SharedWords } from '@vir-nordwest/core/strings/words.ts';
import { html, type TemplateResult } from 'lit';

/** Behind the text of a link that leaves page and network. */
export const externalMark = (words: SharedWords): TemplateResult =>
  html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M4 1.5H1.5v9h9V8M6.5 1.5h4v4M10.5 1.5 5.5 6.5" /></svg><span class="sr"> ${words.external}</span>`;
