// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import { escapeText } from '../content/serialize.ts';

/** Values are markup of escaped parts; empty ones are left out, and rows without any. */
export type DetailRow = readonly [label: string, values: readonly string[]];

export function detailList(rows: readonly DetailRow[]): string {
  const filled = rows.map(([label, values]) => ({ label, values: values.filter((value) => value !== '') })).filter(({ values }) => values.length > 0);
  return filled.length === 0 ? '' : `<dl lang="de">\n${filled.map(({ label, values }) => `<dt>${label}</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}`).join('\n')}\n</dl>`;
}

/** A link where the address is a safe one, else the bare text. */
export function linkHtml(address: string | undefined, text: string): string {
  const href = safeLink(address);
  return href === undefined ? escapeText(text) : `<a href="${escapeText(href)}">${escapeText(text)}</a>`;
}
