// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import type { Fragment, Sql } from 'postgres';
import type { StoredNews } from '../import/news-extension.ts';
import { itemJson, type Site } from './item-json.ts';
import type { DayExpression } from './item-order.ts';
import type { ItemRow } from './item-row.ts';

/** On its last day an item is still there. */
export const isCurrentNews: DayExpression = (sql, today) => sql`coalesce(item.extension->>'expires' >= ${today}, true)`;

export const isDated = (sql: Sql): Fragment => sql`item.extension->'hideDate' is null`;

export function newsJson(row: ItemRow, site: Site): NewsItem {
  const { hideDate, expires } = (row.extension ?? {}) as StoredNews;
  const { date_published, date_modified, ...item } = itemJson(row, 'news', site);
  const dates = { ...(date_published !== undefined && { date_published }), ...(date_modified !== undefined && { date_modified }) };
  return { ...item, ...(hideDate !== true && dates), _vir: { ...item._vir, ...(expires !== undefined && { expires }) } };
}
