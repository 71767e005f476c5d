// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a fallback may consist of. Any other element is page content that a missing end tag has pulled in. */
const phrasing = /^(a|b|br|em|i|img|small|span|strong)$/;

/**
 * Puts page content behind `tag` again when the tag was never closed (`<vir-news-feed />`, a lost end tag): such a tag is the last
 * child of its parent and would hide the rest of the page. A list of ours from the server (rung E) is where it belongs.
 */
export function releaseSwallowed(tag: Element): void {
  if (tag.nextSibling) return;
  const children = [...tag.childNodes];
  const first = children.findIndex((node) => node instanceof Element && !node.slot && !phrasing.test(node.localName) && node.className !== 'vir-fragment');
  if (first >= 0) tag.after(...children.slice(first));
}

/** Rung A: puts the element into its `<div data-vir>` and the fallback into the element. */
export function wrap(div: Element, name: string, attributes: ReadonlyMap<string, string>): void {
  const element = document.createElement(name);
  attributes.forEach((value, key) => element.setAttribute(key, value));
  element.append(...div.childNodes);
  div.append(element);
}
