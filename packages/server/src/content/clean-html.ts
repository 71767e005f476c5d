// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentNode } from '@vir-nordwest/contract';
import { contentTags } from '@vir-nordwest/contract/schemas';
import type { Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { pictureCredits, picturesIn, shownTree } from './body-pictures.ts';
import { withoutControls } from './controls.ts';
import { paragraphs, safeTree, TooDeepError, type TreeOptions } from './safe-tree.ts';
import { toHtml } from './serialize.ts';

/** An article body in three forms of the same content. */
export interface CleanContent {
  /** Pictures of other hosts are links here. */
  html: string;
  text: string;
  /** Names pictures where they are; whoever shows it decides which may be seen (`shownTree`). */
  tree: ContentNode[];
  /** Addresses of the pictures of other hosts. */
  pictures: string[];
}

/** Changes whenever the rules below do: stored content is then rewritten at the next import. */
export const cleaningVersion = 2;

/** Longest body in UTF-16 code units. */
const maxLength = 1_000_000;
const maxRounds = 8;

const parser = unified().use(rehypeParse, { fragment: true });

const schema: Schema = {
  tagNames: [...contentTags, 'h1', 'h5', 'h6', 'strike', 'del', 'ins', 'div', 'tfoot'],
  attributes: { '*': ['title', 'lang'], a: ['href'], img: ['src', 'alt', 'width', 'height'] },
  // Gone with everything in them; other unknown elements leave their content behind.
  strip: ['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'math', 'form', 'input', 'button', 'select', 'textarea', 'audio', 'video', 'canvas', 'map', 'title', 'head', 'xmp', 'plaintext', 'listing', 'base', 'link', 'meta', 'slot', 'portal'],
  ancestors: {},
  clobber: [],
  // Addresses are decided once, by `linkOf`, on the parsed form.
  protocols: {},
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/**
 * Cleans HTML of a feed: parsed as a browser does, allow-listed (`contentTags`, links of http, https, mailto, tel), relative
 * addresses made absolute. Repeated until parsing the output gives the output again, so that no reader can see another tree
 * than we did (mutation XSS).
 * @throws TooDeepError for markup nobody writes by hand
 */
export function cleanHtml(html: string, options: TreeOptions): CleanContent {
  if (html.length > maxLength) throw new TooDeepError('Der Text ist länger als eine Million Zeichen.');
  let source = html;
  for (let round = 0; round < maxRounds; round++) {
    const root = parse(source);
    const tree = paragraphs(safeTree(unescapedOnce(root, round).children, options));
    const result = toHtml(tree);
    if (result === source) return contentOf(tree, textOf(root), options);
    source = result;
  }
  // Nothing an editor writes gets here: keep the words.
  const text = textOf(parse(source));
  const tree: ContentNode[] = text === '' ? [] : [{ tag: 'p', children: [text.replace(/\s+/gu, ' ')] }];
  return contentOf(tree, text, options);
}

function contentOf(tree: readonly ContentNode[], text: string, { imageOrigin, creditOf }: TreeOptions): CleanContent {
  const credited = pictureCredits(tree, creditOf);
  const isOwn = (src: string): boolean => URL.parse(src)?.origin === imageOrigin;
  const pictures = picturesIn(credited).filter((src) => !isOwn(src));
  const html = toHtml(shownTree(credited, (src) => (isOwn(src) ? { src } : undefined)));
  // Of nothing but pictures their words are the text.
  return { html, text: text === '' ? textOf(parse(html)) : text, tree: credited, pictures };
}

/** Text of a snippet of HTML, white space collapsed to single blanks. */
export function htmlToText(html: string): string {
  return textOf(unescapedOnce(parse(html.slice(0, maxLength)), 0)).replace(/\s+/gu, ' ').trim();
}

function parse(html: string): Root {
  try {
    const root = sanitize(parser.parse(withoutControls(html)), schema);
    return root.type === 'root' ? root : { type: 'root', children: root.type === 'doctype' ? [] : [root] };
  } catch (error) {
    if (error instanceof RangeError) throw new TooDeepError('Der Text ist zu tief verschachtelt.');
    throw error;
  }
}

/** Some systems escape their markup twice: a body that is nothing but text, and that text begins with a tag. */
function unescapedOnce(root: Root, round: number): Root {
  if (round > 0 || root.children.some((child) => child.type === 'element')) return root;
  const text = textOf(root).trim();
  return /^<(?:p|div|h[1-6]|ul|ol|table|strong|em|b|i|a|img|br|span|figure)(?:\s[^<>]*)?\/?>/iu.test(text) ? parse(text) : root;
}

const textOf = (root: Root): string => toText(root, { whitespace: 'normal' }).trim();
