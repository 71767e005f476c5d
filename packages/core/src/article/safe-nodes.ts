// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentElement, ContentNode, ContentTag } from '@vir-nordwest/contract';
import { webUrl } from '../guards/item.ts';
import { fields, isRecord, listOf, whole } from '../guards/read.ts';
import { safeLink } from '../links/safe-link.ts';

/*
 * The last look at an article before it is drawn, wherever it came from: only known elements, only their few attributes, only
 * addresses people may follow. What comes out also obeys HTML's nesting, so that written out and parsed again it is the same tree.
 */

/** The contract's `contentTags`, which brings its schema library along. */
export const articleTags: readonly ContentTag[] = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'strong', 'em', 'b', 'i', 'u', 's', 'sub', 'sup', 'abbr', 'q', 'cite', 'br', 'hr', 'a', 'img', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'];

/** Deeper than any article; what lies below is left out. */
const mostDeep = 60;
/** More elements and texts than any article has. */
const mostNodes = 20_000;

const empties = new Set<ContentTag>(['br', 'hr', 'img']);
/** Their text is only white space between their children. */
const containers = new Set<ContentTag>(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr']);
/** End a paragraph or a heading when parsed. */
const blocks = new Set<ContentTag>(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'hr', 'figure', 'figcaption', 'table']);
/** What an element must lie in directly; else only its content stays. */
const parents: Readonly<Partial<Record<ContentTag, readonly ContentTag[]>>> = {
  li: ['ul', 'ol'],
  dt: ['dl'],
  dd: ['dl'],
  figcaption: ['figure'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tr: ['thead', 'tbody'],
  th: ['tr'],
  td: ['tr'],
};
/** Hold nothing but these. */
const onlyChildren: Readonly<Partial<Record<ContentTag, readonly ContentTag[]>>> = { ul: ['li'], ol: ['li'], dl: ['dt', 'dd'], table: ['caption', 'thead', 'tbody'], thead: ['tr'], tbody: ['tr'], tr: ['th', 'td'] };

interface Place {
  parent?: ContentTag | undefined;
  depth: number;
  inLink: boolean;
  /** Inside a paragraph or a heading. */
  inLine: boolean;
  inPre: boolean;
}

/**
 * The safe part of a tree (`_vir.content`, or what an HTML engine left). `base` is for relative addresses. Never throws;
 * `safeNodes(safeNodes(x))` is `safeNodes(x)`.
 */
export function safeNodes(value: unknown, base?: string): ContentNode[] {
  let left = mostNodes;
  const walk = (list: unknown, place: Place): ContentNode[] => {
    const result: ContentNode[] = [];
    if (!Array.isArray(list) || place.depth > mostDeep) return result;
    for (const node of list as unknown[]) {
      if (--left < 0) break;
      if (typeof node === 'string') append(result, textOf(node, place));
      else if (isRecord(node)) for (const child of elementOf(node, place)) append(result, child);
    }
    const only = place.parent && onlyChildren[place.parent];
    return only ? result.filter((child) => typeof child === 'object' && only.includes(child.tag)) : result;
  };

  const elementOf = (node: Record<string, unknown>, place: Place): ContentNode[] => {
    const tag = articleTags.find((known) => known === node.tag);
    if (tag === 'img') return imageOf(node, base);
    const link = tag === 'a' && !place.inLink ? addressOf(node.href, base) : undefined;
    const fits = tag !== undefined && (tag !== 'a' || link !== undefined) && (parents[tag]?.includes(place.parent ?? 'a') ?? true) && !(place.inLine && blocks.has(tag));
    if (!fits) return walk(node.children, { ...place, depth: place.depth + 1 });
    const children = empties.has(tag)
      ? []
      : walk(node.children, { parent: tag, depth: place.depth + 1, inLink: place.inLink || tag === 'a', inLine: tag !== 'td' && tag !== 'th' && tag !== 'caption' && (place.inLine || /^(?:p|h\d)$/.test(tag)), inPre: place.inPre || tag === 'pre' });
    if (tag === 'pre' && typeof children[0] === 'string') children.splice(0, 1, ...[children[0].replace(/^\n+/, '')].filter(Boolean));
    if (!empties.has(tag) && tag !== 'td' && tag !== 'th' && !children.some((child) => typeof child === 'object' || /\S/.test(child))) return tag === 'tr' || containers.has(tag) || blocks.has(tag) ? [] : children;
    const element: ContentElement = { tag };
    if (link) element.href = link;
    if (typeof node.title === 'string' && node.title) element.title = plain(node.title);
    if (typeof node.lang === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(node.lang)) element.lang = node.lang;
    if (children.length) element.children = children;
    return [element];
  };
  return walk(value, { depth: 0, inLink: false, inLine: false, inPre: false });
}

/** As a parser would leave it: no NUL, one kind of line break. */
const plain = (text: string): string => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');

function textOf(text: string, { parent, inPre }: Place): string {
  if (parent && containers.has(parent)) return '';
  return inPre ? plain(text) : plain(text).replace(/[\t\n\f ]+/g, ' ');
}

function append(list: ContentNode[], node: ContentNode): void {
  const last = list.at(-1);
  if (typeof node === 'string' && typeof last === 'string') list[list.length - 1] = last.endsWith(' ') && node.startsWith(' ') ? last + node.slice(1) : last + node;
  else if (node !== '') list.push(node);
}

function imageOf({ src, alt, srcset, width, height }: Record<string, unknown>, base?: string): ContentNode[] {
  const address = addressOf(src, base);
  const words = typeof alt === 'string' ? plain(alt).replace(/\s+/g, ' ').trim() : '';
  if (!address?.startsWith('http')) return words ? [words] : [];
  const image: ContentElement = { tag: 'img', src: address, alt: words };
  const copies = listOf(fields({ url: webUrl, width: pixels }, {}))(srcset) ?? [];
  if (copies.length) image.srcset = copies;
  const [wide, high] = [pixels(width), pixels(height)];
  if (wide && high) Object.assign(image, { width: wide, height: high });
  return [image];
}

const pixels = whole(1);

/** An address as the contract wants it. */
function addressOf(value: unknown, base?: string): string | undefined {
  const link = typeof value === 'string' ? (safeLink(value.trim(), base) ?? (base ? safeLink(value.trim()) : undefined)) : undefined;
  return link && link.length <= 2048 && !/[\s"<>\\]/.test(link) ? link : undefined;
}
