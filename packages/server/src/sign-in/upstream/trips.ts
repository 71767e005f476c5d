// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import type { Identity, UpstreamTrip } from './upstream.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A trip with the sign-in it belongs to and the browser that went. */
interface KeptTrip extends UpstreamTrip {
  uid: string;
  browser: string;
}

export async function keepTrip(sql: Sql, { uid, browser, ...trip }: KeptTrip): Promise<void> {
  const payload = { ...trip, interaction: uid, browser: digest(browser) };
  await sql`insert into provider_record (kind, id, payload, expires_at) values ('UpstreamTrip', ${digest(trip.state)}, ${sql.json(payload)}, now() + interval '10 minutes')`;
}

/** Ends a trip, once, in the browser that began it: nobody finishes the sign-in of somebody else. */
export async function takeTrip(sql: Sql, state: string, browser: string): Promise<(UpstreamTrip & { uid: string }) | undefined> {
  const [row] = await sql<{ payload: UpstreamTrip & { interaction: string } }[]>`
    delete from provider_record where kind = 'UpstreamTrip' and id = ${digest(state)} and payload ->> 'browser' = ${digest(browser)} and expires_at > now() returning payload`;
  return row && { state: row.payload.state, nonce: row.payload.nonce, verifier: row.payload.verifier, uid: row.payload.interaction };
}

/** What came of a trip, for the page that waits for it; `failed` when the issuer refused. */
export type TripResult = { identity: Identity } | { failed: true };

export async function keepResult(sql: Sql, uid: string, result: TripResult): Promise<void> {
  await sql`
    insert into provider_record (kind, id, payload, expires_at) values ('UpstreamResult', ${digest(uid)}, ${sql.json(result as never)}, now() + interval '10 minutes')
    on conflict (kind, id) do update set payload = excluded.payload, expires_at = excluded.expires_at`;
}

export async function readResult(sql: Sql, uid: string): Promise<TripResult | undefined> {
  const [row] = await sql<{ payload: TripResult }[]>`select payload from provider_record where kind = 'UpstreamResult' and id = ${digest(uid)} and expires_at > now()`;
  return row?.payload;
}

export async function forgetResult(sql: Sql, uid: string): Promise<void> {
  await sql`delete from provider_record where kind = 'UpstreamResult' and id = ${digest(uid)}`;
}
