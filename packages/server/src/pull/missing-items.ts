// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import type { ItemList } from '../import/store-items.ts';

/** An item is withdrawn when it was missing so many times in a row. */
const patience = 3;
/** More than half, and more than so many, missing at once is rather a broken answer than a decision. */
const few = 3;

export interface SeenEntry {
  guid: string;
  /** RFC 3339. */
  published?: string | undefined;
}

export interface MissingResult {
  /** Items withdrawn now. */
  withdrawn: number;
  /** Items missing when that was too many to be believed; nothing was counted then. */
  suspicious?: number;
}

/**
 * Counts what a complete answer should have held and did not, and withdraws what has been missing three times in a row.
 * Feeds hold the latest entries only, calendars leave out what is over: news and projects count from the oldest date in the
 * answer on, events as long as they are not over. Withdrawn items come back when an answer holds them again.
 * @param accept believes the answer, however much is missing
 */
export async function countMissing(sql: Sql, { sourceId, list, seen, now, accept = false }: { sourceId: number; list: ItemList; seen: readonly SeenEntry[]; now: Date; accept?: boolean }): Promise<MissingResult> {
  const oldest = seen.map(({ published }) => published).filter((date) => date !== undefined).sort((one, other) => Date.parse(one) - Date.parse(other))[0];
  const from = oldest ?? 'infinity';
  const guids = seen.map(({ guid }) => guid);
  return sql.begin(async (transaction) => {
    const expected = await transaction<{ id: string; isThere: boolean }[]>`
      select id, guid = any(${guids}) as "isThere" from item
      where source_id = ${sourceId} and list = ${list} and deleted_at is null
        and case when list = 'events' then exists (select from occurrence where item_id = item.id and utc_end > ${now}) else published >= ${from} end`;
    const missing = expected.filter(({ isThere }) => !isThere).map(({ id }) => id);
    if (!accept && missing.length > few && missing.length * 2 > expected.length) {
      await forgetMissing(transaction as unknown as Sql, sourceId, list);
      return { withdrawn: 0, suspicious: missing.length };
    }
    await transaction`delete from missing_item using item where item.id = missing_item.item_id and item.source_id = ${sourceId} and item.list = ${list} and item.id <> all(${missing})`;
    if (missing.length > 0) await transaction`insert into missing_item (item_id) select unnest(${missing}::text[]) on conflict (item_id) do update set pulls = missing_item.pulls + 1`;
    return { withdrawn: await withdraw(transaction as unknown as Sql, sourceId, list, now, accept ? 1 : patience) };
  });
}

/** After an answer that cannot be believed counting begins anew: the same answer again must not finish an earlier count. */
export async function forgetMissing(sql: Sql, sourceId: number, list: ItemList): Promise<void> {
  await sql`delete from missing_item using item where item.id = missing_item.item_id and item.source_id = ${sourceId} and item.list = ${list}`;
}

/** The same answer as last time lacks the same items. */
export async function countMissingAgain(sql: Sql, sourceId: number, list: ItemList, now: Date): Promise<number> {
  return sql.begin(async (transaction) => {
    await transaction`update missing_item set pulls = pulls + 1 from item where item.id = missing_item.item_id and item.source_id = ${sourceId} and item.list = ${list}`;
    return withdraw(transaction as unknown as Sql, sourceId, list, now, patience);
  });
}

async function withdraw(sql: Sql, sourceId: number, list: ItemList, now: Date, pulls: number): Promise<number> {
  const gone = await sql<{ id: string }[]>`
    update item set deleted_at = ${now}, changed_at = ${now} from missing_item
    where item.id = missing_item.item_id and item.source_id = ${sourceId} and item.list = ${list} and item.deleted_at is null and missing_item.pulls >= ${pulls} returning item.id`;
  if (gone.length > 0) await sql`delete from missing_item where item_id = any(${gone.map(({ id }) => id)})`;
  return gone.length;
}
