// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import { ProblemError } from '../http/problem.ts';
import { selectDate } from '../lists/event-query.ts';
import { eventJson } from '../lists/events.ts';
import type { Site } from '../lists/item-json.ts';
import { itemLists } from '../lists/item-lists.ts';
import { selectItem } from '../lists/item-query.ts';
import { readAttributes, type Attributes } from './attributes.ts';

/** The page of one item. */
export interface ItemAddress {
  list: string;
  id: string;
  recurrenceId: string | undefined;
}

/** What a page of this server shows; nothing for addresses of others. The front page is the list of news. */
export function embeddedPage(address: string, base: string): { widget: string; attributes: Attributes } | ItemAddress | undefined {
  const url = URL.parse(address);
  const own = new URL(base);
  // People paste what they have: http or https.
  if (url === null || url.host !== own.host || !/^https?:$/u.test(url.protocol)) return undefined;
  const root = own.pathname.replace(/\/$/u, '');
  if (!url.pathname.startsWith(`${root}/`)) return undefined;
  const path = url.pathname.slice(root.length);
  if (path === '/') return { widget: 'news-feed', attributes: new Map() };
  const [, widget] = /^\/embed\/([a-z-]+)$/u.exec(path) ?? [];
  if (widget !== undefined) return { widget, attributes: readAttributes(url.searchParams) };
  const { list, id, recurrenceId } = /^\/(?<list>news|events|projects)\/(?<id>[\w-]{1,64})(?:(?:~|%7E)(?<recurrenceId>[0-9T]{8,15}))?$/u.exec(path)?.groups ?? {};
  return list === undefined || id === undefined ? undefined : { list, id, recurrenceId };
}

/** @throws ProblemError 404 */
export async function pageTitle(sql: Sql, { list: name, id, recurrenceId }: ItemAddress, site: Site, today: string): Promise<string> {
  const list = itemLists.find((known) => known.name === name);
  const row = list === undefined ? undefined : await selectItem(sql, list, id, today);
  const date = name === 'events' ? await selectDate(sql, id, recurrenceId, today) : undefined;
  const item = list !== undefined && row !== undefined ? list.toItem(row, site) : date && eventJson(date, site);
  if (item === undefined) throw new ProblemError(404, 'Diesen Eintrag gibt es nicht (mehr).');
  return item.title ?? item.summary ?? 'Ohne Titel';
}
