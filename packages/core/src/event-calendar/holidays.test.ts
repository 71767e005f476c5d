// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holidaysIn } from '@vir-nordwest/contract/samples';
import fc from 'fast-check';
import { dayMarks } from './holidays.ts';
import { monthGrid } from './month.ts';
import { event, setting } from './testing.ts';

const year = holidaysIn('2025-12-29', '2027-01-04');

test('a public holiday is free and tells its name; the holidays of schools around it are not', () => {
  const marks = dayMarks(year, false);
  assert.deepEqual(marks.get('2026-04-03'), { free: true, school: true, names: 'Karfreitag, Osterferien', written: 'Karfreitag' });
  assert.deepEqual(marks.get('2026-04-02'), { free: false, school: true, names: 'Osterferien', written: '' });
  assert.equal(marks.get('2026-04-06')?.written, 'Ostermontag', 'also on the Monday that would tell the stretch');
  assert.equal(marks.get('2026-04-08'), undefined);
});

test('a stretch says its name on its first day and once a week', () => {
  const written = [...dayMarks(year, false)].filter(([day, { written: name }]) => day.startsWith('2026-07') && name).map(([day]) => day);
  assert.deepEqual(written, ['2026-07-02', '2026-07-06', '2026-07-13', '2026-07-20', '2026-07-27']);
});

test('a Land is named where it alone is free, unless only one was asked for', () => {
  assert.equal(dayMarks(year, false).get('2026-05-15')?.names, 'Tag nach Himmelfahrt (Niedersachsen)');
  assert.equal(dayMarks(year, true).get('2026-05-15')?.names, 'Tag nach Himmelfahrt');
});

test('whoever hears a day hears its holidays before its dates', () => {
  const [good] = monthGrid([event('2026-04-03')], '2026-04', { ...setting(), marks: dayMarks(year, false) }).flat().filter(({ date }) => date === '2026-04-03');
  assert.equal(good?.label, 'Freitag, 3.\u00a0April 2026, Karfreitag, Osterferien, 1 Termin');
  assert.equal(good.mark?.written, 'Karfreitag');
});

test('whatever comes instead of holidays, no day is marked by it and nothing hangs', () => {
  const endless = { holidays: [{ name: 'x', kind: 'school', start: '0001-01-01', end: '9999-12-31', regions: ['DE-NI'] }] };
  assert.ok(dayMarks(endless, false).size <= 100);
  for (const body of [undefined, null, 'x', [], {}, { holidays: [null, { name: 'x' }, { ...endless.holidays[0], start: '2026-02-30' }] }]) assert.equal(dayMarks(body, false).size, 0);
  fc.assert(fc.property(fc.jsonValue(), (holidays) => void dayMarks({ holidays }, true)));
});
