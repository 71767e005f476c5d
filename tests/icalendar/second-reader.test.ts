// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EventDraft } from '../../packages/server/src/import/draft.ts';
import { eventRule } from '../../packages/server/src/icalendar/arbitraries.ts';
import { expand } from '../../packages/server/src/icalendar/expand.ts';
import { parseICalendar } from '../../packages/server/src/icalendar/parse-icalendar.ts';
import { writeICalendar } from '../../packages/server/src/icalendar/write-icalendar.ts';

/*
 * What we write, read by somebody else: python3-icalendar of Debian with python3-dateutil. (What ical.js makes of it is tested beside
 * the writer.) Same events, same instants.
 */

const context = { now: new Date('2026-06-01T12:00:00Z') };
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati'];

type Dates = [uid: string, start: string, end: string][];

function readElsewhere(file: string, [from, to]: readonly [string, string], TZ: string): Dates {
  const { stdout, stderr, status } = spawnSync('/usr/bin/python3', [join(import.meta.dirname, 'read.py'), from, to], { input: file, encoding: 'utf8', maxBuffer: 50_000_000, env: { ...process.env, TZ } });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Dates;
}

/** Ours, by start within the same instants. */
const ourDates = (drafts: readonly EventDraft[], days: { from: string; to: string }, [from, to]: readonly [string, string]): Dates =>
  drafts.flatMap(({ event }) => expand(event, days, 3_000).map(({ event: { uid, utcStart, utcEnd } }): Dates[number] => [uid, utcStart, utcEnd])).filter(([, start]) => start >= from && start < to).sort();

const dayBy = (day: string, count: number): string => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

const sorted = (dates: Dates): string[] => dates.map((one) => one.join(' ')).sort();

const fixtures = join(import.meta.dirname, '../fixtures/dates');
/** Several starts a day end where we stop counting (13). */
const names = readdirSync(fixtures).filter((file) => file.endsWith('.ics') && !file.startsWith('13-'));

test('the date fixtures, written out, have the same instants in python3-icalendar', () => {
  for (const name of names) {
    const { window } = JSON.parse(readFileSync(join(fixtures, name.replace('.ics', '.json')), 'utf8')) as { window: { from: string; to: string } };
    const span = [`${window.from}T00:00:00Z`, `${window.to}T00:00:00Z`] as const;
    const drafts = parseICalendar(readFileSync(join(fixtures, name)), context).entries.map(({ draft }) => draft);
    assert.deepEqual(sorted(readElsewhere(writeICalendar({ stamp: '2026-01-01T00:00:00Z' }, drafts), span, 'UTC')), sorted(ourDates(drafts, { from: dayBy(window.from, -2), to: dayBy(window.to, 2) }, span)), name);
  }
});

for (const [index, zone] of zones.entries()) {
  test(`two hundred generated series have the same instants in python3-icalendar on a machine in ${zone}`, () => {
    const span = ['2026-01-02T00:00:00Z', '2027-01-20T00:00:00Z'] as const;
    const drafts = fc.sample(eventRule, { numRuns: 200, seed: 20260301 + index }).map((rule, number): EventDraft => {
      const uid = `generated-${number}`;
      return { guid: uid, title: 'Termin', event: { ...rule, uid, overrides: rule.overrides.map((one) => ({ ...one, title: 'Anders' })) } };
    });
    const file = writeICalendar({ stamp: '2026-01-01T00:00:00Z' }, drafts);
    assert.deepEqual(sorted(readElsewhere(file, span, zone)), sorted(ourDates(drafts, { from: '2026-01-01', to: '2027-01-22' }, span)));
  });
}
