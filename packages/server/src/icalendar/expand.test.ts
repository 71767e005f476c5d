// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventExtension } from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import * as v from 'valibot';
import type { EventRule } from '../import/draft.ts';
import { eventRule, zones } from './arbitraries.ts';
import { compactRecurrenceId, expand } from './expand.ts';

const evening: EventRule = { uid: 'u', sequence: 0, start: '2026-01-05T19:30:00', end: '2026-01-05T21:00:00', openEnd: false, timeZone: 'Europe/Berlin', showWithoutTime: false, status: 'confirmed', rdates: [], exdates: [], overrides: [] };
const year = { from: '2026-01-01', to: '2027-01-01' };
const starts = (rule: Partial<EventRule>, window = year, max = 100): string[] => expand({ ...evening, ...rule }, window, max).map(({ event }) => event.utcStart);

test('every occurrence satisfies the contract, in order, without two of one id, within the window', () => {
  fc.assert(fc.property(eventRule, (rule) => {
    const found = expand(rule, { from: '2026-02-01', to: '2027-02-01' }, 200);
    for (const { event } of found) {
      assert.ok(v.is(EventExtension, event), JSON.stringify(event));
      assert.ok(event.utcStart <= event.utcEnd && event.utcStart < '2027-01-31T23:00:00Z' && event.utcEnd >= '2026-01-31T23:00:00Z');
    }
    assert.deepEqual(found.map(({ event }) => event.utcStart), found.map(({ event }) => event.utcStart).sort());
    if (found.length > 1) assert.equal(new Set(found.map(({ event }) => compactRecurrenceId(event))).size, found.length);
  }), { numRuns: 150 });
});

test('a window is the same cut of the series wherever it begins', () => {
  fc.assert(fc.property(eventRule, fc.integer({ min: 2, max: 12 }), (rule, month) => {
    const middle = `2026-${String(month).padStart(2, '0')}-01`;
    const whole = expand(rule, year, 2_000).map(({ event }) => event.utcStart);
    const parts = new Set([...expand(rule, { from: year.from, to: middle }, 2_000), ...expand(rule, { from: middle, to: year.to }, 2_000)].map(({ event }) => event.utcStart));
    assert.deepEqual([...parts].sort(), [...new Set(whole)].sort());
  }), { numRuns: 100 });
});

test('the wall clock agrees with a rule run in the zone itself', () => {
  fc.assert(fc.property(eventRule, fc.constantFrom(...zones.filter((zone) => zone !== null)), (rule, zone) => {
    fc.pre(rule.rrule !== undefined && !/UNTIL/u.test(rule.rrule));
    const engine = new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${rule.start.replace(/[-:]/gu, '')}\nRRULE:${rule.rrule}` });
    const expected = engine.between(new Date('2026-01-01T12:00:00Z'), new Date('2026-12-31T12:00:00Z'), true).map((one) => one.toInstant().toString());
    const bare = { ...rule, timeZone: zone, showWithoutTime: false, rdates: [], exdates: [], overrides: [] };
    const [first] = expected;
    // A DTSTART that the rule does not produce counts here and not there.
    fc.pre(first !== undefined && expand({ ...bare, rrule: 'FREQ=YEARLY;COUNT=1' }, year, 1)[0]?.event.utcStart === first);
    const found = expand(bare, { from: '2025-12-31', to: '2027-01-02' }, 1_000).map(({ event }) => event.utcStart);
    assert.deepEqual(found.filter((one) => one >= '2026-01-01T12:00' && one <= '2026-12-31T12:00:00Z'), expected);
  }), { numRuns: 150 });
});

test('COUNT counts what EXDATE removes, and a date that does not exist is not counted', () => {
  assert.equal(starts({ rrule: 'FREQ=WEEKLY;COUNT=3', exdates: ['2026-01-12T19:30:00'] }).length, 2);
  assert.deepEqual(starts({ start: '2026-01-31T12:00:00', end: '2026-01-31T13:00:00', rrule: 'FREQ=MONTHLY;COUNT=3' }), ['2026-01-31T11:00:00Z', '2026-03-31T10:00:00Z', '2026-05-31T10:00:00Z']);
});

test('UNTIL as a date includes that day, as an instant it ends on the second', () => {
  assert.equal(starts({ rrule: 'FREQ=DAILY;UNTIL=20260107' }).length, 3);
  assert.equal(starts({ rrule: 'FREQ=DAILY;UNTIL=20260107T183000Z' }).length, 3);
  assert.equal(starts({ rrule: 'FREQ=DAILY;UNTIL=20260107T182959Z' }).length, 2);
});

test('a moved date shows where it went, not where it was, even across the window', () => {
  const overrides = [{ recurrenceId: '2026-01-12T19:30:00', start: '2026-06-12T19:30:00', end: '2026-06-12T21:00:00', status: 'confirmed' as const, sequence: 1, title: 'Verlegt' }];
  assert.deepEqual(starts({ rrule: 'FREQ=WEEKLY;COUNT=3', overrides }, { from: '2026-01-10', to: '2026-01-31' }), ['2026-01-19T18:30:00Z']);
  assert.deepEqual(starts({ rrule: 'FREQ=WEEKLY;COUNT=3', overrides }, { from: '2026-06-01', to: '2026-07-01' }), ['2026-06-12T17:30:00Z']);
});

test('a series in UTC keeps its rhythm and is told in German time', () => {
  const found = expand({ ...evening, timeZone: 'UTC', rrule: 'FREQ=MONTHLY', start: '2026-03-05T18:00:00', end: '2026-03-05T19:00:00' }, year, 2).map(({ event }) => [event.start, event.timeZone, event.utcStart, event.recurrenceId]);
  assert.deepEqual(found, [['2026-03-05T19:00:00', 'Europe/Berlin', '2026-03-05T18:00:00Z', '2026-03-05T18:00:00'], ['2026-04-05T20:00:00', 'Europe/Berlin', '2026-04-05T18:00:00Z', '2026-04-05T18:00:00']]);
});

test('an end in the gap of March does not overtake its start; a night shift ends at six', () => {
  const night = { start: '2026-03-27T22:00:00', end: '2026-03-28T06:00:00', rrule: 'FREQ=DAILY;COUNT=3' };
  assert.deepEqual(expand({ ...evening, ...night }, year, 9).map(({ event }) => [event.end, event.duration]), [['2026-03-28T06:00:00', 'PT8H'], ['2026-03-29T06:00:00', 'PT7H'], ['2026-03-30T06:00:00', 'PT8H']]);
  const [gap] = expand({ ...evening, start: '2026-03-29T02:30:00', end: '2026-03-29T03:00:00' }, year, 9);
  assert.deepEqual([gap?.event.start, gap?.event.end, gap?.event.duration], ['2026-03-29T03:30:00', '2026-03-29T04:00:00', 'PT30M']);
});

test('hostile rules end: the answer is short whatever the rule asks for', () => {
  const old = { start: '1900-01-01T10:00:00', end: '1900-01-01T11:00:00' };
  const years = { from: '2024-01-01', to: '2028-01-01' };
  for (const rrule of ['FREQ=SECONDLY', 'FREQ=SECONDLY;COUNT=1000000000', 'FREQ=MINUTELY;BYSETPOS=300;BYSECOND=1', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', 'FREQ=YEARLY;BYWEEKNO=20;BYYEARDAY=1;COUNT=2', 'FREQ=HOURLY;BYMINUTE=0,30;BYSETPOS=5;COUNT=9', `FREQ=YEARLY;BYDAY=MO;BYHOUR=${Array.from({ length: 24 }, (_, n) => n).join()};BYMINUTE=${Array.from({ length: 60 }, (_, n) => n).join()}`]) {
    assert.deepEqual(starts({ ...old, rrule }, years), [], rrule);
  }
  for (const rrule of ['FREQ=DAILY', 'FREQ=DAILY;COUNT=1000000000', 'FREQ=HOURLY']) assert.equal(starts({ ...old, rrule }, years).length, 100, rrule);
});
