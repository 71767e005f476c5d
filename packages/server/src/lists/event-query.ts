// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
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

/** Sort keys of the list before the item's id. */
export const eventKeys: readonly KeyType[] = ['timestamptz', 'text'];

const dates = (sql: Sql): Fragment => sql`occurrence join item on item.id = occurrence.item_id ${context(sql)}`;
const dateColumns = (sql: Sql): Fragment => sql`${columns(sql)}, null as status, occurrence.recurrence_id, occurrence.utc_start, occurrence.utc_end, occurrence.detail`;

/** Overlap with days in Berlin; an event without an end counts where it starts. */
function overlaps(sql: Sql, window: Window): Fragment {
  const { from, to } = windowInstants(window);
  const start = sql`${new Date(from)}::timestamptz`;
  return sql`occurrence.utc_start < ${new Date(to)}::timestamptz and occurrence.utc_end >= ${start} and (occurrence.utc_end > ${start} or occurrence.utc_end = occurrence.utc_start)`;
}

const order = (sql: Sql): Fragment => sql`occurrence.utc_start, occurrence.item_id collate "C", occurrence.recurrence_id collate "C"`;

/** One page by start, then id, and one row more when there is a next page; each with its place in the order. */
export async function selectDates(sql: Sql, filters: Filters, window: Window, { limit, after }: { limit: number; after: Cursor | undefined }): Promise<(EventRow & { cursor: Cursor })[]> {
  const [start, recurrenceId, id] = (after ?? []).map(String);
  return sql<(EventRow & { cursor: Cursor })[]>`
    select ${dateColumns(sql)}, jsonb_build_array(occurrence.utc_start, occurrence.recurrence_id, occurrence.item_id) as cursor
    from ${dates(sql)} where ${conditions(sql, 'events', filters)} and ${overlaps(sql, window)}
      ${after === undefined ? sql`` : sql`and (${order(sql)}) > (${start ?? ''}::text::timestamptz, ${id ?? ''}::text, ${recurrenceId ?? ''}::text)`}
    order by ${order(sql)} limit ${limit + 1}`;
}

/** Counts dates; each event is looked at once, however many it has. */
export const selectDateFacets = (sql: Sql, filters: Filters, window: Window): Promise<Facets> =>
  countFacets(
    sql,
    sql`(select item_id, count(*) as times from occurrence where ${overlaps(sql, window)} group by item_id) dates
      join item on item.id = dates.item_id ${context(sql)} where ${conditions(sql, 'events', filters)}`,
    sql`dates.times`,
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

/** Events with a date in the window, each once, by their first date there. */
export async function selectEvents(sql: Sql, filters: Filters, window: Window, limit: number): Promise<ItemRow[]> {
  return sql<ItemRow[]>`
    select ${columns(sql)}, null as status
    from (select item_id, min(utc_start) as first from occurrence where ${overlaps(sql, window)} group by item_id) dates
      join item on item.id = dates.item_id ${context(sql)}
    where ${conditions(sql, 'events', filters)} order by dates.first, item.id collate "C" limit ${limit}`;
}
