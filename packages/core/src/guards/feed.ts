// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { DataError } from '../client/errors.ts';
import { webUrl } from './item.ts';
import { fields, listOf, record, whole, type Read } from './read.ts';

/** A JSON Feed as the widgets use it: ours, or a foreign one without `_vir`. */
export interface Feed<TItem> {
  items: readonly TItem[];
  /** Its own address, without the query; none where it is not ours. */
  feedUrl?: string | undefined;
  nextUrl?: string | undefined;
  /** Matches over all pages, where the server says so. */
  total?: number | undefined;
  /** Unread: `facetOf` reads one, where it is shown. */
  facets?: unknown;
  /** The filters the server applied, by name. */
  applied: Readonly<Record<string, unknown>>;
}

const readFeed = fields({ items: listOf((item) => item ?? null) }, { feed_url: webUrl, next_url: webUrl, _vir: fields({}, { query: record, total: whole(0), facets: record }) });

/** The feed in `body`. Throws `bad-shape` where it is none; single bad items are left out. */
export function feedOf<TItem>(body: unknown, item: Read<TItem>): Feed<TItem> {
  const feed = readFeed(body);
  if (!feed) throw new DataError('bad-shape', 'no feed');
  const { feed_url: own, next_url: nextUrl, _vir: { query = {}, total, facets } = {} } = feed;
  return { items: listOf(item)(feed.items) ?? [], feedUrl: feed._vir && own?.split('?')[0], nextUrl, total, facets, applied: query };
}
