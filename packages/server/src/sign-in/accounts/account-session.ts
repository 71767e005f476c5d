// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sql } from 'postgres';
import { findAccount, type Account } from './accounts.ts';

const kind = 'AccountSession';
/** Who has shown the password and not yet the second step; opens nothing but the page that asks for it. */
const waitingKind = 'AccountWaiting';
const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The session on the page of one's own account: 15 minutes of rest, an hour at most. No portal gets anything by it. */
export class AccountSessions {
  readonly #sql: Sql;
  readonly #isSecure: boolean;
  readonly #name: string;

  constructor(sql: Sql, signInUrl: string) {
    this.#sql = sql;
    this.#isSecure = signInUrl.startsWith('https:');
    this.#name = `${this.#isSecure ? '__Host-' : ''}vir_account`;
  }

  /** A new secret each time: none that was there before the sign-in is worth anything after it. */
  async open(reply: FastifyReply, accountId: string): Promise<void> {
    await this.#keep(reply, kind, accountId, '1 hour');
  }

  /** Remembers who has still to take the second step. */
  async wait(reply: FastifyReply, accountId: string): Promise<void> {
    await this.#keep(reply, waitingKind, accountId, '10 minutes');
  }

  async readWaiting(request: FastifyRequest): Promise<Account | undefined> {
    const secret = cookieOf(request, this.#name);
    if (secret === undefined) return undefined;
    const [row] = await this.#sql<{ account_id: string }[]>`select account_id from provider_record where kind = ${waitingKind} and id = ${digest(secret)} and expires_at > now()`;
    return row && findAccount(this.#sql, row.account_id);
  }

  async read(request: FastifyRequest): Promise<Account | undefined> {
    const secret = cookieOf(request, this.#name);
    if (secret === undefined) return undefined;
    const [row] = await this.#sql<{ account_id: string }[]>`
      update provider_record set used_at = now() where kind = ${kind} and id = ${digest(secret)} and expires_at > now() and used_at > now() - interval '15 minutes' returning account_id`;
    return row === undefined ? undefined : findAccount(this.#sql, row.account_id);
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const secret = cookieOf(request, this.#name);
    if (secret !== undefined) await this.#sql`delete from provider_record where kind in (${kind}, ${waitingKind}) and id = ${digest(secret)}`;
    reply.header('set-cookie', this.#cookie('', '; Max-Age=0'));
  }

  async #keep(reply: FastifyReply, as: string, accountId: string, lifetime: string): Promise<void> {
    const secret = randomBytes(32).toString('base64url');
    await this.#sql`insert into provider_record (kind, id, payload, expires_at) values (${as}, ${digest(secret)}, ${this.#sql.json({ accountId })}, now() + ${lifetime}::interval)`;
    reply.header('set-cookie', this.#cookie(secret));
  }

  #cookie(value: string, more = ''): string {
    return `${this.#name}=${value}; Path=/; HttpOnly; SameSite=Strict${this.#isSecure ? '; Secure' : ''}${more}`;
  }
}

/** The value of a cookie (RFC 6265, section 4.2.1) made of URL-safe signs. */
export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return /^[\w-]{1,200}$/u.exec(pair.slice(at + 1).trim())?.[0];
  }
  return undefined;
}
