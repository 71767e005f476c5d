// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentNode } from '@vir-nordwest/contract';
import { articleTags, safeNodes } from '@vir-nordwest/core/article/safe-nodes.ts';

/*
 * Articles of foreign feeds come as HTML. An engine that others maintain reads and cleans it in a document that shows and loads nothing:
 * the browser's own where there is one, else DOMPurify. Then our own list decides again, node by node (`safeNodes`), because no engine
 * has our policy for addresses. What comes out is a tree of words, never HTML.
 */

interface NativeSanitizing extends HTMLElement {
  setHTML?: (html: string, options: { sanitizer: { elements: readonly string[]; replaceWithChildrenElements: readonly string[]; attributes: readonly string[]; comments: boolean } }) => void;
}

const attributes = ['href', 'src', 'alt', 'title', 'lang', 'width', 'height'];
/** Say nothing of their own: what they hold stays. */
const wrappers = ['div', 'span', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'center', 'font', 'small', 'big', 'mark', 'time', 'address', 'ins', 'del', 'strike', 'kbd', 'samp', 'var', 'dfn', 'label', 'details', 'summary', 'picture', 'tfoot', 'h1', 'h5', 'h6'];
/** Elements of the same meaning in our list. */
const renamed: Readonly<Record<string, string>> = { h1: 'h2', h5: 'h4', h6: 'h4', strike: 's', del: 's', ins: 'u', tfoot: 'tbody' };
const kept = wrappers.filter((tag) => tag in renamed);

/** The tree of an HTML text. Rejects where neither engine may work, as under Trusted Types that allow no policy of DOMPurify. */
export async function treeOfHtml(html: string, base?: string): Promise<ContentNode[]> {
  const quiet = document.implementation.createHTMLDocument('');
  const holder: NativeSanitizing = quiet.createElement('div');
  if (holder.setHTML) {
    holder.setHTML(html, { sanitizer: { elements: [...articleTags, ...kept], replaceWithChildrenElements: wrappers.filter((tag) => !kept.includes(tag)), attributes, comments: false } });
    return safeNodes(nodesOf(holder), base);
  }
  const { default: purify } = await import('dompurify');
  if (!purify.isSupported) throw new Error('no HTML engine');
  const clean = purify.sanitize(html, { RETURN_DOM_FRAGMENT: true, ALLOWED_TAGS: [...articleTags, ...kept], ALLOWED_ATTR: attributes, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false }) as DocumentFragment | null;
  // Where nothing is left there is no fragment.
  return clean ? safeNodes(nodesOf(clean), base) : [];
}

/** What a picture says of its size keeps the text below it from jumping. */
const sizeOf = (element: Element) => ({ width: Number(element.getAttribute('width')), height: Number(element.getAttribute('height')) });

/** Elements and texts as plain objects; the rest (comments, other namespaces) does not exist. */
function nodesOf(parent: Node): unknown[] {
  const result: unknown[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) result.push(node.nodeValue ?? '');
    else if (node.nodeType === Node.ELEMENT_NODE && (node as Element).namespaceURI === 'http://www.w3.org/1999/xhtml') {
      const element = node as Element;
      const tag = element.localName;
      result.push({ tag: renamed[tag] ?? tag, ...Object.fromEntries(attributes.map((name) => [name, element.getAttribute(name) ?? undefined])), ...sizeOf(element), children: nodesOf(element) });
    }
  }
  return result;
}
