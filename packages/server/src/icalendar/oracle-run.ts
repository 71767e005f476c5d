// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Compares expansion, before and after writing the event out and reading it back, with the oracle, in this process's time zone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EventRule } from '../import/draft.ts';
import { eventRule } from './arbitraries.ts';
import { expand } from './expand.ts';
import { oracle } from './oracle.ts';
import { parseICalendar } from './parse-icalendar.ts';
import { writeICalendar } from './write-icalendar.ts';

const [from, to] = ['2026-01-02T00:00:00Z', '2027-01-20T00:00:00Z'];
const spans = (rule: EventRule): string[][] => expand(rule, { from: '2026-01-01', to: '2027-01-22' }, 2_000).map(({ event }) => [event.utcStart, event.utcEnd]).filter(([start = '']) => start >= from && start < to).sort();
const again = (rule: EventRule): EventRule => {
  const file = writeICalendar({ stamp: '2026-01-01T00:00:00Z' }, [{ title: 'Termin', event: { ...rule, overrides: rule.overrides.map((one) => ({ ...one, title: 'Anders' })) } }]);
  return parseICalendar(new TextEncoder().encode(file), { now: new Date('2026-06-01T12:00:00Z') }).entries[0]?.draft.event ?? assert.fail('nothing was read');
};

fc.assert(
  fc.property(eventRule, (rule) => {
    const expected = oracle(rule, from, to);
    assert.deepEqual(spans(rule), expected, 'expanded');
    assert.deepEqual(spans(again(rule)), expected, 'written, read back and expanded');
  }),
  { numRuns: Number(process.argv[2] ?? 150) },
);
