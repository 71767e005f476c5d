// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantOf, localDateTime, readDate, readTime, splitRange } from './date-text.ts';

test('dates as people and programs write them are the same day', () => {
  for (const text of ['5.3.2026', '05.03.2026', '05.03.26', '2026-03-05', '5. März 2026', 'Do., 5. März 2026', 'Donnerstag, 5. Maerz 2026', '5 March 2026', '5. Ma\u0308rz 2026', ' 05.\u00a003.2026 ']) {
    assert.deepEqual(readDate(text), { date: '2026-03-05' }, text);
  }
});

test('a time may follow in every usual form', () => {
  for (const text of ['05.03.2026 19.30 Uhr', '5.3.2026, 19:30', '2026-03-05T19:30', '2026-03-05 19:30:00', '5. März 2026 um 19:30 Uhr']) {
    assert.deepEqual(readDate(text), { date: '2026-03-05', time: '19:30:00' }, text);
  }
  assert.deepEqual(readDate('2026-03-05T19:30:00+0100'), { date: '2026-03-05', time: '19:30:00', offset: '+01:00' });
  assert.equal(readTime('19 Uhr'), '19:00:00');
  assert.equal(readTime('9.05'), '09:05:00');
});

test('days and times that do not exist are refused, not moved', () => {
  for (const text of ['31.02.2026', '2026-13-01', '29.2.2026', '0.1.2026', 'demnächst', '2026', '5.3.', '05.03.2026 25:00', '5.3.2026 19:75', '2026-03-05T19:30:00+99:99', '']) assert.equal(readDate(text), undefined, text);
  assert.deepEqual(readDate('29.2.2028'), { date: '2028-02-29' });
});

test('midnight at the end of a day is the start of the next', () => {
  assert.equal(localDateTime('2026-12-31', readTime('24:00')), '2027-01-01T00:00:00');
});

test('wall-clock time of the home zone keeps its offset over the change of the clock', () => {
  assert.equal(instantOf({ date: '2026-03-28' }), '2026-03-27T23:00:00Z');
  assert.equal(instantOf({ date: '2026-03-29', time: '03:00:00' }), '2026-03-29T01:00:00Z');
  assert.equal(instantOf({ date: '2026-10-25', time: '03:00:00' }), '2026-10-25T02:00:00Z');
  assert.equal(instantOf({ date: '2026-07-01', time: '12:00:00', offset: 'Z' }), '2026-07-01T12:00:00Z');
});

test('ranges fall into their two sides, single dates stay whole', () => {
  assert.deepEqual(splitRange('19:30–21:00 Uhr'), ['19:30', '21:00 Uhr']);
  assert.deepEqual(splitRange('von 19.30 bis 21.00 Uhr'), ['19.30', '21.00 Uhr']);
  assert.deepEqual(splitRange('19:30-21:00'), ['19:30', '21:00']);
  assert.deepEqual(splitRange('5.3.2026 - 7.3.2026'), ['5.3.2026', '7.3.2026']);
  assert.deepEqual(splitRange('2026-03-05'), ['2026-03-05']);
});

test('any text gives a real day or nothing', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9. :TZ+-]{0,30}$/u)), (text) => {
    const written = readDate(text);
    assert.ok(written === undefined || !Number.isNaN(Date.parse(instantOf(written))));
    splitRange(text);
  }));
});
