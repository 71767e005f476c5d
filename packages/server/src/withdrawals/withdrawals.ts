// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import type { ItemList } from '../import/store-items.ts';

/** What the office wants cannot be done; the message is German. */
export class WithdrawalError extends Error {
  override name = 'WithdrawalError';
}

export interface FoundItem {
  id: string;
  title: string;
  source: string;
  withheld: boolean;
  /** Ids of the same entry in other languages that can still be seen. */
  versions: string[];
}

export interface Withdrawal extends Pick<FoundItem, 'id' | 'title' | 'source'> {
  list: ItemList;
  withdrawnAt: Date;
  reason: string | null;
}

/**
 * Takes items down: from this moment on nobody sees them, whatever an import or a pull brings. All of them or none.
 * @param names ids, addresses of their pages here, or addresses of the originals
 * @throws WithdrawalError where one is not known or has been taken down already
 */
export function withdrawItems(sql: Sql, list: ItemList, names: readonly string[], reason: string | undefined, now: Date): Promise<FoundItem[]> {
  return change(sql, list, names, async (transaction, { id, title, withheld }) => {
    if (withheld) throw new WithdrawalError(`„${title}“ (${id}) ist schon zurückgezogen.`);
    await transaction`update item set withheld = true, changed_at = ${now} where id = ${id}`;
    await transaction`insert into withdrawal (item_id, withdrawn_at, reason) values (${id}, ${now}, ${reason ?? null})`;
  });
}

/** Shows withdrawn items again, as their source has them by now. @throws WithdrawalError */
export function republishItems(sql: Sql, list: ItemList, names: readonly string[], now: Date): Promise<FoundItem[]> {
  return change(sql, list, names, async (transaction, { id, title, withheld }) => {
    if (!withheld) throw new WithdrawalError(`„${title}“ (${id}) ist nicht zurückgezogen.`);
    await transaction`update item set withheld = false, changed_at = ${now} where id = ${id}`;
    await transaction`update withdrawal set restored_at = ${now} where item_id = ${id} and restored_at is null`;
  });
}

/** What is withdrawn, the latest first. */
export async function withdrawals(sql: Sql): Promise<Withdrawal[]> {
  return sql<Withdrawal[]>`
    select item.id, item.list, coalesce(item.title, item.summary, 'Ohne Titel') as title, source.name as source, withdrawal.withdrawn_at as "withdrawnAt", withdrawal.reason
    from item join source on source.id = item.source_id join withdrawal on withdrawal.item_id = item.id and withdrawal.restored_at is null
    where item.withheld order by withdrawal.withdrawn_at desc, item.id`;
}

async function change(sql: Sql, list: ItemList, names: readonly string[], work: (transaction: Sql, item: FoundItem) => Promise<void>): Promise<FoundItem[]> {
  const found: FoundItem[] = [];
  await sql.begin(async (transaction) => {
    for (const name of names) {
      const item = await find(transaction as unknown as Sql, list, name);
      await work(transaction as unknown as Sql, item);
      found.push(item);
    }
  });
  return found;
}

async function find(sql: Sql, list: ItemList, name: string): Promise<FoundItem> {
  const last = decoded(name.replace(/[?#].*$/u, '').replace(/\.json$/u, '').split('/').findLast((part) => part !== '') ?? '');
  if (last.includes('~')) throw new WithdrawalError(`${name} ist ein einzelner Termin einer Reihe. Zurückziehen lässt sich nur die ganze Reihe: ${last.split('~')[0]}`);
  const rows = await sql<FoundItem[]>`
    select item.id, coalesce(item.title, item.summary, 'Ohne Titel') as title, source.name as source, item.withheld,
      array(select other.id from item other where other.source_id = item.source_id and other.list = item.list and other.id <> item.id and other.deleted_at is null and not other.withheld
        and coalesce(other.version_of, other.guid) = coalesce(item.version_of, item.guid) order by other.language) as versions
    from item join source on source.id = item.source_id
    where item.list = ${list} and (item.id = ${last} or item.url = ${name}) order by item.id for update of item`;
  const [item, another] = rows;
  if (item === undefined) throw new WithdrawalError(`In „${list}“ gibt es keinen Eintrag „${name}“. Gebraucht wird seine Kennung oder die Adresse seiner Seite.`);
  if (another !== undefined) throw new WithdrawalError(`Die Adresse ${name} haben mehrere Einträge: ${rows.map(({ id }) => id).join(', ')}. Bitte die Kennung angeben.`);
  return item;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
