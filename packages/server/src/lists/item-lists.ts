// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import { NewsQuery } from '@vir-nordwest/contract/schemas';
import type { ItemList } from '../import/store-items.ts';
import { itemJson, type Site } from './item-json.ts';
import type { ItemRow } from './item-row.ts';

/** What makes one list differ from the others. Routes, feeds, cache and paging are the same for all. */
export interface ListDefinition {
  name: ItemList;
  title: string;
  description: string;
  query: typeof NewsQuery;
  toItem: (row: ItemRow, site: Site) => NewsItem;
}

export const itemLists: readonly ListDefinition[] = [
  {
    name: 'news',
    title: 'Aktuelles der Virtuellen Region Nordwest',
    description: 'Nachrichten des Netzwerks und seiner Mitglieder',
    query: NewsQuery,
    toItem: (row, site) => itemJson(row, 'news', site),
  },
];
