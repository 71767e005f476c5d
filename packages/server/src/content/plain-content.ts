// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentNode } from '@vir-nordwest/contract';
import type { CleanContent } from './clean-html.ts';
import { clip } from './clip.ts';
import { toHtml } from './serialize.ts';

/** In UTF-16 code units. */
const longestText = 100_000;

/** Plain text as a body: blank lines part paragraphs, line ends stay, web addresses become links. */
export function plainContent(written: string): CleanContent {
  const lines = clip(written, longestText).replace(/\p{Surrogate}/gu, '').replace(/\r\n?/gu, '\n').split('\n');
  const text = lines.map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/gu, '\n\n').trim();
  const tree = text === '' ? [] : text.split('\n\n').map((paragraph): ContentNode => ({ tag: 'p', children: paragraph.split('\n').flatMap((line, index) => [...(index > 0 ? [{ tag: 'br' as const }] : []), ...linked(line)]) }));
  return { html: toHtml(tree), text, tree, pictures: [] };
}

function linked(line: string): ContentNode[] {
  return line.split(/(https?:\/\/[^\s"<>\\]{4,2000}[^\s"<>\\.,;:!?)\]'“”])/u).flatMap((part, index): ContentNode[] => {
    if (part === '') return [];
    return index % 2 === 1 && URL.canParse(part) ? [{ tag: 'a', href: part, children: [part] }] : [part];
  });
}
