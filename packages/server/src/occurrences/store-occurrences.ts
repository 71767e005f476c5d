// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { setImmediate as breathe } from 'node:timers/promises';
import type { Sql } from 'postgres';
import type { EventRule } from '../import/draft.ts';
import { toRow, type OccurrenceRow } from './detail.ts';
import { currentKeys, expandEvent } from './expansion.ts';

export interface StoredEvent {
  id: string;
  rule: EventRule;
}

type Row = OccurrenceRow & { item_id: string };

const rowsAtOnce = 2_000;
const eventsAtOnce = 20;

/** Writes the occurrences of events anew, within the caller's transaction. Breathes between events: a server does this, too. */
export async function storeOccurrences(sql: Sql, events: readonly StoredEvent[], today: string): Promise<void> {
  if (events.length === 0) return;
  await sql`delete from occurrence where item_id in ${sql(events.map(({ id }) => id))}`;
  const keys: { id: string; key: string }[] = [];
  let rows: Row[] = [];
  for (const { id, rule } of events) {
    const { key, occurrences } = expandEvent(rule, today);
    keys.push({ id, key });
    rows.push(...occurrences.map((occurrence) => ({ item_id: id, ...toRow(rule, occurrence) })));
    if (rows.length >= rowsAtOnce) {
      await insert(sql, rows);
      rows = [];
    }
    await breathe();
  }
  await insert(sql, rows);
  await sql`update item set expansion = k.key from jsonb_to_recordset(${sql.json(keys)}) as k (id text, key text) where item.id = k.id`;
}

async function insert(sql: Sql, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into occurrence (item_id, shown_to, recurrence_id, utc_start, utc_end, detail)
    select item.id, item.shown_to, r.recurrence_id, r.utc_start, r.utc_end, r.detail
    from jsonb_to_recordset(${sql.json(rows as never)}) as r (item_id text, recurrence_id text, utc_start timestamptz, utc_end timestamptz, detail jsonb)
      join item on item.id = r.item_id
    on conflict do nothing`;
}

/**
 * Expands again what was expanded for another month or by another version, a few events per transaction. Server processes
 * that do so at the same time share the work.
 */
export async function renewOccurrences(importer: Sql, today: string, isStopped: () => boolean = () => false): Promise<number> {
  let renewed = 0;
  for (let found = eventsAtOnce; found === eventsAtOnce && !isStopped(); ) {
    found = await importer.begin(async (transaction) => {
      const sql = transaction as unknown as Sql;
      const events = await sql<StoredEvent[]>`
        select id, extension as rule from item
        where list = 'events' and deleted_at is null and (expansion is null or expansion <> all (${currentKeys(today)}))
        limit ${eventsAtOnce} for update skip locked`;
      await storeOccurrences(sql, events, today);
      return events.length;
    });
    renewed += found;
  }
  return renewed;
}
