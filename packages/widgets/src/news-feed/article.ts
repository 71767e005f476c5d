// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ContentNode, NewsItem } from '@vir-nordwest/contract';
import { safeNodes } from '@vir-nordwest/core/article/safe-nodes.ts';
import { isRecord } from '@vir-nordwest/core/guards/read.ts';
import { plainText } from '@vir-nordwest/core/text/plain.ts';
import { client } from '../shared/client.ts';
import type { Source } from '../shared/resource-controller.ts';
import { treeOfHtml } from './article-html.ts';

/** Pages of a foreign feed looked through for an item. */
const mostPages = 10;

/** Who shows the item: where its list is, and where the copy of an address is. */
export interface ArticleHost {
  readonly source: Source | undefined;
  mirrorOf(url: string): string | undefined;
}

/**
 * The whole text of an item: the safe tree of our API, else what the foreign feed or the page itself gave. Rejects where there is none or
 * it cannot be read.
 */
export async function loadArticle({ id, url, external_url }: NewsItem, { source, mirrorOf }: ArticleHost): Promise<ContentNode[]> {
  const list = typeof source === 'string' ? source : undefined;
  const own = list && /^(https?:\S*\/v1\/(?:news|projects))\.json(?:\?|$)/.exec(list)?.[1];
  const item = own ? await read(`${own}/${encodeURIComponent(id)}.json`, mirrorOf) : await find(id, source, mirrorOf);
  const base = url ?? external_url ?? list;
  const extension = isRecord(item._vir) ? item._vir : {};
  const tree = Array.isArray(extension.content) ? safeNodes(own ? withCopiesAt(own, extension.content) : extension.content, base) : typeof item.content_html === 'string' ? await ofHtml(item.content_html, base) : ofText(item.content_text);
  if (!tree.length) throw new Error('no text');
  return tree;
}

/** Copies of pictures are named by what is in them: whoever has the item has them too, also a proxy or a copy of the API. */
const withCopiesAt = (list: string, content: unknown[]): unknown[] =>
  JSON.parse(JSON.stringify(content), (_, value: unknown) => (typeof value === 'string' && /^https?:\/\/\S+\/media\/[\da-f]{24}-\d+\.(?:webp|jpg)$/.test(value) ? list.replace(/v1\/\w+$/, '') + value.slice(value.lastIndexOf('media/')) : value)) as unknown[];

async function read(address: string, mirrorOf: ArticleHost['mirrorOf']): Promise<Record<string, unknown>> {
  const { body } = await client.get(address, { mirror: mirrorOf(address) });
  return isRecord(body) ? body : {};
}

/** The raw item in a feed the widget has read before, which the client or the browser remembers. */
async function find(id: string, source: Source | undefined, mirrorOf: ArticleHost['mirrorOf']): Promise<Record<string, unknown>> {
  let page: Record<string, unknown> = typeof source === 'string' ? await read(source, mirrorOf) : { items: source };
  for (let pages = 0; pages < mostPages; pages++) {
    const item = Array.isArray(page.items) ? page.items.filter(isRecord).find((one) => String(one.id) === id) : undefined;
    if (item) return item;
    if (typeof page.next_url !== 'string') break;
    page = await read(page.next_url, mirrorOf);
  }
  return {};
}

/** Where no engine may work, its words still can be read. Under Trusted Types without a policy for it, DOMPurify brings nothing instead of an error. */
const ofHtml = (html: string, base: string | undefined): Promise<ContentNode[]> => treeOfHtml(html, base)
    .catch(() => [])
    .then((tree) => (tree.length ? tree : ofText(plainText(html))));

const ofText = (text: unknown): ContentNode[] => (typeof text === 'string' ? text.split(/\n{2,}/).filter((part) => part.trim()).map((part) => ({ tag: 'p', children: [part] })) : []);
