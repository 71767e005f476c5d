// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isRecord } from '../guards/read.ts';
import type { ListQuery } from '../links/list-url.ts';
import { cut } from '../text/cut.ts';
import { plainText } from '../text/plain.ts';
import { applyQuery } from './apply-query.ts';
import { rebase } from './rebase.ts';
import { wholeAddresses } from './whole-addresses.ts';

type Item = Readonly<Record<string, unknown>>;

/**
 * Makes of any JSON Feed what our API would have answered: addresses moved to where the answer came from, filters
 * applied that the answer says nothing of, teasers for items that only have an article. Loaded only where needed
 * (mirror, same-origin proxy, static copy, foreign feed): an answer straight from the API is used as it is. `members` are the ids that
 * `member` and `within` mean, where that had to be looked up.
 */
export function adaptFeed(body: unknown, fetchedUrl: string, query: ListQuery, members?: readonly string[]): unknown {
  const feed = rebase(body, fetchedUrl);
  if (!isRecord(feed) || !Array.isArray(feed.items)) return feed;
  const own = isRecord(feed._vir) ? feed._vir : {};
  const all = feed.items.filter(isRecord).map((item) => withTeaser(wholeAddresses(item, feed.home_page_url, fetchedUrl)));
  const items = applyQuery(all, query, isRecord(own.query) ? Object.keys(own.query) : [], members, !isRecord(feed._vir));
  return { ...feed, items, _vir: { facets: { tag: topicsOf(all) }, ...own, ...(items.length < feed.items.length && { total: undefined }) } };
}

/** Topics with their counts, the most frequent first, as our own lists name them. */
function topicsOf(items: readonly Item[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of new Set(Array.isArray(tags) ? tags : [])) if (typeof tag === 'string') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count);
}

function withTeaser(item: Item): Item {
  const { title, summary, content_text, content_html } = item;
  if (title && summary) return item;
  const text = typeof content_text === 'string' ? content_text : plainText(typeof content_html === 'string' ? content_html : '');
  // A microblog has no titles: its first words are one (JSON Feed 1.1).
  return title ? { ...item, summary: cut(text, 220) } : { ...item, title: cut(text, 80), summary: undefined };
}
