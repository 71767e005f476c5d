// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { formatDateTime } from '@vir-nordwest/core/dates/format.ts';
import { de } from '@vir-nordwest/core/strings/de.ts';
import { openDatabase } from '../database/database.ts';
import type { ItemList } from '../import/store-items.ts';
import type { Settings } from '../settings.ts';
import { appendAudit } from '../sign-in/audit/audit-log.ts';
import { republishItems, withdrawals, withdrawItems, type FoundItem, type Withdrawal } from '../withdrawals/withdrawals.ts';
import { UsageError } from './usage-error.ts';

const lists: readonly string[] = ['news', 'events', 'projects'] satisfies ItemList[];

export interface WithdrawCommand {
  command: 'withdraw' | 'republish';
  operands: readonly string[];
  reason?: string | undefined;
}

/** Takes items down or shows them again; without operands says what is down. @throws UsageError, WithdrawalError */
export async function withdrawCommand({ command, operands: [list, ...names], reason }: WithdrawCommand, settings: Settings): Promise<void> {
  const isListing = command === 'withdraw' && list === undefined;
  if (!isListing && (list === undefined || !lists.includes(list) || names.length === 0)) throw new UsageError(`Bitte so: vir ${command} LISTE KENNUNG…; LISTE ist ${lists.join(', ')}.`);
  if (reason !== undefined && (command !== 'withdraw' || isListing)) throw new UsageError('--reason gehört zu „vir withdraw LISTE KENNUNG“.');
  const database = await openDatabase(settings, (message) => process.stderr.write(`${message}\n`));
  try {
    const { importer, signIn } = database;
    if (isListing) return void process.stdout.write(`${withdrawalsText(await withdrawals(importer))}\n`);
    const now = new Date();
    const items = command === 'withdraw' ? await withdrawItems(importer, list as ItemList, names, reason?.trim() || undefined, now) : await republishItems(importer, list as ItemList, names, now);
    for (const { id } of items) await appendAudit(signIn, { event: command === 'withdraw' ? 'item-withdrawn' : 'item-republished', subject: id, outcome: 'ok' });
    process.stdout.write(`${items.map((item) => doneText(item, command, list ?? '')).join('\n')}\n${command === 'withdraw' ? afterwards : ''}`);
  } finally {
    await database.close();
  }
}

const afterwards = `Zwischenspeicher können sie noch sechs Minuten zeigen. Wer die Inhalte als Dateien ausliefert, ruft „vir export“ noch einmal auf.
`;

function doneText({ id, title, source, versions }: FoundItem, command: WithdrawCommand['command'], list: string): string {
  if (command === 'republish') return `Wieder zu sehen: „${title}“ (${id}, Quelle „${source}“)`;
  const others = versions.length === 0 ? '' : `\n  In anderen Sprachen ist der Eintrag noch zu sehen: ${versions.join(', ')}`;
  return `Zurückgezogen: „${title}“ (${id}, Quelle „${source}“). Kein Einlesen bringt ihn zurück; wieder zeigen: vir republish ${list} ${id}${others}`;
}

function withdrawalsText(all: readonly Withdrawal[]): string {
  if (all.length === 0) return 'Kein Eintrag ist zurückgezogen.';
  return all
    .map(({ id, list, title, source, withdrawnAt, reason }) => `${list} ${id}: „${title}“ (Quelle „${source}“)\n  zurückgezogen: ${formatDateTime(berlinTime(withdrawnAt.getTime()), de.dates)}${reason === null ? '' : `, ${reason}`}`)
    .join('\n');
}
