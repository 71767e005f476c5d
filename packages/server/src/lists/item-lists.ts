// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem, NewsQuery, ProjectItem, ProjectQuery } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import type { Fragment, Sql } from 'postgres';
import type { ItemList, StoredList } from '../import/store-items.ts';
import { projectDetails } from '../pages/project-details.ts';
import type { Site } from './item-json.ts';
import { newest, type DayExpression, type ItemOrder } from './item-order.ts';
import type { ItemRow } from './item-row.ts';
import { isCurrentNews, isDated, newsJson } from './news.ts';
import { nextEvent, projectJson, projectOrders, projectStatus } from './projects.ts';

/** What a list may be asked for: the parameters of all lists, each of which knows its own. */
export type ItemQuery = NewsQuery & ProjectQuery;

/** What makes one list differ from the others. Routes, feeds, cache and paging are the same for all. */
export interface ListDefinition<TName extends StoredList = ItemList> {
  name: TName;
  title: string;
  description: string;
  query: typeof schemas.NewsQuery | typeof schemas.ProjectQuery;
  /** Formats for feed readers, beside JSON Feed. */
  subscriptions: readonly ('rss' | 'atom')[];
  orderOf: (query: ItemQuery) => ItemOrder;
  /** Days of Berlin an item appeared on can be asked for; each list says which items have one. */
  datedWhere?: (sql: Sql) => Fragment;
  /** Whether an item is shown on a day; always, where the list says nothing. */
  isCurrent?: DayExpression;
  /** Status of an item on a day: one expression for what is shown, filtered and counted. */
  status?: DayExpression;
  /** What else is read for an item, as one value: it comes as `more`. */
  moreOf?: DayExpression;
  /** What the page of an item shows above its text, built from escaped parts only. */
  details?: (item: NewsItem, today: string, base: string) => string;
  toItem: (row: ItemRow, site: Site) => NewsItem;
}

export const itemLists: readonly ListDefinition[] = [
  {
    name: 'news',
    title: 'Aktuelles der Virtuellen Region Nordwest',
    description: 'Nachrichten des Netzwerks und seiner Mitglieder',
    query: schemas.NewsQuery,
    subscriptions: ['rss', 'atom'],
    orderOf: () => newest,
    datedWhere: isDated,
    isCurrent: isCurrentNews,
    toItem: newsJson,
  },
  {
    name: 'projects',
    title: 'Projekte der Virtuellen Region Nordwest',
    description: 'Vorhaben des Netzwerks und seiner Mitglieder',
    query: schemas.ProjectQuery,
    subscriptions: ['rss'],
    orderOf: ({ sort = 'newest' }) => projectOrders[sort],
    status: projectStatus,
    moreOf: nextEvent,
    toItem: projectJson,
    details: (item, today, base) => projectDetails(item as ProjectItem, today, base),
  },
];
