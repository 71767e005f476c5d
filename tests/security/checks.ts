// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Runs in the browser: draws each article as a widget does, pokes at it, and compares it with a list written here once more.
import type { ContentNode } from '@vir-nordwest/contract';
import { treeOfHtml } from '@vir-nordwest/widgets/news-feed/article-html.ts';
import { articleNodes } from '@vir-nordwest/widgets/news-feed/article.view.ts';

const global = globalThis as { hacked?: number };
const base = 'https://feed.example/artikel/1';

const elements = new Set('p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code strong em b i u s sub sup abbr q cite br hr a img figure figcaption table caption thead tbody tr th td div'.split(' '));
const attributesOf: Record<string, string> = { a: 'href rel', img: 'src alt width height loading decoding', div: 'class tabindex role aria-label' };

function violationsIn(root: ParentNode, where: string): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    if (!elements.has(name) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(`<${name}> from ${where}`);
    for (const { name: attribute, value } of element.attributes) {
      if (!`title lang ${attributesOf[name] ?? ''}`.split(' ').includes(attribute)) found.push(`${name}@${attribute} from ${where}`);
      if (attribute === 'href' && !/^(?:https?:\/\/|mailto:|tel:)/.test(value)) found.push(`${name}@${attribute}=${value} from ${where}`);
      if (attribute === 'src' && !/^https?:\/\//.test(value)) found.push(`${name}@${attribute}=${value} from ${where}`);
    }
  }
  return found;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u00a0', '&nbsp;');

function serialize(nodes: readonly ContentNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escape(node);
      // No HTML of a foreign feed brings copies in other widths.
      const { tag, children = [], srcset: _, ...attributes } = node;
      const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
      // A parser drops one line break after <pre>.
      return `<${tag}${list.join('')}>${['br', 'hr', 'img'].includes(tag) ? '' : `${tag === 'pre' ? '\n' : ''}${serialize(children)}</${tag}>`}`;
    })
    .join('');
}

function poke(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    element.addEventListener('click', (event) => event.preventDefault());
    for (const type of ['load', 'error', 'focus', 'mouseover', 'toggle', 'begin', 'animationstart', 'pointerrawupdate', 'beforematch']) element.dispatchEvent(new Event(type));
    element.dispatchEvent(new MouseEvent('click', { cancelable: true }));
  }
}

/** `native`: with the engine of the browser; else as in one that has none. */
export async function check(documents: readonly string[], native: boolean): Promise<{ executed: number; drawn: number; violations: string[]; unstable: string[] }> {
  if (!native) delete (Element.prototype as { setHTML?: unknown }).setHTML;
  else if (!('setHTML' in Element.prototype)) throw new Error('this browser has no engine of its own');
  global.hacked = 0;
  const host = document.createElement('div');
  document.querySelector('main')?.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const violations: string[] = [];
  const unstable: string[] = [];
  let drawn = 0;
  for (const html of documents) {
    const tree = await treeOfHtml(html, base);
    root.replaceChildren(...articleNodes(tree, { level: 3, homes: ['https://feed.example/'], imageWord: 'Bild' }));
    violations.push(...violationsIn(root, html));
    poke(root);
    drawn += root.querySelectorAll('*').length;
    const again = await treeOfHtml(serialize(tree), base);
    if (JSON.stringify(again) !== JSON.stringify(tree)) unstable.push(`${html}\n → ${JSON.stringify(tree)}\n → ${JSON.stringify(again)}`);
  }
  // What loads or runs later has its time.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { executed: global.hacked, drawn, violations, unstable };
}

/** The same oracle over markup nobody has cleaned. */
export async function control(): Promise<{ executed: number; violations: string[] }> {
  global.hacked = 0;
  const main = document.querySelector('main') as HTMLElement;
  main.innerHTML = '<img src="data:," onerror="globalThis.hacked++"><svg><a href="x">x</a></svg>';
  poke(main);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { executed: global.hacked, violations: violationsIn(main, 'raw markup') };
}
