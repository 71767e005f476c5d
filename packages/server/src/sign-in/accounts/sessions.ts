// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';

/** One sign-in that lasts, on one portal in one browser. */
export interface LastingSession {
  /** The provider's grant. */
  id: string;
  portal: string;
  since: Date;
  usedAt: Date;
}

export async function selectSessions(sql: Sql, accountId: string): Promise<LastingSession[]> {
  return [
    ...(await sql<LastingSession[]>`
      select record.grant_id as id, coalesce(portal.name, record.client_id) as portal, to_timestamp((record.payload ->> 'iat')::float8) as since, record.used_at as "usedAt"
      from provider_record record left join portal on portal.id = record.client_id
      where record.kind = 'RefreshToken' and record.account_id = ${accountId} and record.expires_at > now() and record.used_at > now() - interval '30 minutes'
      order by record.used_at desc`),
  ];
}

/** When a sign-in ends, however much it is used. */
export async function endOfSession(sql: Sql, grantId: string | undefined): Promise<Date> {
  const [row] = await sql<{ end: Date }[]>`select expires_at as end from provider_record where kind = 'Grant' and id = ${grantId ?? null}`;
  return row?.end ?? new Date();
}

/** Ends one sign-in of this account; of another one it ends nothing. */
export async function endSession(sql: Sql, accountId: string, grantId: string): Promise<boolean> {
  const { count } = await sql`delete from provider_record where account_id = ${accountId} and (grant_id = ${grantId} or (kind = 'Grant' and id = ${grantId}))`;
  return count > 0;
}

/** Signs out everywhere: portals, sign-in pages, downloads that are waiting. */
export async function endAllSessions(sql: Sql, accountId: string): Promise<void> {
  await sql`delete from provider_record where account_id = ${accountId}`;
}
