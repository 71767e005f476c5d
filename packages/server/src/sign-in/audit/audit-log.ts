// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';

/** What happened, without content, tokens or addresses. */
export interface AuditEvent {
  event: 'sign-in' | 'portal-added' | 'portal-disabled' | 'member-added' | 'member-disabled' | 'password-set';
  /** Id of an account, or empty where none is known. */
  subject?: string;
  portal?: string;
  outcome: 'ok' | 'refused';
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

const auditLock = 7_681_040;
const beginning = Buffer.alloc(32);

/** Appends one record to the chain; processes that write at the same time take turns. */
export async function appendAudit(sql: Sql, { event, subject = '', portal = '', outcome }: AuditEvent): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${auditLock})`;
    const [last] = await transaction<{ number: string; hash: Buffer }[]>`select number::text, hash from audit_record order by audit_record.number desc limit 1`;
    const record = { number: String(BigInt(last?.number ?? '0') + 1n), at: new Date().toISOString(), event, subject, portal, outcome, previous: last?.hash ?? beginning };
    await transaction`insert into audit_record ${transaction({ ...record, hash: hashOf(record) })}`;
  });
}

/** Walks the chain. @returns how many records hold, and the number of the first that does not */
export async function verifyAudit(sql: Sql): Promise<{ records: number; broken?: string }> {
  let records = 0;
  let previous: Buffer = beginning;
  let expected = 1n;
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
