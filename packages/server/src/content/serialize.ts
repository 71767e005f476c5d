// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentElement, ContentNode } from '@vir-nordwest/contract';

const voids = new Set(['br', 'hr', 'img']);

/** HTML of a safe tree. */
export function toHtml(nodes: readonly ContentNode[]): string {
  return nodes.map(nodeHtml).join('');
}

function nodeHtml(node: ContentNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = (['href', 'src', 'alt', 'title', 'lang'] as const).map((name) => (node[name] === undefined ? '' : ` ${name}="${escapeText(node[name])}"`)).join('') + pictureAttributes(node);
  if (voids.has(node.tag)) return `<${node.tag}${attributes}>`;
  const inner = toHtml(node.children ?? []);
  // The parser drops one line end after <pre>.
  return `<${node.tag}${attributes}>${node.tag === 'pre' && inner.startsWith('\n') ? '\n' : ''}${inner}</${node.tag}>`;
}

/** Readers without a style sheet of ours see a picture as wide as a column of text. */
function pictureAttributes({ srcset = [], width, height }: ContentElement): string {
  const copies = srcset.length === 0 ? '' : ` srcset="${srcset.map((one) => `${escapeText(one.url)} ${one.width}w`).join(', ')}" sizes="(min-width: 44em) 42em, 95vw"`;
  return copies + (width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`);
}

/** Safe in element content and in double-quoted attributes of HTML and XML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** HTML of plain text whose blank lines part paragraphs. */
export const textToHtml = (text: string): string => escapeText(text).replace(/\n{2,}/gu, '<br><br>');
