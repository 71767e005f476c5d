// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { formatDateTime } from '@vir-nordwest/core/dates/format.ts';
import { de } from '@vir-nordwest/core/strings/de.ts';
import type { Sql } from 'postgres';
import { openDatabase } from '../database/database.ts';
import { checkAddress } from '../import/address-guard.ts';
import type { Profile } from '../import/draft.ts';
import { reportText } from '../import/report-text.ts';
import type { ItemList } from '../import/store-items.ts';
import { pull, type PullResult } from '../pull/pull.ts';
import { allSubscriptions, endSubscription, healthOf, pauseSubscription, saveSubscription, type Health, type Subscription } from '../pull/subscriptions.ts';
import type { Settings } from '../settings.ts';
import { withdrawals } from '../withdrawals/withdrawals.ts';
import { tellFiles } from './tell-files.ts';
import { UsageError } from './usage-error.ts';

const lists: readonly string[] = ['news', 'events', 'projects'] satisfies ItemList[];

export interface SourceCommand {
  /** `add`, `pause`, `resume` or `remove`. */
  action: string;
  operands: readonly string[];
  every?: string | undefined;
  member?: string | undefined;
  tags?: string | undefined;
  /** `oparl`: a council information system. */
  kind?: string | undefined;
  internal: boolean;
  allowLoopback: boolean;
}

/** Changes which sources are pulled. @throws UsageError */
export async function sourceCommand(command: SourceCommand, settings: Settings): Promise<void> {
  const work = workOf(command);
  await withImporter(settings, async (sql) => process.stdout.write(`${await work(sql)}\n`));
}

/** Shows which sources are pulled, and how they are doing. */
export async function sourcesCommand(settings: Settings): Promise<void> {
  await withImporter(settings, async (sql) => {
    const withheld = (await withdrawals(sql)).length;
    const note = withheld === 0 ? '' : `Vom Netz genommen: ${withheld} ${withheld === 1 ? 'Eintrag' : 'Einträge'}; „vir withdraw“ zeigt sie.\n`;
    process.stdout.write(`${sourcesText(await allSubscriptions(sql), Date.now())}\n${note}`);
  });
}

export interface PullCommand {
  /** One source; all that are not paused where it is missing. */
  name?: string | undefined;
  acceptRemovals: boolean;
  allowLoopback: boolean;
}

/** Pulls now, due or not. Resolves with whether every source answered. @throws UsageError */
export async function pullCommand({ name, acceptRemovals, allowLoopback }: PullCommand, settings: Settings): Promise<boolean> {
  // Believing an answer is a decision about one source.
  if (acceptRemovals && name === undefined) throw new UsageError('--accept-removals gilt für eine Quelle: vir pull NAME --accept-removals');
  let isFine = true;
  await withImporter(settings, async (sql) => {
    const all = await allSubscriptions(sql);
    const wanted = all.filter((one) => (name === undefined ? !one.paused : one.name === name));
    if (name !== undefined && wanted.length === 0) throw unknown(name);
    if (wanted.length === 0) process.stdout.write('Es ist keine Quelle eingetragen: vir source add NAME LISTE URL\n');
    for (const subscription of wanted) {
      const result = await pull(sql, subscription, { imageOrigin: new URL(settings.publicUrl).origin, acceptRemovals, allowLoopback });
      isFine &&= result.outcome !== 'failed';
      process.stdout.write(`${pullText(result)}\n`);
    }
    if (wanted.length > 0) await tellFiles(sql, settings, allowLoopback);
  });
  return isFine;
}

type Work = (sql: Sql) => Promise<string>;

function workOf({ action, operands, every, member, tags, kind = 'file', internal, allowLoopback }: SourceCommand): Work {
  const [name, list, url, ...rest] = operands;
  if (action === 'add') {
    if (name === undefined || list === undefined || url === undefined || rest.length > 0) throw new UsageError('Bitte so: vir source add NAME LISTE URL');
    if (!lists.includes(list)) throw new UsageError(`Abgerufen werden ${lists.join(', ')}, nicht „${list}“.`);
    const everyMinutes = Number(every ?? 60);
    if (!Number.isInteger(everyMinutes) || everyMinutes < 5 || everyMinutes > 10_080) throw new UsageError('--every ist eine Zahl von Minuten, von 5 bis 10080 (eine Woche).');
    if (kind !== 'file' && kind !== 'oparl') throw new UsageError(`--kind ist „oparl“ oder „file“, nicht „${kind}“.`);
    if (kind === 'oparl' && list !== 'events') throw new UsageError('Aus OParl kommen Sitzungen: vir source add NAME events URL --kind oparl');
    const address = checkAddress(url, { allowLoopback }).href;
    const labels = (tags ?? '').split(',').map((tag) => tag.trim()).filter(Boolean);
    const profile: Profile = { ...(member !== undefined && { member }), ...(internal && { visibility: 'members' }), tags: labels };
    return async (sql) => {
      await saveSubscription(sql, { name, list: list as ItemList, url: address, kind, everyMinutes, profile });
      return `Eingetragen: „${name}“ wird ${everyText(everyMinutes)} abgerufen. Gleich abrufen: vir pull ${name}`;
    };
  }
  if (every !== undefined || member !== undefined || tags !== undefined || kind !== 'file' || internal) throw new UsageError('--every, --member, --tags, --kind und --internal gehören zu „vir source add“.');
  if (name === undefined || list !== undefined) throw new UsageError(`Bitte genau eine Quelle: vir source ${action} NAME`);
  const known = (done: Promise<boolean>, text: string) => done.then((isKnown) => {
    if (!isKnown) throw unknown(name);
    return text;
  });
  if (action === 'pause') return (sql) => known(pauseSubscription(sql, name, true), `„${name}“ wird vorerst nicht abgerufen.`);
  if (action === 'resume') return (sql) => known(pauseSubscription(sql, name, false), `„${name}“ wird wieder abgerufen.`);
  if (action === 'remove') return (sql) => known(endSubscription(sql, name), `„${name}“ wird nicht mehr abgerufen. Die Einträge bleiben.`);
  throw new UsageError('„vir source“ kennt add, pause, resume und remove; „vir sources“ zeigt alle.');
}

const unknown = (name: string): UsageError => new UsageError(`Die Quelle „${name}“ ist nicht eingetragen. Alle Quellen: vir sources`);

async function withImporter(settings: Settings, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const database = await openDatabase(settings, (message) => process.stderr.write(`${message}\n`));
  try {
    await work(database.importer);
  } finally {
    await database.close();
  }
}

const healthWords: Record<Health, string> = { new: 'noch nicht abgerufen', ok: 'in Ordnung', failing: 'gestört', outdated: 'veraltet', paused: 'pausiert' };

const everyText = (minutes: number): string => (minutes % 60 === 0 ? (minutes === 60 ? 'stündlich' : `alle ${minutes / 60} Stunden`) : `alle ${minutes} Minuten`);

/** One source a paragraph, those in trouble first. */
export function sourcesText(subscriptions: readonly Subscription[], now: number): string {
  if (subscriptions.length === 0) return 'Es ist keine Quelle eingetragen: vir source add NAME LISTE URL';
  const time = (at: number | null) => (at === null ? 'nie' : formatDateTime(berlinTime(at), de.dates));
  const trouble: Health[] = ['outdated', 'failing'];
  const rows = subscriptions.map((one) => ({ ...one, health: healthOf(one, now) })).sort((a, b) => trouble.indexOf(b.health) - trouble.indexOf(a.health));
  return rows
    .map(({ name, list, url, kind, everyMinutes, health, succeededAt, failures, problem, nextAt }) =>
      [
        `${name} (${list}${kind === 'oparl' ? ', OParl' : ''}): ${healthWords[health]}`,
        `  ${url}, ${everyText(everyMinutes)}`,
        `  zuletzt erfolgreich: ${time(succeededAt)}${health === 'paused' ? '' : `, nächster Abruf: ${time(nextAt)}`}${failures > 0 ? `, ${failures} Fehler in Folge` : ''}`,
        ...(problem === null ? [] : [`  ${problem}`]),
      ].join('\n'),
    )
    .join('\n');
}

function pullText(result: PullResult): string {
  const gone = result.withdrawn > 0 ? `\n  ${result.withdrawn} zurückgezogen, weil sie in der Quelle dauerhaft fehlen` : '';
  if (result.outcome === 'failed') return `Quelle „${result.name}“: nicht abgerufen. ${result.problem}`;
  if (result.outcome === 'unchanged') return `Quelle „${result.name}“: nichts Neues${gone}`;
  return `${reportText(result.report)}${gone}${result.problem === undefined ? '' : `\n  ${result.problem}`}`;
}
