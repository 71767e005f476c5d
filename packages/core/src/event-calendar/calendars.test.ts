// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarLinks } from './calendars.ts';
import { event } from './testing.ts';

const queries = (...given: Parameters<typeof event>) => calendarLinks(event(...given)).map(({ href }) => Object.fromEntries(new URL(href).searchParams));
const evening = { utcStart: '2026-03-12T17:00:00Z', locations: { 1: { name: 'Rathaus & Hof' } } };

test('a date with times is handed over in its zone, or as an instant', () => {
  const [google, outlook] = queries('2026-03-12T18:00:00', '2026-03-12T20:00:00', evening);
  assert.deepEqual([google?.dates, google?.ctz, google?.location], ['20260312T180000/20260312T200000', 'Europe/Berlin', 'Rathaus & Hof']);
  assert.deepEqual([outlook?.startdt, outlook?.enddt], ['2026-03-12T17:00:00.000Z', '2026-03-12T19:00:00.000Z']);
});

test('a night in which the clock changes is as long as it is', () => {
  const ends = (start: string, end: string, utcStart: string) => queries(start, end, { utcStart })[1]?.enddt;
  assert.equal(ends('2026-10-24T22:00:00', '2026-10-25T04:00:00', '2026-10-24T20:00:00Z'), '2026-10-25T03:00:00.000Z');
  assert.equal(ends('2026-03-28T22:00:00', '2026-03-29T04:00:00', '2026-03-28T21:00:00Z'), '2026-03-29T02:00:00.000Z');
});

test('whole days stay days, the last one included', () => {
  const [google, outlook] = queries('2026-03-12', '2026-03-13');
  assert.equal(google?.dates, '20260312/20260314');
  assert.deepEqual([outlook?.startdt, outlook?.enddt, outlook?.allday], ['2026-03-12', '2026-03-14', 'true']);
});

test('without an instant Outlook is not offered, and an end out of bounds throws nothing', () => {
  assert.equal(queries('2026-03-12T18:00:00').length, 1);
  assert.equal(queries('2026-03-12T18:00:00', '9999-12-31T23:59:59', evening).length, 2);
});

test('what only members may read, and what is cancelled, goes to nobody', () => {
  const item = event('2026-03-12T18:00:00', '2026-03-12T20:00:00', evening);
  assert.deepEqual(calendarLinks({ ...item, _vir: { visibility: 'members' } }), []);
  assert.deepEqual(queries('2026-03-12T18:00:00', undefined, { ...evening, status: 'cancelled' }), []);
});
