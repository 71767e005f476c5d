// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * At most `length` UTF-16 units of a text, cut between two words and with „ …“ where something is missing. A single
 * overlong word is cut between two characters as people see them: never inside an emoji or before an accent.
 */
export function cut(text: string, length: number): string {
  const whole = text.trim();
  if (whole.length <= length) return whole;
  const head = whole.slice(0, length + 1);
  const space = head.search(/\s+\S*$/);
  if (space > length / 2) return head.slice(0, space).replace(/[\s,;:–-]+$/, '') + ' …';
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(whole.slice(0, length + 20))) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return whole.slice(0, end) + '…';
}
