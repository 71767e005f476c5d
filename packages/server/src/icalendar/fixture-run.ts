// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Runs every date fixture in this process's time zone and prints what came out: `node fixture-run.ts DIR`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatSpan } from '@vir-nordwest/core/dates/span.ts';
import { de } from '@vir-nordwest/core/strings/de.ts';
import type { EventDraft, ImportProblem } from '../import/draft.ts';
import { expand, type Window } from './expand.ts';
import { parseICalendar } from './parse-icalendar.ts';
import { writeICalendar } from './write-icalendar.ts';

export interface FixtureResult {
  occurrences: Record<string, unknown>[];
  /** The same after writing the events out and reading them back. */
  again: Record<string, unknown>[];
  notes: string[];
  problems: ImportProblem[];
  written: string;
}

const context = { now: new Date('2026-06-01T12:00:00Z') };

function occurrences(drafts: EventDraft[], window: Window): Record<string, unknown>[] {
  const all = drafts.flatMap((draft) => expand(draft.event, window, 1_000).map(({ event, title }) => ({ title: title ?? draft.title, when: formatSpan(event, de.dates), ...event })));
  return all.sort((a, b) => (a.utcStart < b.utcStart ? -1 : a.utcStart > b.utcStart ? 1 : 0));
}

function run(directory: string, name: string): FixtureResult {
  const { window } = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')) as { window: Window };
  const { entries, problems, notes } = parseICalendar(readFileSync(join(directory, `${name}.ics`)), context);
  const drafts = entries.map(({ draft }) => draft);
  const written = writeICalendar({ name: 'Muster', stamp: '2026-01-01T00:00:00Z' }, drafts);
  const again = parseICalendar(new TextEncoder().encode(written), context).entries.map(({ draft }) => draft);
  return { occurrences: occurrences(drafts, window), again: occurrences(again, window), notes: (notes ?? []).map(({ reason }) => reason), problems, written };
}

const directory = process.argv[2] ?? '';
const names = readdirSync(directory).filter((file) => file.endsWith('.ics')).map((file) => file.slice(0, -4));
process.stdout.write(JSON.stringify(Object.fromEntries(names.map((name) => [name, run(directory, name)]))));
