// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';

const window = '15 minutes';

/** IPv6 hands a whole /64 to one household. */
export const networkOf = (address: string): string => (address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address);

/** Key of a counter; a hash, so that the table holds no addresses. */
export const triesKey = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest();

/** Counts one more try within a quarter of an hour. @returns how many there were, this one included */
export async function countTry(sql: Sql, key: Buffer): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    insert into sign_in_failure as failure (key, count) values (${key}, 1)
    on conflict (key) do update set count = case when failure.last_at < now() - ${window}::interval then 1 else failure.count + 1 end,
      last_at = case when failure.last_at < now() - ${window}::interval then now() else failure.last_at end
    returning count`;
  return row?.count ?? 1;
}

export async function forgetTries(sql: Sql, key: Buffer): Promise<void> {
  await sql`delete from sign_in_failure where key = ${key}`;
}

/** Takes one try back. */
export async function giveTryBack(sql: Sql, key: Buffer): Promise<void> {
  await sql`update sign_in_failure set count = greatest(count - 1, 0) where key = ${key}`;
}
