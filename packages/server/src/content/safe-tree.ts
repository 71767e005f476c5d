// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentElement, ContentNode, ContentTag } from '@vir-nordwest/contract';
import { contentTags } from '@vir-nordwest/contract/schemas';
import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import type { Element, Nodes } from 'hast';

/** What links and images may point at. */
export interface TreeOptions {
  /** Bases of relative addresses, best first: the entry's own address, the site, the feed. */
  bases: readonly (string | undefined)[];
  /** Origin whose images may be shown as they are. */
  imageOrigin?: string | undefined;
  /** Whom to name at a picture, by its address, where the text does not. */
  creditOf?: (src: string) => string | undefined;
}

/** The markup nests deeper than any article does. */
export class TooDeepError extends Error {
  override name = 'TooDeepError';
}

const maxDepth = 60;
const allowed = new Set<string>(contentTags);
/** Elements of the same meaning in the allow-list. Headings start at h2: h1 belongs to the page. */
const renamed: Readonly<Record<string, ContentTag>> = { h1: 'h2', h5: 'h4', h6: 'h4', strike: 's', del: 's', ins: 'u', div: 'p', tfoot: 'tbody' };
/** Elements that hold blocks: white space between their children means nothing. */
const containers = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr', 'figure']);
const blocks = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'table', 'figure', 'hr']);
const empties = new Set(['br', 'hr', 'img']);

/** The safe tree of sanitised hast nodes: the second wall, it takes only what it knows, attribute by attribute. */
export function safeTree(nodes: readonly Nodes[], options: TreeOptions): ContentNode[] {
  return walk(nodes, options, { depth: 0, inLink: false, inPre: false });
}

interface Place {
  depth: number;
  inLink: boolean;
  inPre: boolean;
}

function walk(nodes: readonly Nodes[], options: TreeOptions, place: Place): ContentNode[] {
  if (place.depth > maxDepth) throw new TooDeepError('Der Text ist zu tief verschachtelt.');
  const result: ContentNode[] = [];
  for (const node of nodes) {
    if (node.type === 'text') append(result, place.inPre ? node.value : node.value.replace(/[^\S\u00a0\u202f\u2007]+/gu, ' '));
    else if (node.type === 'element') for (const child of elementOf(node, options, place)) append(result, child);
  }
  return result;
}

/** White space between two texts that have become neighbours counts once. */
export function append(list: ContentNode[], node: ContentNode): void {
  const last = list.length - 1;
  if (typeof node === 'string' && typeof list[last] === 'string') list[last] = `${list[last]}${node}`.replace(/ {2,}/gu, ' ');
  else if (node !== '') list.push(node);
}

function elementOf(node: Element, options: TreeOptions, place: Place): ContentNode[] {
  if (node.tagName === 'img') return imageOf(node, options);
  // A division with blocks in it is only a wrapper; with text in it, it is a paragraph.
  const isWrapper = node.tagName === 'div' && node.children.some((child) => child.type === 'element' && (blocks.has(child.tagName) || child.tagName in renamed));
  const tag = isWrapper ? undefined : (renamed[node.tagName] ?? node.tagName);
  const href = node.tagName === 'a' ? linkOf(node.properties['href'], options) : undefined;
  const below = { depth: place.depth + 1, inLink: place.inLink || href !== undefined, inPre: place.inPre || tag === 'pre' };
  const children = walk(node.children, options, below);
  if (tag === undefined || !allowed.has(tag) || (tag === 'a' && (href === undefined || place.inLink))) return children;
  const kept = containers.has(tag) ? children.filter((child) => typeof child !== 'string' || child.trim() !== '') : children;
  if (kept.length === 0 && !empties.has(tag) && tag !== 'td' && tag !== 'th') return [];
  const element: ContentElement = { tag: tag as ContentTag };
  if (href !== undefined) element.href = href;
  for (const name of ['title', 'lang'] as const) {
    const value = node.properties[name];
    if (typeof value === 'string' && value !== '' && (name !== 'lang' || /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(value))) element[name] = value;
  }
  if (kept.length > 0) element.children = kept;
  return [element];
}

function imageOf(node: Element, options: TreeOptions): ContentNode[] {
  const { src: written, alt: words, title, width, height } = node.properties;
  const src = linkOf(written, options);
  const alt = typeof words === 'string' ? words.replace(/\s+/gu, ' ').trim() : '';
  // A dot that counts readers says so by its size.
  if ([width, height].some((side) => side !== undefined && Number(side) <= 3)) return [];
  // WordPress draws emoji as pictures of a third host.
  if (src === undefined || !src.startsWith('http') || emoji.test(alt)) return alt === '' ? [] : [alt];
  return [{ tag: 'img', src, alt, ...(typeof title === 'string' && title !== '' && { title }) }];
}

/** Absolute address a page may link to (the contract's shape), or `undefined`. */
export function linkOf(value: unknown, options: Pick<TreeOptions, 'bases'>): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const written = value.trim();
  const bases = [...options.bases.filter((base) => base !== undefined), undefined];
  for (const base of bases) {
    const link = safeLink(written, base);
    if (link !== undefined) return link.length <= 2048 && !/[\s"<>\\]/u.test(link) ? link : undefined;
  }
  return undefined;
}

const emoji = /^[\p{Extended_Pictographic}\p{Regional_Indicator}][\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200d\ufe0f]*$/u;

const isBlock = (node: ContentNode | undefined): boolean => typeof node === 'object' && blocks.has(node.tag);

/** Bare text and inline elements at the top become paragraphs; white space between blocks goes. */
export function paragraphs(nodes: readonly ContentNode[]): ContentNode[] {
  const result: ContentNode[] = [];
  let run: ContentNode[] = [];
  const close = (): void => {
    while (run.length > 0 && isBlank(run[0])) run.shift();
    while (run.length > 0 && isBlank(run.at(-1))) run.pop();
    if (run.length > 0) result.push({ tag: 'p', children: run });
    run = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      close();
      result.push(node);
    } else run.push(node);
  }
  close();
  return result;
}

const isBlank = (node: ContentNode | undefined): boolean => (typeof node === 'string' ? node.trim() === '' : node?.tag === 'br');
