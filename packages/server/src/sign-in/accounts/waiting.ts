// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { findAccount, type Account } from './accounts.ts';

const kind = 'SecondStepWait';
const digest = (uid: string): string => createHash('sha256').update(uid).digest('base64url');

/** Remembers who has shown the first half in this sign-in. The provider's cookie ties the sign-in to one browser. */
export async function keepWaiting(sql: Sql, uid: string, accountId: string): Promise<void> {
  await sql`
    insert into provider_record (kind, id, payload, expires_at) values (${kind}, ${digest(uid)}, ${sql.json({ accountId })}, now() + interval '10 minutes')
    on conflict (kind, id) do update set payload = excluded.payload, expires_at = excluded.expires_at`;
}

export async function readWaiting(sql: Sql, uid: string): Promise<Account | undefined> {
  const [row] = await sql<{ account_id: string }[]>`select account_id from provider_record where kind = ${kind} and id = ${digest(uid)} and expires_at > now()`;
  return row && findAccount(sql, row.account_id);
}

export async function forgetWaiting(sql: Sql, uid: string): Promise<void> {
  await sql`delete from provider_record where kind = ${kind} and id = ${digest(uid)}`;
}
