// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';

/** A site whose pages may ask members to sign in. */
export interface Portal {
  id: string;
  name: string;
  /** Exact addresses that take the answer; their origins are the only ones that may call. */
  returnPages: string[];
  disabled: boolean;
}

/** An address that cannot be a return page; the message is German. */
export class PortalError extends Error {
  override name = 'PortalError';
}

export async function addPortal(sql: Sql, { id, name, returnPages }: Omit<Portal, 'disabled'>): Promise<void> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/u.test(id)) throw new PortalError('Die Kennung besteht aus kleinen Buchstaben, Ziffern und „-“ (höchstens 63 Zeichen).');
  if (name.trim() === '') throw new PortalError('Der Name fehlt.');
  if (returnPages.length === 0) throw new PortalError('Mindestens eine Rückkehrseite fehlt.');
  const pages = returnPages.map(readReturnPage);
  const added = await sql`insert into portal (id, name, return_pages) values (${id}, ${name.trim()}, ${pages}) on conflict do nothing`;
  if (added.count === 0) throw new PortalError(`Das Portal „${id}“ gibt es schon.`);
}

/** Turns a portal off and ends everything it holds: codes, tokens, grants. @returns whether there was one to turn off */
export async function disablePortal(sql: Sql, id: string): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const { count } = await transaction`update portal set disabled_at = now() where id = ${id} and disabled_at is null`;
    await transaction`delete from provider_record where client_id = ${id}`;
    return count > 0;
  });
}

export async function selectPortals(sql: Sql): Promise<Portal[]> {
  return [...(await sql<Portal[]>`select id, name, return_pages as "returnPages", disabled_at is not null as disabled from portal order by id`)];
}

export async function findPortal(sql: Sql, id: string): Promise<Portal | undefined> {
  const [portal] = await sql<Portal[]>`select id, name, return_pages as "returnPages", false as disabled from portal where id = ${id} and disabled_at is null`;
  return portal;
}

export async function isPortalOrigin(sql: Sql, origin: string): Promise<boolean> {
  const [row] = await sql`select from portal, unnest(return_pages) as page where disabled_at is null and (page = ${origin} or starts_with(page, ${`${origin}/`})) limit 1`;
  return row !== undefined;
}

export const originsOf = ({ returnPages }: Portal): string[] => returnPages.map((page) => new URL(page).origin);

/** https only, but http for this computer itself; without user, query and fragment. */
function readReturnPage(text: string): string {
  const url = URL.parse(text);
  const isLocal = url !== null && url.protocol === 'http:' && /^(?:127\.0\.0\.1|localhost|\[::1\])$/u.test(url.hostname);
  if (url === null || !(url.protocol === 'https:' || isLocal) || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '' || url.hostname.includes('*')) {
    throw new PortalError(`„${text}“ ist keine Rückkehrseite: gebraucht wird eine vollständige https-Adresse ohne Platzhalter, „?“ und „#“.`);
  }
  return url.href;
}
