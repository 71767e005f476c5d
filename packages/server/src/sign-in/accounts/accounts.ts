// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Options } from '@node-rs/argon2';
import type { Sql } from 'postgres';

export interface Account {
  id: string;
  login: string;
  name: string;
  municipality: string;
}

/** A wish that cannot be met; the message is German. */
export class AccountError extends Error {
  override name = 'AccountError';
}

/** argon2id as OWASP names it: 19 MiB, two passes, one lane. */
export const passwordCost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const minPassword = 12;
export const maxPassword = 200;

export const normalLogin = (login: string): string => login.trim().normalize('NFC').toLowerCase();

/** Closes an account and ends everything it holds. */
export async function disableAccount(sql: Sql, login: string): Promise<string | undefined> {
  return sql.begin(async (transaction) => {
    const [row] = await transaction<{ id: string }[]>`update account set disabled_at = now() where login = ${normalLogin(login)} and disabled_at is null returning id`;
    if (row === undefined) return undefined;
    await transaction`delete from account_link where account_id = ${row.id}`;
    await transaction`delete from provider_record where account_id = ${row.id}`;
    return row.id;
  });
}

export async function findAccount(sql: Sql, id: string): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`select id, login, name, municipality from account where id::text = ${id} and disabled_at is null`;
  return row;
}

export interface AccountState extends Account {
  state: 'open' | 'invited' | 'disabled';
}

export async function selectAccounts(sql: Sql): Promise<AccountState[]> {
  return [...(await sql<AccountState[]>`select id, login, name, municipality, case when disabled_at is not null then 'disabled' when password_hash is null then 'invited' else 'open' end as state from account order by login`)];
}
