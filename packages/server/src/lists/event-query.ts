// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone, type EventExtension, type EventQuery } from '@vir-nordwest/contract';
import type { Fragment, Sql } from 'postgres';
import type { Window } from '../icalendar/expand.ts';
import { windowInstants } from '../icalendar/series.ts';
import { toInstant } from '../icalendar/zone.ts';
import type { OccurrenceDetail } from '../occurrences/detail.ts';
import type { Cursor, KeyType } from './cursor.ts';
import { columns, conditions, context, countFacets, type Facets, type Filters } from './item-query.ts';
import type { ItemRow } from './item-row.ts';

/** One date of an event, with what it shares with the others. */
export interface EventRow extends ItemRow {
  /** Empty for an event that is no series. */
  recurrence_id: string;
  utc_start: Date;
  utc_end: Date;
  detail: OccurrenceDetail;
}

export type NextDate = NonNullable<EventExtension['nextDates']>[number];

/** As many of the next dates as people read. */
const mostNextDates = 6;

/** Sort keys of the list before the item's id. */
export const eventKeys: readonly KeyType[] = ['timestamptz', 'text'];

/** What an event list may be asked for beside its window. */
export type EventFilters = Filters & Pick<EventQuery, 'free' | 'online' | 'accessible' | 'maxdays'>;

const isFree = (sql: Sql): Fragment => sql`item.extension->'price'->'free' = 'true'`;
const isOnline = (sql: Sql): Fragment => sql`item.extension ? 'virtualLocation'`;
const isAccessible = (sql: Sql): Fragment => sql`item.extension->'accessibility'->>'wheelchair' = 'yes'`;

const eventConditions = (sql: Sql, filters: EventFilters): Fragment => sql`
  ${conditions(sql, 'events', filters)}
    ${filters.free === undefined ? sql`` : sql`and ${isFree(sql)}`}
    ${filters.online === undefined ? sql`` : sql`and ${isOnline(sql)}`}
    ${filters.accessible === undefined ? sql`` : sql`and ${isAccessible(sql)}`}`;

const dates = (sql: Sql): Fragment => sql`occurrence join item on item.id = occurrence.item_id ${context(sql)}`;
const dateColumns = (sql: Sql): Fragment => sql`${columns(sql)}, null as status, occurrence.recurrence_id, occurrence.utc_start, occurrence.utc_end, occurrence.detail`;

/**
 * Overlap with days in Berlin; an event without an end counts where it starts. Lengths are those of the clock: a week is
 * seven days, also the one in which the clock changes.
 */
function inWindow(sql: Sql, window: Window, { maxdays }: EventFilters): Fragment {
  const { from, to } = windowInstants(window);
  const start = sql`${new Date(from)}::timestamptz`;
  return sql`occurrence.utc_start < ${new Date(to)}::timestamptz and occurrence.utc_end >= ${start} and (occurrence.utc_end > ${start} or occurrence.utc_end = occurrence.utc_start)
    ${maxdays === undefined ? sql`` : sql`and occurrence.utc_end at time zone ${homeZone} - occurrence.utc_start at time zone ${homeZone} <= make_interval(days => ${maxdays})`}`;
}

const order = (sql: Sql): Fragment => sql`occurrence.utc_start, occurrence.item_id collate "C", occurrence.recurrence_id collate "C"`;

/** One page by start, then id, and one row more when there is a next page; each with its place in the order. */
export async function selectDates(sql: Sql, filters: EventFilters, window: Window, { limit, after }: { limit: number; after: Cursor | undefined }): Promise<(EventRow & { cursor: Cursor })[]> {
  const [start, recurrenceId, id] = (after ?? []).map(String);
  return sql<(EventRow & { cursor: Cursor })[]>`
    select ${dateColumns(sql)}, jsonb_build_array(occurrence.utc_start, occurrence.recurrence_id, occurrence.item_id) as cursor
    from ${dates(sql)} where ${eventConditions(sql, filters)} and ${inWindow(sql, window, filters)}
      ${after === undefined ? sql`` : sql`and (${order(sql)}) > (${start ?? ''}::text::timestamptz, ${id ?? ''}::text, ${recurrenceId ?? ''}::text)`}
    order by ${order(sql)} limit ${limit + 1}`;
}

/** Counts dates; each event is looked at once, however many it has. */
export const selectDateFacets = (sql: Sql, filters: EventFilters, window: Window): Promise<Facets> =>
  countFacets(
    sql,
    sql`(select item_id, count(*) as times from occurrence where ${inWindow(sql, window, filters)} group by item_id) dates
      join item on item.id = dates.item_id ${context(sql)} where ${eventConditions(sql, filters)}`,
    sql`dates.times`,
    { free: isFree(sql), online: isOnline(sql), accessible: isAccessible(sql) },
  );

/** One date; of a series named without one the next from today on, else the last. */
export async function selectDate(sql: Sql, id: string, recurrenceId: string | undefined, today: string): Promise<EventRow | undefined> {
  const midnight = sql`${new Date(toInstant(today, homeZone))}::timestamptz`;
  const [row] = await sql<EventRow[]>`
    select ${dateColumns(sql)}, item.content_tree from ${dates(sql)}
    where ${conditions(sql, 'events', {})} and item.id = ${id} ${recurrenceId === undefined ? sql`` : sql`and occurrence.recurrence_id = ${recurrenceId}`}
    order by occurrence.utc_end >= ${midnight} desc, abs(extract(epoch from occurrence.utc_start - ${midnight})), occurrence.utc_start limit 1`;
  return row;
}

/** The next dates of a series after one of its dates. Their part of the id sorts as they follow each other. */
export const selectNextDates = (sql: Sql, { id, recurrence_id }: EventRow): Promise<NextDate[]> =>
  sql<NextDate[]>`
    select occurrence.item_id || '~' || occurrence.recurrence_id as id, detail->'event'->>'start' as start, detail->'event'->>'status' as status
    from occurrence where item_id = ${id} and recurrence_id <> '' and recurrence_id collate "C" > ${recurrence_id}
    order by recurrence_id collate "C" limit ${mostNextDates}`;

/** Events with a date in the window, each once, by their first date there. */
export async function selectEvents(sql: Sql, filters: EventFilters, window: Window, limit: number): Promise<ItemRow[]> {
  return sql<ItemRow[]>`
    select ${columns(sql)}, null as status
    from (select item_id, min(utc_start) as first from occurrence where ${inWindow(sql, window, filters)} group by item_id) dates
      join item on item.id = dates.item_id ${context(sql)}
    where ${eventConditions(sql, filters)} order by dates.first, item.id collate "C" limit ${limit}`;
}
