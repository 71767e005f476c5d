// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Config } from '@vir-nordwest/contract';
import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { formatDate } from '@vir-nordwest/core/dates/format.ts';
import { de } from '@vir-nordwest/core/strings/de.ts';
import { openDatabase } from '../database/database.ts';
import { instantOf, readDate } from '../import/date-text.ts';
import { selectConfig } from '../lists/config.ts';
import type { Settings } from '../settings.ts';
import { UsageError } from './usage-error.ts';

const widgets = ['news-feed', 'event-calendar', 'member-map', 'project-list', 'login-box'];
const maxText = 500;

export interface ConfigCommand {
  /** `show`, or what to change. */
  action: string;
  operand?: string | undefined;
  message?: string | undefined;
  until?: string | undefined;
}

/** Shows or changes what `/v1/config.json` says; every server process knows at once. @throws UsageError */
export async function configCommand(command: ConfigCommand, settings: Settings): Promise<void> {
  const change = changeOf(command);
  const database = await openDatabase(settings, (message) => process.stderr.write(`${message}\n`));
  try {
    const { importer: sql } = database;
    if (change.disable !== undefined) {
      await sql`insert into widget_stop (widget, message) values (${change.disable}, ${change.text}) on conflict (widget) do update set message = excluded.message`;
    }
    if (change.enable !== undefined) await sql`delete from widget_stop where widget = ${change.enable}`;
    if (change.notice !== undefined) await sql`insert into notice (text, until) values (${change.notice}, ${change.until ?? null})`;
    if (change.clear) await sql`delete from notice`;
    process.stdout.write(`${configText(await selectConfig(sql, new Date()))}\n`);
  } finally {
    await database.close();
  }
}

interface Change {
  disable?: string;
  text: string;
  enable?: string;
  notice?: string;
  until?: string;
  clear: boolean;
}

function changeOf({ action, operand, message, until }: ConfigCommand): Change {
  const none: Change = { text: '', clear: false };
  if (until !== undefined && action !== 'notice') throw new UsageError('--until gehört zu „vir config notice“.');
  if (message !== undefined && action !== 'disable') throw new UsageError('--message gehört zu „vir config disable“.');
  if ((action === 'show' || action === 'clear') && operand === undefined) return { ...none, clear: action === 'clear' };
  if (action === 'enable') return { ...none, enable: widgetOf(operand) };
  if (action === 'disable') return { ...none, disable: widgetOf(operand), text: textOf(message ?? 'Dieser Bereich ist vorübergehend abgeschaltet.') };
  if (action === 'notice') return { ...none, notice: textOf(operand), ...(until !== undefined && { until: instant(until) }) };
  throw new UsageError('„vir config“ kennt show, disable WIDGET, enable WIDGET, notice TEXT und clear.');
}

function widgetOf(name = ''): string {
  if (!widgets.includes(name)) throw new UsageError(`Das Widget „${name}“ gibt es nicht. Möglich: ${widgets.join(', ')}.`);
  return name;
}

function textOf(text = ''): string {
  const clean = text.trim();
  if (clean === '' || clean.length > maxText) throw new UsageError(`Der Text fehlt oder ist länger als ${maxText} Zeichen.`);
  return clean;
}

/** A day counts to its end. */
function instant(text: string): string {
  const written = readDate(text);
  if (written === undefined) throw new UsageError('--until ist kein Datum (etwa 5.3.2026 oder „2026-03-05 18:00“).');
  return instantOf(written.time === undefined ? { ...written, time: '24:00:00' } : written);
}

function configText({ disabled, notices }: Config): string {
  const end = (until: string | undefined): string => (until === undefined ? '' : ` (bis ${formatDate(berlinTime(Date.parse(until)), de.dates, { weekdays: [] })}, ${berlinTime(Date.parse(until)).slice(11, 16)} Uhr)`);
  return [
    ...(disabled.length === 0 ? ['Alle Widgets sind eingeschaltet.'] : disabled.map(({ widget, message }) => `Abgeschaltet: ${widget} – ${message}`)),
    ...(notices.length === 0 ? ['Kein Hinweis.'] : notices.map(({ text, until }) => `Hinweis: ${text}${end(until)}`)),
  ].join('\n');
}
