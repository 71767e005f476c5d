// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Sql } from 'postgres';
import { normalLogin, passwordCost, type Account } from './accounts.ts';

export type LinkPurpose = 'invitation' | 'reset';

const lifetime: Record<LinkPurpose, string> = { invitation: '14 days', reset: '1 hour' };
const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Makes a link with which the owner of the mailbox sets a password. @returns its secret */
export async function openLink(sql: Sql, accountId: string, purpose: LinkPurpose): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await sql`insert into account_link (hash, account_id, purpose, expires_at) values (${digest(secret)}, ${accountId}, ${purpose}, now() + ${lifetime[purpose]}::interval)`;
  return secret;
}

/** Whose link it is, as long as it holds. Looking does not use it up: mail programs look too. */
export async function findLinked(sql: Sql, secret: string): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`
    select account.id, login, name, municipality from account_link join account on account.id = account_id
    where hash = ${digest(secret)} and expires_at > now() and disabled_at is null`;
  return row;
}

/** Takes a link, once, and with it all others of the account. A new password ends all sessions that were opened with the old one. */
export async function setPassword(sql: Sql, secret: string, password: string, cost = passwordCost): Promise<string | undefined> {
  const passwordHash = await hash(password.normalize('NFC'), cost);
  return sql.begin(async (transaction) => {
    const [row] = await transaction<{ id: string }[]>`
      update account set password_hash = ${passwordHash}
      where disabled_at is null and id = (select account_id from account_link where hash = ${digest(secret)} and expires_at > now() for update) returning id`;
    if (row === undefined) return undefined;
    await transaction`delete from account_link where account_id = ${row.id}`;
    await transaction`delete from provider_record where account_id = ${row.id}`;
    return row.id;
  });
}

/** The account that may get a link for a new password. */
export async function findByLogin(sql: Sql, login: string): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`select id, login, name, municipality from account where login = ${normalLogin(login)} and disabled_at is null`;
  return row;
}
