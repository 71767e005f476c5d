// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';
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
const invitationDays = 14;

const normalLogin = (login: string): string => login.trim().normalize('NFC').toLowerCase();
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Creates an account without a password. @returns the secret of the link with which the person sets one */
export async function inviteAccount(sql: Sql, { login, name, municipality }: Omit<Account, 'id'>): Promise<{ id: string; secret: string }> {
  const normal = normalLogin(login);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(normal) || normal.length > 200) throw new AccountError(`„${login}“ ist keine E-Mail-Adresse.`);
  if (name.trim() === '') throw new AccountError('Der Name fehlt.');
  const secret = randomBytes(32).toString('base64url');
  const [row] = await sql<{ id: string }[]>`
    insert into account (login, name, municipality, invitation_hash, invited_until)
    values (${normal}, ${name.trim()}, ${municipality.trim()}, ${digest(secret)}, now() + ${invitationDays} * interval '1 day')
    on conflict do nothing returning id`;
  if (row === undefined) throw new AccountError(`Ein Konto für „${normal}“ gibt es schon.`);
  return { id: row.id, secret };
}

/** Makes a new link for somebody whose link is lost or too old; the one before it ends. */
export async function renewInvitation(sql: Sql, login: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const { count } = await sql`update account set invitation_hash = ${digest(secret)}, invited_until = now() + ${invitationDays} * interval '1 day' where login = ${normalLogin(login)} and disabled_at is null`;
  if (count === 0) throw new AccountError(`Ein offenes Konto für „${login}“ gibt es nicht.`);
  return secret;
}

export async function findInvited(sql: Sql, secret: string): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`select id, login, name, municipality from account where invitation_hash = ${digest(secret)} and invited_until > now() and disabled_at is null`;
  return row;
}

/** Takes an invitation, once. A new password ends all sessions that were opened with the old one. */
export async function setPassword(sql: Sql, secret: string, password: string, cost = passwordCost): Promise<string | undefined> {
  const passwordHash = await hash(password.normalize('NFC'), cost);
  return sql.begin(async (transaction) => {
    const [row] = await transaction<{ id: string }[]>`
      update account set password_hash = ${passwordHash}, invitation_hash = null, invited_until = null
      where invitation_hash = ${digest(secret)} and invited_until > now() and disabled_at is null returning id`;
    if (row !== undefined) await transaction`delete from provider_record where account_id = ${row.id}`;
    return row?.id;
  });
}

/** Closes an account and ends everything it holds. */
export async function disableAccount(sql: Sql, login: string): Promise<string | undefined> {
  return sql.begin(async (transaction) => {
    const [row] = await transaction<{ id: string }[]>`update account set disabled_at = now(), invitation_hash = null where login = ${normalLogin(login)} and disabled_at is null returning id`;
    if (row !== undefined) await transaction`delete from provider_record where account_id = ${row.id}`;
    return row?.id;
  });
}

export async function findAccount(sql: Sql, id: string): Promise<Account | undefined> {
  const [row] = await sql<Account[]>`select id, login, name, municipality from account where id::text = ${id} and disabled_at is null`;
  return row;
}

export type PasswordCheck = { account: Account } | { refused: 'wrong' | 'wait' };

const freeTries = 10;
const window = '15 minutes';

/**
 * Checks a password. Unknown names cost the same work as known ones. After {@link freeTries} wrong passwords in a quarter of an
 * hour an account is not evaluated for the network that guessed, so that its owner still gets in from another one; a tenfold
 * of that closes the network for all accounts.
 */
export class PasswordDoor {
  readonly #sql: Sql;
  readonly #cost: Options;
  readonly #decoy: Promise<string>;

  constructor(sql: Sql, cost: Options = passwordCost) {
    this.#sql = sql;
    this.#cost = cost;
    this.#decoy = hash(randomBytes(16).toString('hex'), cost);
  }

  async check(login: string, password: string, address: string): Promise<PasswordCheck> {
    const sql = this.#sql;
    const name = normalLogin(login).slice(0, 200);
    const network = networkOf(address);
    const keys = [digest(`account\n${name}\n${network}`), digest(`network\n${network}`)] as const;
    // Counted before the work is done: guesses that come at the same time cannot pass together.
    const counts = await Promise.all(keys.map((key) => this.#count(key)));
    if ((counts[0] ?? 0) > freeTries || (counts[1] ?? 0) > freeTries * 10) return { refused: 'wait' };
    const [row] = await sql<(Account & { password_hash: string | null })[]>`select id, login, name, municipality, password_hash from account where login = ${name} and disabled_at is null`;
    const right = await verify(row?.password_hash ?? (await this.#decoy), password.normalize('NFC').slice(0, maxPassword), this.#cost);
    if (row === undefined || row.password_hash === null || !right) return { refused: 'wrong' };
    await sql`delete from sign_in_failure where key = ${keys[0]}`;
    await sql`update sign_in_failure set count = greatest(count - 1, 0) where key = ${keys[1]}`;
    const { password_hash: _hash, ...account } = row;
    return { account };
  }

  async #count(key: Buffer): Promise<number> {
    const [row] = await this.#sql<[{ count: number }]>`
      insert into sign_in_failure as failure (key, count) values (${key}, 1)
      on conflict (key) do update set count = case when failure.last_at < now() - ${window}::interval then 1 else failure.count + 1 end,
        last_at = case when failure.last_at < now() - ${window}::interval then now() else failure.last_at end
      returning count`;
    return row.count;
  }
}

/** IPv6 hands a whole /64 to one household. */
const networkOf = (address: string): string => (address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address);
