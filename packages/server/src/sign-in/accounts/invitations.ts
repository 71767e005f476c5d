// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import { AccountError, normalLogin, type Account } from './accounts.ts';
import { findByLogin, openLink } from './links.ts';

/** Creates an account without a password. @returns the secret of the link with which the person sets one */
export async function inviteAccount(sql: Sql, { login, name, municipality }: Omit<Account, 'id'>): Promise<{ id: string; secret: string }> {
  const normal = normalLogin(login);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(normal) || normal.length > 200) throw new AccountError(`„${login}“ ist keine E-Mail-Adresse.`);
  if (name.trim() === '') throw new AccountError('Der Name fehlt.');
  const [row] = await sql<{ id: string }[]>`
    insert into account (login, name, municipality) values (${normal}, ${name.trim()}, ${municipality.trim()}) on conflict do nothing returning id`;
  if (row === undefined) throw new AccountError(`Ein Konto für „${normal}“ gibt es schon.`);
  return { id: row.id, secret: await openLink(sql, row.id, 'invitation') };
}

/** Makes a new link for somebody whose link is lost or too old. */
export async function renewInvitation(sql: Sql, login: string): Promise<{ account: Account; secret: string }> {
  const account = await findByLogin(sql, login);
  if (account === undefined) throw new AccountError(`Ein offenes Konto für „${login}“ gibt es nicht.`);
  return { account, secret: await openLink(sql, account.id, 'invitation') };
}
