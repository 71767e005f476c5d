// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { limits, type EventFeed, type EventItem, type EventQuery } from '@vir-nordwest/contract';
import type { Sql } from 'postgres';
import { plainContent } from '../content/plain-content.ts';
import { formatInstant } from '../icalendar/zone.ts';
import type { EventRule } from '../import/draft.ts';
import { toExtension } from '../occurrences/detail.ts';
import { decodeCursor } from './cursor.ts';
import { eventKeys, selectDateFacets, selectDates, selectNextDates, type EventRow } from './event-query.ts';
import { readWindow } from './event-window.ts';
import { configMark } from './config.ts';
import { feedOf } from './feed.ts';
import { itemJson, type Site } from './item-json.ts';
import { lastChange } from './last-change.ts';
import { cutPage } from './page-cut.ts';
import { defaultLanguage } from './versions.ts';

export const eventList = { name: 'events', title: 'Termine der Virtuellen Region Nordwest', description: 'Veranstaltungen des Netzwerks und seiner Mitglieder' } as const;

/** One page of the dates in a window as a JSON Feed 1.1. */
export async function buildEventFeed(sql: Sql, query: EventQuery, site: Site, today: string): Promise<EventFeed> {
  const { limit = limits.page.default, cursor, from, to, ...rest } = query;
  const filters = { ...rest, lang: rest.lang ?? defaultLanguage };
  const window = readWindow({ from, to }, today);
  const after = cursor === undefined ? undefined : decodeCursor(cursor, eventKeys);
  const [rows, facets, generated, mark] = await Promise.all([selectDates(sql, filters, window, { limit, after }), selectDateFacets(sql, filters, window), lastChange(sql, 'events'), configMark(sql)]);
  const page = cutPage(rows, limit);
  return feedOf(eventList, { query, filters: { ...rest, ...window }, facets, generated, mark, next: page.next, items: page.rows.map((row) => eventJson(row, site, query.lang)) }, site);
}

/** A date as an item. What it says of itself stands in for what its series says. */
export function eventJson(row: EventRow, site: Site, language?: string): EventItem {
  const { title = row.title, summary } = row.detail;
  const own = summary === undefined ? undefined : plainContent(summary);
  const id = row.recurrence_id === '' ? row.id : `${row.id}~${row.recurrence_id}`;
  const item = { ...row, id, title, ...(own !== undefined && { summary: summary ?? null, content_html: own.html, content_text: own.text, picture_tree: null, ...(row.content_tree !== undefined && { content_tree: own.tree }) }) };
  return { ...itemJson(item, 'events', site), _event: toExtension(row.extension as unknown as EventRule, row.detail, formatInstant(row.utc_start.getTime()), formatInstant(row.utc_end.getTime()), language) };
}

/** One date with what comes after it. */
export async function singleEvent(sql: Sql, row: EventRow, site: Site, language?: string): Promise<EventItem> {
  const item = eventJson(row, site, language);
  const nextDates = row.recurrence_id === '' ? [] : await selectNextDates(sql, row);
  return { ...item, _event: { ...item._event, ...(nextDates.length > 0 && { nextDates: [...nextDates] }) } };
}
