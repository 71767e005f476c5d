// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';
import { DataError } from '../client/errors.ts';
import { webUrl } from './item.ts';
import { fields, isRecord, listOf, text, whole, type Read } from './read.ts';

/** A JSON Feed as the widgets use it: ours, or a foreign one without `_vir`. */
export interface Feed<TItem> {
  items: readonly TItem[];
  title?: string | undefined;
  homeUrl?: string | undefined;
  feedUrl?: string | undefined;
  nextUrl?: string | undefined;
  /** Matches over all pages, where the server says so. */
  total?: number | undefined;
  facets: Readonly<Record<string, readonly FacetValue[]>>;
  /** Names of the filters the server applied. */
  applied: readonly string[];
  /** How many items were unusable and left out. */
  dropped: number;
}

const readFeed = fields({ items: listOf((item) => item ?? null) }, { title: text, home_page_url: webUrl, feed_url: webUrl, next_url: webUrl });
const readFacet = listOf(fields({ value: text, count: whole(0) }, { label: text }));

/** The feed in `body`. Throws `bad-shape` where it is none; single bad items are dropped and counted. */
export function feedOf<TItem>(body: unknown, item: Read<TItem>): Feed<TItem> {
  const feed = readFeed(body);
  if (!feed) throw new DataError('bad-shape', 'not a JSON Feed');
  const items = listOf(item)(feed.items) ?? [];
  const extension = isRecord(body) && isRecord(body._vir) ? body._vir : {};
  const facets: Record<string, readonly FacetValue[]> = {};
  if (isRecord(extension.facets)) for (const name of Object.keys(extension.facets)) if (name !== '__proto__') facets[name] = readFacet(extension.facets[name]) ?? [];
  return {
    items,
    title: feed.title,
    homeUrl: feed.home_page_url,
    feedUrl: feed.feed_url,
    nextUrl: feed.next_url,
    total: whole(0)(extension.total),
    facets,
    applied: isRecord(extension.query) ? Object.keys(extension.query) : [],
    dropped: feed.items.length - items.length,
  };
}
