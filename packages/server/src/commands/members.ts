// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import type { Sql } from 'postgres';
import { UnreadableFileError } from '../import/draft.ts';
import { readTable } from '../import/csv-table.ts';
import { EntryError } from '../import/entry-error.ts';
import type { Settings } from '../settings.ts';
import { AccountError, disableAccount, findAccount, selectAccounts, type Account } from '../sign-in/accounts/accounts.ts';
import { inviteAccount, renewInvitation } from '../sign-in/accounts/invitations.ts';
import { findByLogin } from '../sign-in/accounts/links.ts';
import { removePasskeys } from '../sign-in/accounts/passkeys.ts';
import { turnOff } from '../sign-in/accounts/second-step.ts';
import { endAllSessions } from '../sign-in/accounts/sessions.ts';
import { appendAudit } from '../sign-in/audit/audit-log.ts';
import { invitationLetter, noticeLetter, notices } from '../sign-in/mail/letters.ts';
import { openMailer } from '../sign-in/mail/open-mailer.ts';
import { UsageError } from './usage-error.ts';

export interface Outcome {
  text: string;
  code?: number;
}

type Action = (sql: Sql, settings: Settings) => Promise<Outcome>;

/** What `vir member …` does. @throws UsageError */
export function memberAction(operands: readonly string[], { name, municipality = '' }: { name?: string | undefined; municipality?: string | undefined }): Action | undefined {
  const [verb = '', first, ...rest] = operands;
  if (verb === 'list') return first === undefined ? list : undefined;
  if (verb === 'import') {
    if (first === undefined || rest.length > 0) throw new UsageError('Gebraucht wird genau eine CSV-Datei mit den Spalten E-Mail, Name und Kommune.');
    return (sql, settings) => importMembers(sql, settings, first);
  }
  if (!['add', 'invite', 'disable', 'sign-out', 'reset-second-step'].includes(verb)) return undefined;
  if (first === undefined || rest.length > 0 || (verb === 'add' && name === undefined)) throw new UsageError(verb === 'add' ? 'Gebraucht werden eine E-Mail-Adresse und --name.' : 'Gebraucht wird genau eine E-Mail-Adresse.');
  return async (sql, settings) => {
    if (verb === 'add') return add(sql, settings, { login: first, name: name ?? '', municipality });
    if (verb === 'invite') return invite(settings, await renewInvitation(sql, first));
    if (verb === 'reset-second-step') return resetSecondStep(sql, settings, first);
    return verb === 'disable' ? disable(sql, first) : signOut(sql, first);
  };
}

async function add(sql: Sql, settings: Settings, person: Omit<Account, 'id'>): Promise<Outcome> {
  const { id, secret } = await inviteAccount(sql, person);
  await appendAudit(sql, { event: 'member-added', subject: id, outcome: 'ok' });
  return invite(settings, { account: (await findAccount(sql, id)) ?? { id, ...person }, secret });
}

/** Mails the link; where that fails or there is no mail server, it is printed for whoever can hand it on. */
async function invite(settings: Settings, { account, secret }: { account: Account; secret: string }): Promise<Outcome> {
  const link = `${settings.signInUrl}/invitation/${secret}`;
  const byHand = `Link zum Festlegen des Passworts, 14 Tage gültig, einmal benutzbar:\n${link}`;
  try {
    const file = await openMailer(settings).send(invitationLetter(account, link));
    return { text: file === undefined ? `Einladung an ${account.login} geschickt.` : `${byHand}\n(Kein SMTP_URL: Die Mail liegt in ${file}.)` };
  } catch (error) {
    return { text: `Die Mail an ${account.login} ging nicht hinaus: ${(error as Error).message}\n${byHand}`, code: 1 };
  }
}

async function disable(sql: Sql, login: string): Promise<Outcome> {
  const id = await disableAccount(sql, login);
  if (id === undefined) throw new AccountError(`Ein offenes Konto für „${login}“ gibt es nicht.`);
  await appendAudit(sql, { event: 'member-disabled', subject: id, outcome: 'ok' });
  return { text: 'Das Konto ist geschlossen; alle Anmeldungen sind beendet.' };
}

async function signOut(sql: Sql, login: string): Promise<Outcome> {
  const account = await findByLogin(sql, login);
  if (account === undefined) throw new AccountError(`Ein offenes Konto für „${login}“ gibt es nicht.`);
  await endAllSessions(sql, account.id);
  await appendAudit(sql, { event: 'signed-out-everywhere', subject: account.id, outcome: 'ok' });
  return { text: `${account.login} ist überall abgemeldet.` };
}

/** For those who have lost phone and recovery codes. Ends all sessions: perhaps they are of whoever has the phone now. */
async function resetSecondStep(sql: Sql, settings: Settings, login: string): Promise<Outcome> {
  const account = await findByLogin(sql, login);
  if (account === undefined) throw new AccountError(`Ein offenes Konto für „${login}“ gibt es nicht.`);
  const [hadStep, passkeys] = [await turnOff(sql, account.id), await removePasskeys(sql, account.id)];
  if (!hadStep && passkeys === 0) return { text: `${account.login} hat keinen zweiten Schritt und keinen Passkey.` };
  await endAllSessions(sql, account.id);
  await appendAudit(sql, { event: 'second-step-off', subject: account.id, outcome: 'ok' });
  const done = `${account.login} meldet sich wieder nur mit dem Passwort an; alle Anmeldungen sind beendet.`;
  try {
    await openMailer(settings).send(noticeLetter(account, notices.off, `${settings.signInUrl}/password`));
    return { text: done };
  } catch (error) {
    return { text: `${done}\nDie Nachricht darüber ging nicht hinaus: ${(error as Error).message}`, code: 1 };
  }
}

const states = { open: '', invited: ' (eingeladen)', disabled: ' (geschlossen)' };

async function list(sql: Sql): Promise<Outcome> {
  const accounts = await selectAccounts(sql);
  return { text: accounts.length === 0 ? 'Noch kein Konto.' : accounts.map(({ login, name, municipality, state }) => `${login} – ${name}${municipality === '' ? '' : `, ${municipality}`}${states[state]}`).join('\n') };
}

const columns = { login: ['E-Mail', 'Mail', 'E-Mail-Adresse'], name: ['Name'], municipality: ['Kommune', 'Gemeinde', 'Mitglied', 'municipality'] } as const;

/** Adds and invites everybody who has no account yet; who has one stays as they are. */
async function importMembers(sql: Sql, settings: Settings, file: string): Promise<Outcome> {
  const bytes = await readFile(file).catch(() => {
    throw new UnreadableFileError(`Die Datei „${file}“ ist nicht da oder nicht lesbar.`);
  });
  const { entries, problems } = readTable(bytes, { now: new Date() }, columns, ['login', 'name'], (row) => {
    const login = row('login');
    const name = row('name');
    if (login === undefined || name === undefined) throw new EntryError('E-Mail oder Name fehlt.');
    return { key: login.toLowerCase(), draft: { login, name, municipality: row('municipality') ?? '' } };
  });
  const lines: string[] = [];
  let added = 0;
  let known = 0;
  for (const { place, draft } of entries) {
    if ((await findByLogin(sql, draft.login)) !== undefined) {
      known += 1;
      continue;
    }
    try {
      const { text, code = 0 } = await add(sql, settings, draft);
      added += 1;
      if (code !== 0 || settings.smtpUrl === undefined) lines.push(text);
    } catch (error) {
      if (!(error instanceof AccountError)) throw error;
      problems.push({ place, reason: error.message });
    }
  }
  return { text: [`${added} eingeladen, ${known} hatten schon ein Konto, ${problems.length} übersprungen`, ...problems.map(({ place, reason }) => `  ${place}: ${reason}`), ...lines].join('\n') };
}
