// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Quotation marks of word processors. Around a value without blanks they can only be quotes the browser did not take for quotes. */
const typographicQuotes = /^[„“”‚]([^ ]*)[“”‘"]$/;

/** Undoes what editors do to an attribute value on its way through a CMS, where only one reading is possible. */
export const repairValue = (value: string): string =>
  value.replace(/&(amp;)+/g, '&').replace(typographicQuotes, '$1').replace(/\u00a0/g, ' ').trim();

/** Not to be set through `data-…`: who may write data attributes may not always write handlers, styles or ids. */
const reserved = /^(on|style|id|class|slot)/;

/**
 * Attributes of a widget, with repaired values: those of the element itself, or the `data-…` of a `<div data-vir>` without that prefix.
 * Names are trimmed, because a non-breaking space before an attribute becomes part of its name.
 */
export function readAttributes(source: Element, prefix: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const attribute of source.attributes) {
    const name = attribute.name.trim();
    const rest = name.slice(prefix.length);
    if (name.startsWith(prefix) && !(prefix && reserved.test(rest))) found.set(rest, repairValue(attribute.value));
  }
  return found;
}
