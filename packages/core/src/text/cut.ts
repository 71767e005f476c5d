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
  let end = length;
  while (end > 1 && joined.test(whole.slice(end - 1, end + 2))) end--;
  return whole.slice(0, end) + '…';
}

// The character at the cut belongs to the one before: second half of a surrogate pair, mark, joiner, variation, skin tone.
const joined = /^.(?:[\uDC00-\uDFFF]|\p{M}|[\u200D\uFE0F]|\p{Emoji_Modifier})|^\u200D/su;
