// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import type { StoredList } from '../import/store-items.ts';

/**
 * When a list last changed for this session, as RFC 3339; the `generated` of its answers. Not the clock of the process that
 * answers: two servers, or one after a restart, must give the same bytes and so the same ETag.
 */
export async function lastChange(sql: Sql, list: StoredList): Promise<string> {
  const [row] = await sql<[{ at: Date | null }]>`select max(changed_at) as at from item where list = ${list} and deleted_at is null`;
  return `${(row.at ?? new Date(0)).toISOString().slice(0, 19)}Z`;
}
