// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { JSONValue, Sql } from 'postgres';

/** Secrets that all server processes share. */
export interface ProviderKeys {
  /** Newest first: it signs, the others still verify. */
  signing: JWK[];
  /** The first signs: the newest that every server process has had time to read. All of them verify. */
  cookie: string[];
  /** 32 bytes. */
  nonce: Buffer;
}

const keyLock = 7_681_041;
const rotateAfter = '90 days';
/** Running processes read the keys again within this time, several times over. */
const settleFor = '1 hour';

/** Reads the keys, makes the missing ones, and replaces a signing key that is older than 90 days; the one before it stays. */
export async function readKeys(sql: Sql): Promise<ProviderKeys> {
  return sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${keyLock})`;
    const fresh = new Set((await transaction<{ kind: string }[]>`select distinct kind from provider_key where kind = 'nonce' or created_at > now() - ${rotateAfter}::interval`).map(({ kind }) => kind));
    const add = (kind: string, kid: string, secret: JSONValue) => transaction`insert into provider_key (kid, kind, secret) values (${kid}, ${kind}, ${transaction.json(secret)})`;
    if (!fresh.has('signing')) {
      const kid = randomBytes(9).toString('base64url');
      const { privateKey } = await generateKeyPair('ES256', { extractable: true });
      await add('signing', kid, { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' });
    }
    for (const kind of ['cookie', 'nonce']) {
      if (!fresh.has(kind)) await add(kind, `${kind}-${randomBytes(9).toString('base64url')}`, randomBytes(32).toString('base64url'));
    }
    const rows = await transaction<{ kind: string; secret: unknown }[]>`
      select kind, secret from (select *, row_number() over (partition by kind order by created_at desc) as place from provider_key) key
      where place <= 2 order by kind = 'cookie' and created_at > now() - ${settleFor}::interval, created_at desc`;
    const of = <T>(kind: string): T[] => rows.filter((row) => row.kind === kind).map(({ secret }) => secret as T);
    return { signing: of<JWK>('signing'), cookie: of<string>('cookie'), nonce: Buffer.from(of<string>('nonce')[0] ?? '', 'base64url') };
  });
}
