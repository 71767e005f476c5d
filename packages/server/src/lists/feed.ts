// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits, type NewsFeed, type NewsItem } from '@vir-nordwest/contract';
import { listUrl, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { Sql } from 'postgres';
import { configMark } from './config.ts';
import { decodeCursor } from './cursor.ts';
import type { Site } from './item-json.ts';
import type { StoredList } from '../import/store-items.ts';
import type { ItemQuery, ListDefinition } from './item-lists.ts';
import { selectFacets, selectPage, type Facets } from './item-query.ts';
import { lastChange } from './last-change.ts';
import { cutPage } from './page-cut.ts';
import { defaultLanguage } from './versions.ts';

/** One page of a list as a JSON Feed 1.1. */
export async function buildFeed(sql: Sql, list: ListDefinition<StoredList>, query: ItemQuery, site: Site, today: string): Promise<NewsFeed> {
  const { limit = limits.page.default, cursor, ...filters } = query;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, list.orderOf(query).keys.map(({ type }) => type));
  const [rows, facets, generated, mark] = await Promise.all([
    selectPage(sql, list, query, { limit, after }, today),
    selectFacets(sql, list, query, today),
    lastChange(sql, list.name),
    configMark(sql),
  ]);
  const page = cutPage(rows, limit);
  return feedOf(list, { query, filters, facets, generated, mark, next: page.next, items: page.rows.map((row) => list.toItem(row, site)) }, site);
}

export interface Page<TItem extends NewsItem> {
  /** As it was asked. */
  query: ListQuery;
  /** As they were applied, defaults filled in; the next page is asked with them. */
  filters: ListQuery;
  facets: Facets;
  generated: string;
  mark: { config?: true };
  /** Cursor of the next page. */
  next: string | undefined;
  items: TItem[];
}

/** The envelope around a page, the same for every list. */
export function feedOf<TItem extends NewsItem>(list: Pick<ListDefinition<StoredList>, 'name' | 'title' | 'description'>, page: Page<TItem>, { publicUrl }: Site): NewsFeed & { items: TItem[] } {
  const { total, switches, ...facets } = page.facets;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: list.title,
    home_page_url: `${publicUrl}/`,
    feed_url: listUrl(publicUrl, list.name, page.query),
    description: list.description,
    language: page.filters.lang === undefined ? defaultLanguage : String(page.filters.lang),
    ...(page.next !== undefined && { next_url: listUrl(publicUrl, list.name, { ...page.query, ...page.filters, cursor: page.next }) }),
    _vir: { query: applied(page.filters), total, facets: { ...facets, ...switches }, generated: page.generated, ...page.mark },
    items: page.items,
  };
}

/** The filters as applied; `undefined` ones left out. */
function applied(filters: ListQuery): NewsFeed['_vir']['query'] {
  return Object.fromEntries(Object.entries(filters).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined));
}
