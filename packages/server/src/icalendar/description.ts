// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { cleanHtml, type CleanContent } from '../content/clean-html.ts';
import { plainContent } from '../content/plain-content.ts';
import type { TreeOptions } from '../content/safe-tree.ts';
import { unescapeText, type Properties } from './property.ts';

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
