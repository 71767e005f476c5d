// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';

/** What happened, without content, tokens or addresses. */
export interface AuditEvent {
  event: 'sign-in' | 'account-sign-in' | 'session-ended' | 'signed-out-everywhere' | 'signed-out-upstream' | 'portal-added' | 'portal-disabled' | 'member-added' | 'member-disabled' | 'password-set' | 'reset-sent' | 'upstream' | 'identity-linked' | 'second-step' | 'second-step-on' | 'second-step-off' | 'recovery-code-used' | 'recovery-codes-new' | 'passkey-added' | 'passkey-removed' | 'item-withdrawn' | 'item-republished' | 'pruned';
  /** Id of an account or an item, or empty where none is known; of `pruned` the last record that was deleted, as `number:hash`. */
  subject?: string;
  portal?: string;
  outcome: 'ok' | 'refused';
  /** Now, but in tests. */
  at?: Date;
}

interface AuditRow {
  number: string;
  at: string;
  event: string;
  subject: string;
  portal: string;
  outcome: string;
  previous: Buffer;
  hash: Buffer;
}

export const auditLock = 7_681_040;
const beginning = Buffer.alloc(32);

/** Appends one record to the chain; processes that write at the same time take turns. */
export async function appendAudit(sql: Sql, event: AuditEvent): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${auditLock})`;
    await appendLocked(transaction as unknown as Sql, event);
  });
}

/** As {@link appendAudit}, for a transaction that holds the lock. */
export async function appendLocked(transaction: Sql, { event, subject = '', portal = '', outcome, at = new Date() }: AuditEvent): Promise<void> {
  const [last] = await transaction<{ number: string; hash: Buffer }[]>`select number::text, hash from audit_record order by audit_record.number desc limit 1`;
  const record = { number: String(BigInt(last?.number ?? '0') + 1n), at: at.toISOString(), event, subject, portal, outcome, previous: last?.hash ?? beginning };
  await transaction`insert into audit_record ${transaction({ ...record, hash: hashOf(record) })}`;
}

/**
 * Walks the chain. Where its beginning was deleted, it starts at the hash that the newest checkpoint names.
 * @returns how many records hold, and the number of the first that does not
 */
export async function verifyAudit(sql: Sql): Promise<{ records: number; broken?: string }> {
  const [checkpoint] = await sql<{ subject: string }[]>`select subject from audit_record where event = 'pruned' order by audit_record.number desc limit 1`;
  const [, last = '0', hash = beginning.toString('hex')] = /^(\d+):([\da-f]{64})$/u.exec(checkpoint?.subject ?? '') ?? [];
  let records = 0;
  let previous: Buffer = Buffer.from(hash, 'hex');
  let expected = BigInt(last) + 1n;
  const rows = sql<AuditRow[]>`
    select number::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, event, subject, portal, outcome, previous, hash
    from audit_record order by audit_record.number`.cursor(500);
  for await (const batch of rows) {
    for (const row of batch) {
      if (BigInt(row.number) !== expected || !row.previous.equals(previous) || !row.hash.equals(hashOf(row))) return { records, broken: String(expected) };
      previous = row.hash;
      expected += 1n;
      records += 1;
    }
  }
  return { records };
}

function hashOf({ number, at, event, subject, portal, outcome, previous }: Omit<AuditRow, 'hash'>): Buffer {
  return createHash('sha256').update(JSON.stringify([number, at, event, subject, portal, outcome, previous.toString('hex')])).digest();
}
