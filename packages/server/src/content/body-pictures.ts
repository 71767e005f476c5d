// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentElement, ContentNode } from '@vir-nordwest/contract';
import { append } from './safe-tree.ts';

/** A picture as it may be shown. */
export type ShownPicture = Pick<ContentElement, 'srcset' | 'width' | 'height'> & { src: string };

/** More than any article has; the rest stay links. */
const mostPictures = 40;

/** Addresses of the pictures in a tree, each once. */
export function picturesIn(nodes: readonly ContentNode[]): string[] {
  const found = new Set<string>();
  const walk = (list: readonly ContentNode[]): void => {
    for (const node of list) {
      if (typeof node === 'string') continue;
      if (node.tag === 'img' && node.src !== undefined && found.size < mostPictures) found.add(node.src);
      walk(node.children ?? []);
    }
  };
  walk(nodes);
  return [...found];
}

/**
 * The tree with those pictures only that may be shown: one of a third host would make every visitor's browser call it. What
 * `find` does not know becomes a link that says what there is to see, inside a link its words.
 */
export function shownTree(nodes: readonly ContentNode[], find: (src: string) => ShownPicture | undefined): ContentNode[] {
  const walk = (list: readonly ContentNode[], inLink: boolean): ContentNode[] => {
    const result: ContentNode[] = [];
    for (const node of list) append(result, shown(node, inLink));
    return result;
  };
  const shown = (node: ContentNode, inLink: boolean): ContentNode => {
    if (typeof node === 'string') return node;
    if (node.tag !== 'img') return node.children === undefined ? node : { ...node, children: walk(node.children, inLink || node.tag === 'a') };
    const { src = '', alt = '' } = node;
    const picture = find(src);
    if (picture !== undefined) return { tag: 'img', alt, ...picture };
    const words = alt === '' ? 'Bild' : `Bild: ${alt}`;
    return inLink ? words : { tag: 'a', href: src, children: [words] };
  };
  return walk(nodes, false);
}

/** What editors write into the title of a picture to name whose it is. */
const creditTitle = /^(?:©|\(c\)|copyright\b|(?:foto|bild|fotograf(?:in)?|bildnachweis|bildquelle|quelle)\s*:)/iu;

/**
 * Says whose a picture is where the text knows it and does not say it: below a picture that stands alone, else behind it.
 * Titles go: a finger never sees them.
 */
export function pictureCredits(nodes: readonly ContentNode[], creditOf: (src: string) => string | undefined = () => undefined): ContentNode[] {
  const credit = (node: ContentElement): string | undefined => {
    const { title = '', src = '' } = node;
    const words = creditTitle.test(title.trim()) ? title.trim() : creditOf(src);
    if (words === undefined || words === '') return undefined;
    return creditTitle.test(words) ? words : `Foto: ${words}`;
  };
  const walk = (list: readonly ContentNode[], isNamed: boolean, isTop: boolean): ContentNode[] =>
    list.flatMap((node): ContentNode[] => {
      if (typeof node === 'string') return [node];
      if (node.tag === 'img') {
        const { title: _, ...image } = node;
        const words = isNamed ? undefined : credit(node);
        return words === undefined ? [image] : [image, ` (${words})`];
      }
      const { children } = node;
      if (children === undefined) return [node];
      const picture = onlyPicture(node);
      const words = picture === undefined || isNamed ? undefined : credit(picture);
      const isFigure = node.tag === 'figure' && !children.some((child) => typeof child === 'object' && child.tag === 'figcaption');
      if (words !== undefined && (isFigure || (isTop && node.tag === 'p'))) return [{ tag: 'figure', children: [...walk(children, true, false), { tag: 'figcaption', children: [words] }] }];
      return [{ ...node, children: walk(children, isNamed || (node.tag === 'figure' && !isFigure), false) }];
    });
  return walk(nodes, false, true);
}

/** The picture of an element that holds nothing else, or nothing else but a link around it. */
function onlyPicture({ children = [] }: ContentElement): ContentElement | undefined {
  const [only, ...rest] = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (typeof only !== 'object' || rest.length > 0) return undefined;
  return only.tag === 'img' ? only : only.tag === 'a' ? onlyPicture(only) : undefined;
}
