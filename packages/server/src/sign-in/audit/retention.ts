// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import { appendLocked, auditLock } from './audit-log.ts';

export const keptDays = 90;

/**
 * Deletes records older than {@link keptDays} days, oldest first, and writes a checkpoint with the number and the hash of the last
 * one, so that the chain can be verified from there. @returns how many went
 */
export async function pruneAudit(sql: Sql, days = keptDays): Promise<number> {
  return sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${auditLock})`;
    const [last] = await transaction<{ number: string; hash: string }[]>`
      select number::text, encode(hash, 'hex') as hash from audit_record
      where at < now() - ${days} * interval '1 day' and audit_record.number < (select coalesce(min(kept.number), 9223372036854775807) from audit_record kept where kept.at >= now() - ${days} * interval '1 day')
      order by audit_record.number desc limit 1`;
    if (last === undefined) return 0;
    await appendLocked(transaction as unknown as Sql, { event: 'pruned', subject: `${last.number}:${last.hash}`, outcome: 'ok' });
    const [gone] = await transaction<{ count: number }[]>`select prune_audit(${last.number}::bigint)::int as count`;
    return gone?.count ?? 0;
  });
}
