// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isIP } from 'node:net';
import { verifyAuthenticationResponse, verifyRegistrationResponse, type AuthenticationResponseJSON, type RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Sql } from 'postgres';
import { findAccount, type Account } from './accounts.ts';
import { PasskeyChallenges } from './passkey-challenges.ts';

export interface Passkey {
  id: string;
  since: Date;
  usedAt: Date | undefined;
}

/** ES256, EdDSA, RS256: what authenticators have. */
const algorithms = [-7, -8, -257];
export const maxPasskeys = 20;

/**
 * Passkeys, for the address of the sign-in pages only. The authenticator has to ask for finger, face or PIN, so that one is worth
 * password and second step together.
 */
export class Passkeys {
  readonly #sql: Sql;
  readonly #challenges: PasskeyChallenges;
  readonly #origin: string;
  readonly #host: string;

  constructor(sql: Sql, signInUrl: string, secret: Buffer) {
    this.#sql = sql;
    this.#challenges = new PasskeyChallenges(sql, secret);
    const { origin, hostname } = new URL(signInUrl);
    this.#origin = origin;
    this.#host = hostname;
  }

  /** Browsers bind passkeys to names, not to numbers. */
  get isPossible(): boolean {
    return isIP(this.#host.replaceAll(/[[\]]/gu, '')) === 0;
  }

  /** What `navigator.credentials.get` is asked. It names no account: the person chooses from those the device has. */
  requestOptions(purpose: string): object | undefined {
    return this.isPossible ? { challenge: this.#challenges.make(purpose), rpId: this.#host, userVerification: 'required', timeout: 300_000 } : undefined;
  }

  async creationOptions({ id, login, name }: Account): Promise<object | undefined> {
    if (!this.isPossible) return undefined;
    const known = await this.list(id);
    return {
      challenge: this.#challenges.make(`add ${id}`),
      rp: { id: this.#host, name: 'Virtuelle Region Nordwest' },
      user: { id: handleOf(id), name: login, displayName: name },
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      excludeCredentials: known.map((passkey) => ({ type: 'public-key', id: passkey.id })),
      attestation: 'none',
      timeout: 300_000,
    };
  }

  /** @param text what the browser answered, as JSON. @returns whether it is stored */
  async add({ id }: Account, text: string): Promise<boolean> {
    const verified = await attempt(() =>
      verifyRegistrationResponse({ response: JSON.parse(text) as RegistrationResponseJSON, expectedChallenge: (challenge) => this.#challenges.take(challenge, `add ${id}`), expectedOrigin: this.#origin, expectedRPID: this.#host, supportedAlgorithmIDs: algorithms }));
    if (verified?.verified !== true || (await this.list(id)).length >= maxPasskeys) return false;
    const { credential } = verified.registrationInfo;
    const { count } = await this.#sql`insert into passkey (id, account_id, public_key, counter) values (${credential.id}, ${id}, ${Buffer.from(credential.publicKey)}, ${credential.counter}) on conflict do nothing`;
    return count > 0;
  }

  /** @param text what the browser answered, as JSON. @returns whose passkey it is */
  async check(text: string, purpose: string): Promise<Account | undefined> {
    const response = await attempt(async () => JSON.parse(text) as AuthenticationResponseJSON);
    if (typeof response?.id !== 'string') return undefined;
    const [row] = await this.#sql<{ account_id: string; public_key: Buffer; counter: string }[]>`select account_id, public_key, counter from passkey where id = ${response.id}`;
    if (row === undefined) return undefined;
    const credential = { id: response.id, publicKey: new Uint8Array(row.public_key), counter: Number(row.counter) };
    const verified = await attempt(() => verifyAuthenticationResponse({ response, credential, expectedChallenge: (challenge) => this.#challenges.take(challenge, purpose), expectedOrigin: this.#origin, expectedRPID: this.#host }));
    if (verified?.verified !== true || (response.response.userHandle !== undefined && response.response.userHandle !== handleOf(row.account_id))) return undefined;
    await this.#sql`update passkey set counter = ${verified.authenticationInfo.newCounter}, used_at = now() where id = ${response.id}`;
    return findAccount(this.#sql, row.account_id);
  }

  async list(accountId: string): Promise<Passkey[]> {
    const rows = await this.#sql<{ id: string; since: Date; used_at: Date | null }[]>`select id, created_at as since, used_at from passkey where account_id = ${accountId} order by created_at`;
    return rows.map(({ id, since, used_at: usedAt }) => ({ id, since, usedAt: usedAt ?? undefined }));
  }

  async remove(accountId: string, id: string): Promise<boolean> {
    const { count } = await this.#sql`delete from passkey where account_id = ${accountId} and id = ${id}`;
    return count > 0;
  }
}

/** Forgets all passkeys of an account. */
export async function removePasskeys(sql: Sql, accountId: string): Promise<number> {
  return (await sql`delete from passkey where account_id = ${accountId}`).count;
}

const handleOf = (accountId: string): string => Buffer.from(accountId).toString('base64url');

/** Whatever a browser sends that cannot be read is no passkey. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
