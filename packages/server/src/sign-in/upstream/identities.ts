// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import type { Account } from '../accounts/accounts.ts';
import type { Identity } from './upstream.ts';

export async function findByIdentity(sql: Sql, { issuer, subject }: Identity): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`
    select account.id, login, name, municipality from identity join account on account.id = account_id where issuer = ${issuer} and subject = ${subject} and disabled_at is null`;
  return row;
}

/** Ties an identity to an account whose owner has just signed in here. One that is tied already stays where it is. */
export async function linkIdentity(sql: Sql, accountId: string, { issuer, subject }: Identity): Promise<boolean> {
  const { count } = await sql`insert into identity (issuer, subject, account_id) values (${issuer}, ${subject}, ${accountId}) on conflict do nothing`;
  return count > 0;
}
