// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentElement, ContentNode } from '@vir-nordwest/contract';
import { sourceAddresses } from '@vir-nordwest/core/sources/parts.ts';
import { isExternal } from '@vir-nordwest/core/links/safe-link.ts';

export interface ArticleSetting {
  /** Level of the item's own heading; the article's follow below it. */
  level: number;
  /** Images from elsewhere become links: they would tell a third party who reads. */
  homes: readonly string[];
  /** Word for an image without one of its own. */
  imageWord: string;
  /** Inside a link, which can hold no other. */
  inLink?: boolean;
}

/** Draws a safe tree, element by element: no HTML is ever written. */
export function articleNodes(nodes: readonly ContentNode[], setting: ArticleSetting): Node[] {
  return nodes.map((node) => (typeof node === 'string' ? document.createTextNode(node) : elementOf(node, setting)));
}

function elementOf(node: ContentElement, setting: ArticleSetting): Node {
  const { tag, href, title, lang, children = [] } = node;
  if (tag === 'img') return imageOf(node, setting);
  // Article headings begin at h2, whatever the page's level is.
  const name = /^h[2-4]$/.test(tag) ? `h${Math.min(6, setting.level + Number(tag[1]) - 1)}` : tag;
  const element = document.createElement(name);
  if (href) {
    element.setAttribute('href', href);
    element.setAttribute('rel', 'noopener noreferrer ugc');
  }
  if (title) element.title = title;
  if (lang) element.lang = lang;
  element.append(...articleNodes(children, href ? { ...setting, inLink: true } : setting));
  return tag === 'table' ? scrolling(element) : element;
}

/** A wide table scrolls in a box of its own, also by keyboard. */
function scrolling(table: Element): Element {
  const box = document.createElement('div');
  box.className = 'wide';
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  const caption = table.querySelector('caption')?.textContent;
  if (caption) box.setAttribute('aria-label', caption);
  box.append(table);
  return box;
}

function imageOf({ src = '', alt = '', srcset = [], width, height }: ContentElement, { homes, imageWord, inLink }: ArticleSetting): Node {
  const isForeign = (address: string) => isExternal(address, ...homes.flatMap(sourceAddresses));
  if (isForeign(src)) {
    const words = alt ? `${imageWord}: ${alt}` : imageWord;
    if (inLink) return document.createTextNode(words);
    const link = document.createElement('a');
    link.setAttribute('href', src);
    link.setAttribute('rel', 'noopener noreferrer ugc');
    link.append(words);
    return link;
  }
  const image = document.createElement('img');
  Object.assign(image, { loading: 'lazy', decoding: 'async', alt }, width && height ? { width, height } : {});
  const copies = srcset.filter(({ url }) => !isForeign(url)).map((copy) => `${copy.url} ${copy.width}w`);
  if (copies.length) Object.assign(image, { sizes: 'auto, (min-width: 40em) 38em, 95vw', srcset: copies.join(', ') });
  image.src = src;
  return image;
}
