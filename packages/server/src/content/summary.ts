// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Characters of a teaser that is cut from the text. */
const summaryLength = 280;

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** The start of `text`, cut after a whole word; never inside an emoji or a letter with its accent. */
export function summarize(text: string, length = summaryLength): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= length) return flat;
  let cut = '';
  for (const { segment } of graphemes.segment(flat.slice(0, length + 50))) {
    if (cut.length + segment.length > length) break;
    cut += segment;
  }
  const word = cut.lastIndexOf(' ');
  return `${(word > length / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–-]+$/u, '')} …`;
}
