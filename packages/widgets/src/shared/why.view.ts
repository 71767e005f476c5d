// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DataError } from '@vir-nordwest/core/client/errors.ts';
import { whyDe } from '@vir-nordwest/core/strings/why.ts';
import type { SharedWords } from '@vir-nordwest/core/strings/words.ts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { keepStill } from './keep-still.ts';

/** Why nothing can be shown, and what the server says about it. Called as a method of the widget, whose page it keeps where it is. */
export function whyView(this: LitElement, { code, facts: { title, detail } }: DataError, given: SharedWords): TemplateResult {
  void this.updateComplete.then(() => keepStill(this));
  const words = { ...whyDe, ...given };
  return html`${words.errors[code] ?? words.unreadable} ${title ? html`${title}${detail ? html` – ${detail}` : nothing}.` : nothing}`;
}
