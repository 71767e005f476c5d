// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import type { MemberSession } from '../sign-in/provider/member-gate.ts';

const seconds = 60;
const kind = 'DownloadTicket';
const digest = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url');

/**
 * Makes an address for one download: browsers on phones stream it to the disk, which a fetch with a token cannot. The ticket
 * belongs to the grant, so that signing out or turning off a portal or an account ends it too.
 */
export async function openTicket(sql: Sql, document: string, { account, portal, grantId }: MemberSession): Promise<{ ticket: string; expires: Date }> {
  const ticket = randomBytes(32).toString('base64url');
  const expires = new Date(Date.now() + seconds * 1000);
  const payload = { document, accountId: account.id, clientId: portal.id, ...(grantId !== undefined && { grantId }) };
  await sql`insert into provider_record (kind, id, payload, expires_at) values (${kind}, ${digest(ticket)}, ${sql.json(payload)}, ${expires})`;
  return { ticket, expires };
}

/** Takes a ticket, once. @returns the id of the document */
export async function takeTicket(sql: Sql, ticket: string): Promise<string | undefined> {
  const [row] = await sql<{ document: string }[]>`
    delete from provider_record ticket where kind = ${kind} and ticket.id = ${digest(ticket)} and expires_at > now()
      and exists (select from portal where portal.id = client_id and disabled_at is null) and exists (select from account where account.id::text = account_id and disabled_at is null)
    returning payload ->> 'document' as document`;
  return row?.document;
}
