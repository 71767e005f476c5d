// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits, type NewsFeed, type NewsQuery } from '@vir-nordwest/contract';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import type { Sql } from 'postgres';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Site } from './item-json.ts';
import type { ListDefinition } from './item-lists.ts';
import { selectFacets, selectPage } from './item-query.ts';

/** One page of a list as a JSON Feed 1.1. */
export async function buildFeed(sql: Sql, list: ListDefinition, query: NewsQuery, site: Site): Promise<NewsFeed> {
  const { limit = limits.page.default, cursor, ...filters } = query;
  const [rows, { total, ...facets }] = await Promise.all([
    selectPage(sql, list.name, filters, limit, cursor === undefined ? undefined : decodeCursor(cursor)),
    selectFacets(sql, list.name, filters),
  ]);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next = last === undefined ? undefined : encodeCursor({ pinned: last.pinned, published: last.published.toISOString(), id: last.id });
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: list.title,
    home_page_url: `${site.publicUrl}/`,
    feed_url: listUrl(site.publicUrl, list.name, query),
    description: list.description,
    language: 'de',
    ...(next !== undefined && { next_url: listUrl(site.publicUrl, list.name, { ...query, cursor: next }) }),
    _vir: { query: applied(filters), total, facets, generated: `${new Date().toISOString().slice(0, 19)}Z` },
    items: rows.slice(0, limit).map((row) => list.toItem(row, site)),
  };
}

/** The filters as applied; `undefined` ones left out. */
function applied(filters: Omit<NewsQuery, 'limit' | 'cursor'>): NewsFeed['_vir']['query'] {
  return Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined));
}
