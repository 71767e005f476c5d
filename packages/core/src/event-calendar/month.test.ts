// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crowdedDay, eventVariants } from '@vir-nordwest/contract/samples';
import fc from 'fast-check';
import { addDays, weekday } from '../dates/calendar.ts';
import { isDate } from '../dates/is-date.ts';
import { lastDay } from '../dates/span.ts';
import { itemsIn } from './agenda.ts';
import { eventItem } from './item.ts';
import { addMonths, weeksOf } from './month-days.ts';
import { dayByKey, sameDay } from './month-keys.ts';
import { dayEntries, monthGrid } from './month.ts';
import { itemsNear } from './near.ts';
import { event, read, setting } from './testing.ts';

const month = fc.record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month: number }) => `${year}-${String(number).padStart(2, '0')}`);
const grid = (items: Parameters<typeof monthGrid>[0], shown = '2026-03') => monthGrid(items, shown, setting()).flat();
const cell = (items: Parameters<typeof monthGrid>[0], date: string) => {
  const found = grid(items).find((day) => day.date === date);
  assert.ok(found);
  return found;
};

test('weeks run from Monday to Sunday and hold the whole month', () => {
  fc.assert(
    fc.property(month, (shown) => {
      const weeks = monthGrid([], shown, setting());
      assert.ok(weeks.length >= 4 && weeks.length <= 6);
      for (const week of weeks) assert.deepEqual(week.map(({ date }) => weekday(date)), [0, 1, 2, 3, 4, 5, 6]);
      const inside = weeks.flat().filter(({ outside }) => !outside);
      assert.equal(inside[0]?.date, `${shown}-01`);
      assert.equal(addDays(inside.at(-1)?.date ?? '', 1), `${addMonths(shown, 1)}-01`);
    }),
  );
});

test('months add up', () => {
  assert.deepEqual([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-03', -27)], ['2027-01', '2025-12', '2023-12']);
  fc.assert(fc.property(month, fc.integer({ min: -500, max: 500 }), (shown, step) => assert.equal(addMonths(addMonths(shown, step), -step), shown)));
});

test('a cell says its day and how much is on it', () => {
  const labels = grid([event('2026-03-05T18:00:00'), event('2026-03-05'), event('2026-03-06')]).filter(({ date }) => date >= '2026-03-05' && date <= '2026-03-07').map(({ label }) => label);
  assert.deepEqual(labels, ['Donnerstag, 5.\u00a0März 2026, 2 Termine', 'Freitag, 6.\u00a0März 2026, 1 Termin', 'Samstag, 7.\u00a0März 2026, keine Termine']);
});

test('today is Berlin’s', () => assert.deepEqual(grid([]).filter(({ today }) => today).map(({ date }) => date), ['2026-03-05']));

test('sixty dates on one day are three lines and a number', () => {
  const crowd = crowdedDay('2026-03-18', 60).map(read);
  const { lines, hidden, label } = cell(crowd, '2026-03-18');
  assert.deepEqual([lines.length, lines.map((line) => line?.time), hidden], [3, ['08:00', '08:10', '08:20'], 57]);
  assert.match(label, /60 Termine$/);
  assert.equal(dayEntries(crowd, '2026-03-18', setting()).length, 60);
});

test('what goes over days is one bar a week, on the same line, and counts on each day', () => {
  const items = [event('2026-03-06', '2026-03-10'), event('2026-03-07T10:00:00')];
  const bar = ({ lines }: { lines: readonly unknown[] }) => lines.map((line) => (line as { span?: number } | undefined)?.span);
  assert.deepEqual(bar(cell(items, '2026-03-06')), [3]);
  assert.deepEqual(bar(cell(items, '2026-03-07')), [undefined, 0]);
  assert.deepEqual(bar(cell(items, '2026-03-09')), [2]);
  const [before, after] = [cell(items, '2026-03-06').lines[0], cell(items, '2026-03-09').lines[0]];
  assert.deepEqual([before?.before, before?.after, after?.before, after?.after], [false, true, true, false]);
  assert.match(cell(items, '2026-03-08').label, /1 Termin$/);
});

test('half a year is not drawn day by day outside the month', () => {
  const days = grid([read(eventVariants.halfYear)]);
  assert.ok(days.every(({ label }) => label.endsWith('1 Termin')));
  assert.equal(days.filter(({ lines }) => lines[0]).length, 6);
});

test('a date until midnight or after it marks one day', () => {
  for (const item of [read(eventVariants.endsAtMidnight), read(eventVariants.pastMidnight), read(eventVariants.allDayShortDay)])
    assert.equal(grid([item]).filter(({ label }) => label.endsWith('1 Termin')).length, 1, item.title);
});

test('no date is lost: each is a line, under a bar, or counted', () => {
  const day = fc.integer({ min: -20, max: 50 }).map((offset) => addDays('2026-03-01', offset));
  const dates = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 12 })), { maxLength: 40 });
  fc.assert(
    fc.property(dates, (found) => {
      const items = found.map(([first, length]) => event(first, addDays(first, length)));
      const days = grid(items);
      for (const [index, { date, lines, hidden, label }] of days.entries()) {
        const on = items.filter(({ _event }) => _event.start.slice(0, 10) <= date && lastDay(_event) >= date).length;
        const week = days.slice(index - (index % 7), index + 1);
        const covering = week.flatMap((other) => other.lines.filter((line) => line && other.date <= date && addDays(other.date, Math.max(line.span, 1)) > date)).length;
        assert.equal(covering + hidden, on);
        assert.ok(lines.length <= 3 && (hidden === 0 || covering === 3));
        assert.ok(label.endsWith(on === 0 ? 'keine Termine' : on === 1 ? '1 Termin' : `${on} Termine`));
      }
    }),
  );
});

test('keys lead where the grid pattern says', () => {
  const from = '2026-03-05';
  const ways = Object.fromEntries(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'a'].map((key) => [key, dayByKey(key, from)]));
  assert.deepEqual(ways, { ArrowLeft: '2026-03-04', ArrowRight: '2026-03-06', ArrowUp: '2026-02-26', ArrowDown: '2026-03-12', Home: '2026-03-02', End: '2026-03-08', PageUp: '2026-02-05', PageDown: '2026-04-05', a: undefined });
});

test('the 31st leads to the last day of shorter months', () => {
  assert.deepEqual([sameDay('2026-03-31', -1), sameDay('2026-01-31', 1), sameDay('2028-01-31', 1), sameDay('2026-03-31', 1)], ['2026-02-28', '2026-02-28', '2028-02-29', '2026-04-30']);
  fc.assert(fc.property(month, fc.integer({ min: 1, max: 28 }), fc.integer({ min: -30, max: 30 }), (shown, number, step) => assert.ok(isDate(sameDay(`${shown}-${String(number).padStart(2, '0')}`, step)))));
});

test('the weeks asked for are whole weeks around the month', () => {
  assert.deepEqual(weeksOf('2026-03'), { from: '2026-02-23', to: '2026-04-06' });
  assert.deepEqual(weeksOf('2027-02'), { from: '2027-02-01', to: '2027-03-01' });
});

test('what is not read cannot be missing: every item with a day in the month is near it', () => {
  const day = fc.integer({ min: -60, max: 90 }).map((offset) => addDays('2026-03-01', offset));
  const hour = fc.constantFrom('', 'T00:00', 'T02:00:00', 'T22:00:00');
  const days = weeksOf('2026-03');
  fc.assert(
    fc.property(fc.array(fc.record({ start: fc.tuple(day, hour).map(([date, time]) => date + time), end: fc.option(fc.tuple(day, hour).map(([date, time]) => date + time), { nil: undefined }) })), (times) => {
      const raw = times.map((_event, index) => ({ id: String(index), title: String(index), _event }));
      const seen = (items: readonly unknown[]) => itemsIn(items.map((item) => eventItem(item)).filter((item) => !!item), days).map(({ id }) => id).sort();
      assert.deepEqual(seen(itemsNear(raw, days)), seen(raw));
    }),
  );
  assert.deepEqual(itemsNear([null, 7, 'x', [], {}, { _event: null }, { _event: { start: 7 } }], days), []);
});

test('without a cap every date of a crowded day is a line', () => {
  const [day] = monthGrid(crowdedDay('2026-03-18', 60).map(read), '2026-03', setting(), Infinity).flat().filter(({ date }) => date === '2026-03-18');
  assert.deepEqual([day?.lines.length, day?.hidden], [60, 0]);
});
