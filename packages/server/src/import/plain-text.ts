// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentNode } from '@vir-nordwest/contract';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { CleanContent } from '../content/clean-html.ts';
import { toHtml } from '../content/serialize.ts';

const markup = /<\/?[a-z!][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/iu;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}]/gu;
const maxTags = 1_000;
const html = unified().use(rehypeParse, { fragment: true });

/** Text of a cell: markup removed, entities read, control characters (which PostgreSQL refuses) dropped, line ends as `\n`. */
export function plainText(cell: string): string {
  const text = markup.test(cell) ? withoutMarkup(cell) : cell;
  return text.replace(/\r\n?/gu, '\n').replace(controls, '').replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/gu, '\n').trim();
}

/** Thousands of tags make a parser slow (misnested ones quadratically) or overflow the stack: nobody wrote that, so words are enough. */
function withoutMarkup(cell: string): string {
  return cell.split('<').length > maxTags ? cell.replace(/<[^<>]*>/gu, ' ') : toText(html.parse(cell));
}

/** Plain text as article body: blank lines part paragraphs, single line ends stay line ends. */
export function textContent(text: string): CleanContent {
  const tree = text.split(/\n{2,}/u).map((paragraph): ContentNode => ({ tag: 'p', children: paragraph.split('\n').flatMap((line, index): ContentNode[] => (index > 0 ? [{ tag: 'br' }, line] : [line])) }));
  return { html: toHtml(tree), text, tree };
}
