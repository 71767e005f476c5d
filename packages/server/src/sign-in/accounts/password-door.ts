// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';
import type { Sql } from 'postgres';
import { maxPassword, normalLogin, passwordCost, type Account } from './accounts.ts';
import { countTry, forgetTries, giveTryBack, networkOf, triesKey } from './tries.ts';

export type PasswordCheck = { account: Account } | { refused: 'wrong' | 'wait' };

const freeTries = 10;

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

  /** Whoever has just set a new password need not wait for what was guessed before. */
  async forgive(login: string, address: string): Promise<void> {
    await forgetTries(this.#sql, accountKey(login, address));
  }

  async check(login: string, password: string, address: string): Promise<PasswordCheck> {
    const sql = this.#sql;
    const name = nameOf(login);
    const network = networkOf(address);
    const [forAccount, forNetwork] = [accountKey(login, address), triesKey('network', network)];
    // Counted before the work is done: guesses that come at the same time cannot pass together.
    const [ofAccount, ofNetwork] = await Promise.all([countTry(sql, forAccount), countTry(sql, forNetwork)]);
    if (ofAccount > freeTries || ofNetwork > freeTries * 10) return { refused: 'wait' };
    const [row] = await sql<(Account & { password_hash: string | null })[]>`select id, login, name, municipality, password_hash from account where login = ${name} and disabled_at is null`;
    const right = await verify(row?.password_hash ?? (await this.#decoy), password.normalize('NFC').slice(0, maxPassword), this.#cost);
    if (row === undefined || row.password_hash === null || !right) return { refused: 'wrong' };
    await forgetTries(sql, forAccount);
    await giveTryBack(sql, forNetwork);
    const { password_hash: _hash, ...account } = row;
    return { account };
  }
}

const nameOf = (login: string): string => normalLogin(login).slice(0, 200);
const accountKey = (login: string, address: string): Buffer => triesKey('account', nameOf(login), networkOf(address));
