// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { de } from '../strings/de.ts';
import { en } from '../strings/en.ts';
import { berlinTime, berlinToday } from './berlin.ts';
import { addDays, daysBetween, weekday } from './calendar.ts';
import { isDate } from './is-date.ts';
import { formatDate, formatDateTime, relativeDay } from './format.ts';
import { formatSpan, lastDay } from './span.ts';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati'];

// The whole file runs once per zone, each in a process of its own: a zone must be set before the first Date.
if (!process.env.VIR_DATES_IN) {
  for (const zone of zones) {
    it(`dates on a computer in ${zone}`, () => {
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      execFileSync(process.execPath, ['--test', fileURLToPath(import.meta.url)], { env: { ...env, TZ: zone, VIR_DATES_IN: zone } });
    });
  }
} else {
  const text = (value: string) => value.replaceAll('\u00a0', ' ');
  const span = (start: string, end: string, showWithoutTime = false, openEnd = false) => ({ start, end, showWithoutTime, openEnd });
  const say = (...parameters: Parameters<typeof span>) => text(formatSpan(span(...parameters), de.dates));

  describe('Berlin time', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });

    it('agrees with the zone database', () => {
      const instants = fc.date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2037-12-31T00:00:00Z'), noInvalidDate: true });
      fc.assert(fc.property(instants, (date) => assert.equal(berlinTime(date.getTime()), format.format(date).replace(' ', 'T'))), { numRuns: 3000 });
    });

    it('agrees around both changes of every year', () => {
      for (let year = 1996; year < 2038; year++)
        for (const month of [2, 9])
          for (let hour = 0; hour < 31 * 24; hour++) {
            const date = new Date(Date.UTC(year, month, 1, hour));
            assert.equal(berlinTime(date.getTime()), format.format(date).replace(' ', 'T'));
          }
    });

    it('knows today', () => {
      assert.equal(berlinToday(Date.parse('2026-03-28T22:59:59Z')), '2026-03-28');
      assert.equal(berlinToday(Date.parse('2026-03-28T23:00:00Z')), '2026-03-29');
      assert.equal(berlinToday(Date.parse('2026-07-01T22:00:00Z')), '2026-07-02');
    });
  });

  describe('calendar days', () => {
    it('count across the changes of the clock', () => {
      assert.equal(addDays('2026-03-28', 2), '2026-03-30');
      assert.equal(addDays('2026-10-24', 2), '2026-10-26');
      assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
      assert.equal(weekday('2026-03-05'), 3);
      fc.assert(fc.property(fc.integer({ min: -40000, max: 40000 }), (days) => assert.equal(daysBetween('2026-03-29', addDays('2026-03-29', days)), days)));
    });

    it('tell dates that exist from others', () => {
      assert.ok(isDate('2028-02-29'));
      for (const wrong of ['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', 'x', '2026-1-1']) assert.ok(!isDate(wrong), wrong);
    });
  });

  describe('dates in words', () => {
    it('read as a person writes them', () => {
      assert.equal(text(formatDate('2026-03-05', de.dates)), 'Do., 5. März 2026');
      assert.equal(text(formatDate('2026-03-05', de.dates, { weekdays: [], year: false })), '5. März');
      assert.equal(text(formatDateTime('2026-03-05T19:30:00', de.dates)), 'Do., 5. März 2026, 19:30 Uhr');
      assert.equal(text(formatDateTime('2026-03-05T19:30:00', en.dates)), 'Thu, 5 March 2026, 19:30');
      assert.equal(say('2026-03-05T19:30:00', '2026-03-05T21:00:00'), 'Do., 5. März 2026, 19:30–21:00 Uhr');
    });

    it('give ranges once', () => {
      assert.equal(say('2026-03-06T00:00:00', '2026-03-09T00:00:00', true), 'Fr., 6. – So., 8. März 2026');
      assert.equal(say('2026-02-27T00:00:00', '2026-03-02T00:00:00', true), 'Fr., 27. Februar – So., 1. März 2026');
      assert.equal(say('2026-12-31T00:00:00', '2027-01-02T00:00:00', true), 'Do., 31. Dezember 2026 – Fr., 1. Januar 2027');
      assert.equal(say('2026-03-06T18:00:00', '2026-03-08T12:00:00'), 'Fr., 6. März 2026, 18:00 Uhr – So., 8. März 2026, 12:00 Uhr');
    });

    it('keep an all-day event on the day of the change one day long', () => {
      assert.equal(say('2026-03-29T00:00:00', '2026-03-30T00:00:00', true), 'So., 29. März 2026');
      assert.equal(say('2026-10-25T00:00:00', '2026-10-26T00:00:00', true), 'So., 25. Oktober 2026');
    });

    it('let midnight and the small hours belong to the evening', () => {
      assert.equal(say('2026-03-05T20:00:00', '2026-03-06T00:00:00'), 'Do., 5. März 2026, 20:00–24:00 Uhr');
      assert.equal(say('2026-03-05T22:00:00', '2026-03-06T02:00:00'), 'Do., 5. März 2026, 22:00–02:00 Uhr');
      assert.equal(lastDay(span('2026-03-05T22:00:00', '2026-03-06T02:00:00')), '2026-03-05');
    });

    it('show no end where there is none, or where it lies before the start', () => {
      assert.equal(say('2026-03-05T19:30:00', '2026-03-05T19:30:00', false, true), 'Do., 5. März 2026, 19:30 Uhr');
      assert.equal(say('2026-03-05T19:30:00', '2026-03-05T18:00:00'), 'Do., 5. März 2026, 19:30 Uhr');
    });

    it('say heute, morgen and gestern', () => {
      assert.equal(relativeDay('2026-03-29T23:59:00', '2026-03-29', de.dates), 'heute');
      assert.equal(relativeDay('2026-03-30', '2026-03-29', de.dates), 'morgen');
      assert.equal(relativeDay('2026-03-28', '2026-03-29', de.dates), 'gestern');
      assert.equal(relativeDay('2026-04-05', '2026-03-29', de.dates), undefined);
    });
  });
}
