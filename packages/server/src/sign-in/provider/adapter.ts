// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { errors, type Adapter, type AdapterFactory, type AdapterPayload } from 'oidc-provider';
import type { JSONValue, Sql } from 'postgres';
import { findPortal, type Portal } from '../portals/portals.ts';

/** A refresh token rests at most this long, whatever is left of its grant. */
const refreshIdle = '30 minutes';

/** Keeps what the provider remembers in PostgreSQL, so that all server processes know the same. Portals are its clients. */
export function adapterFactory(sql: Sql, clientOf: (portal: Portal) => AdapterPayload): AdapterFactory {
  return (kind) => (kind === 'Client' ? clientAdapter(sql, clientOf) : recordAdapter(sql, kind));
}

interface Row {
  payload: AdapterPayload;
}

function recordAdapter(sql: Sql, kind: string): Adapter {
  const find = async (id: string): Promise<AdapterPayload | undefined> => {
    const [row] =
      kind === 'RefreshToken'
        ? await sql<Row[]>`update provider_record set used_at = now() where kind = ${kind} and id = ${id} and expires_at > now() and used_at > now() - ${refreshIdle}::interval returning payload`
        : await sql<Row[]>`select payload from provider_record where kind = ${kind} and id = ${id} and expires_at > now()`;
    return row?.payload;
  };
  return {
    find,
    async upsert(id, payload, expiresIn = 28_800) {
      const row = { kind, id, payload: sql.json(payload as unknown as JSONValue), expires_at: new Date(Date.now() + expiresIn * 1000) };
      if (kind === 'ReplayDetection') {
        // Two processes that see the same proof at once: one wins.
        const { count } = await sql`insert into provider_record ${sql(row)} on conflict do nothing`;
        if (count === 0) throw new errors.InvalidDpopProof('DPoP proof JWT Replay detected');
        return;
      }
      await sql`insert into provider_record ${sql(row)} on conflict (kind, id) do update set payload = excluded.payload, expires_at = excluded.expires_at`;
    },
    async findByUid(uid) {
      const [row] = await sql<Row[]>`select payload from provider_record where kind = ${kind} and uid = ${uid} and expires_at > now()`;
      return row?.payload;
    },
    findByUserCode: () => Promise.resolve(undefined), // only the device flow asks, which is off
    async consume(id) {
      const { count } = await sql`
        update provider_record set payload = payload || jsonb_build_object('consumed', extract(epoch from now())::int)
        where kind = ${kind} and id = ${id} and not payload ? 'consumed'`;
      if (count === 0) throw new errors.InvalidGrant('already used');
    },
    async destroy(id) {
      await sql`delete from provider_record where kind = ${kind} and id = ${id}`;
    },
    /** Signing out ends the grant and the session it came from: the next person at the device is asked who they are. */
    async revokeByGrantId(grantId) {
      await sql`delete from provider_record where kind = 'Session' and exists (select from jsonb_each(payload -> 'authorizations') entry where entry.value ->> 'grantId' = ${grantId})`;
      await sql`delete from provider_record where grant_id = ${grantId} or (kind = 'Grant' and id = ${grantId})`;
    },
  };
}

function clientAdapter(sql: Sql, clientOf: (portal: Portal) => AdapterPayload): Adapter {
  const never = (): Promise<undefined> => Promise.reject(new Error('portals are registered by the command line only'));
  return {
    async find(id) {
      const portal = await findPortal(sql, id);
      return portal === undefined ? undefined : clientOf(portal);
    },
    upsert: never,
    findByUid: never,
    findByUserCode: never,
    consume: never,
    destroy: never,
    revokeByGrantId: never,
  };
}

/** Forgets what has run out. */
export async function sweepRecords(sql: Sql): Promise<void> {
  await sql`delete from provider_record where expires_at < now() - interval '5 minutes'`;
  await sql`delete from account_link where expires_at < now()`;
  await sql`delete from sign_in_failure where last_at < now() - interval '1 day'`;
}
