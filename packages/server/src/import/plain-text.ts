// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { withoutControls } from '../content/controls.ts';

const markup = /<\/?[a-z!][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/iu;
const maxTags = 1_000;
const html = unified().use(rehypeParse, { fragment: true });

/** Text of a cell: markup removed, entities read, control characters (which PostgreSQL refuses) dropped, line ends as `\n`. */
export function plainText(cell: string): string {
  const text = markup.test(cell) ? withoutMarkup(cell) : cell;
  return withoutControls(text).replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/gu, '\n').trim();
}

/** Thousands of tags make a parser slow (misnested ones quadratically) or overflow the stack: nobody wrote that, so words are enough. */
function withoutMarkup(cell: string): string {
  return cell.split('<').length > maxTags ? cell.replace(/<[^<>]*>/gu, ' ') : toText(html.parse(cell));
}
