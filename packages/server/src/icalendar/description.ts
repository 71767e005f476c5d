// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentNode } from '@vir-nordwest/contract';
import { cleanHtml, type CleanContent } from '../content/clean-html.ts';
import type { TreeOptions } from '../content/safe-tree.ts';
import { toHtml } from '../content/serialize.ts';
import { cut } from './details.ts';
import { unescapeText, type Properties } from './property.ts';

const longestText = 100_000;
const markup = /<\/?(?:p|br|div|a|ul|ol|li|b|i|u|strong|em|h[1-6]|span|table|font|html|body)\b[^<>]*>/iu;

/** Whether a DESCRIPTION is HTML, against RFC 5545 but as Google and many CMSes write it. */
export const looksLikeHtml = (text: string): boolean => markup.test(text);

/** The body of an event: HTML of Outlook (`X-ALT-DESC`) or RFC 9073 where there is any, else DESCRIPTION. */
export function readDescription(properties: Properties, options: TreeOptions): CleanContent | undefined {
  const text = properties.text('description');
  for (const html of [alternative(properties), text !== undefined && looksLikeHtml(text) ? text : undefined]) {
    if (html === undefined) continue;
    const content = cleanHtml(html, options);
    if (content.text !== '') return content;
  }
  const content = text === undefined || looksLikeHtml(text) ? undefined : plainContent(text);
  return content?.text === '' ? undefined : content;
}

function alternative(properties: Properties): string | undefined {
  const isHtml = (type: string | undefined): boolean => /^text\/html\b/iu.test(type ?? '');
  const outlook = properties.all('x-alt-desc').find((one) => isHtml(one.parameters['fmttype']))?.values.join(',');
  const styled = properties.all('styled-description').find((one) => isHtml(one.parameters['fmttype']))?.values[0];
  const html = outlook === undefined ? styled : unescapeText(outlook);
  // What stands outside Outlook's <body> is its own style sheet.
  return html?.replace(/^[\s\S]*?<body\b[^>]*>/iu, '').replace(/<\/body>[\s\S]*$/iu, '');
}

/** Plain text as a body: blank lines part paragraphs, line ends stay, web addresses become links. */
export function plainContent(written: string): CleanContent {
  const lines = cut(written, longestText).replace(/\p{Surrogate}/gu, '').replace(/\r\n?/gu, '\n').split('\n');
  const text = lines.map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/gu, '\n\n').trim();
  const tree = text === '' ? [] : text.split('\n\n').map((paragraph): ContentNode => ({ tag: 'p', children: paragraph.split('\n').flatMap((line, index) => [...(index > 0 ? [{ tag: 'br' as const }] : []), ...linked(line)]) }));
  return { html: toHtml(tree), text, tree };
}

function linked(line: string): ContentNode[] {
  return line.split(/(https?:\/\/[^\s"<>\\]{4,2000}[^\s"<>\\.,;:!?)\]'“”])/u).flatMap((part, index): ContentNode[] => {
    if (part === '') return [];
    return index % 2 === 1 && URL.canParse(part) ? [{ tag: 'a', href: part, children: [part] }] : [part];
  });
}
