// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Fragment, Sql } from 'postgres';
import type { Cursor, KeyType } from './cursor.ts';

/** Makes SQL for a Berlin day `YYYY-MM-DD`. */
export type DayExpression = (sql: Sql, today: string) => Fragment;

/** An order of items; equal keys are ordered by id, in the same direction. */
export interface ItemOrder {
  direction: 'asc' | 'desc';
  keys: readonly { type: KeyType; of: DayExpression }[];
}

/** Pinned items, then the newest. */
export const newest: ItemOrder = {
  direction: 'desc',
  keys: [
    { type: 'boolean', of: (sql) => sql`item.pinned` },
    { type: 'timestamptz', of: (sql) => sql`item.published` },
  ],
};

const list = (sql: Sql, parts: readonly Fragment[]): Fragment => parts.reduce((before, part) => sql`${before}, ${part}`);

const keysOf = (sql: Sql, { keys }: ItemOrder, today: string): Fragment[] => [...keys.map(({ of }) => of(sql, today)), sql`item.id`];

export const orderBy = (sql: Sql, order: ItemOrder, today: string): Fragment =>
  sql`order by ${list(sql, keysOf(sql, order, today).map((key) => (order.direction === 'asc' ? sql`${key} asc` : sql`${key} desc`)))}`;

/** The keys of a row, as a cursor holds them. */
export const cursorColumn = (sql: Sql, order: ItemOrder, today: string): Fragment => sql`jsonb_build_array(${list(sql, keysOf(sql, order, today))}) as cursor`;

/** Condition for what comes after the cursor. */
export function comesAfter(sql: Sql, order: ItemOrder, today: string, cursor: Cursor): Fragment {
  const types = [...order.keys.map(({ type }) => type), 'text' as const];
  const values = types.map((type, index) => sql`${String(cursor[index])}::text::${sql.unsafe(type)}`);
  return sql`(${list(sql, keysOf(sql, order, today))}) ${order.direction === 'asc' ? sql`>` : sql`<`} (${list(sql, values)})`;
}
