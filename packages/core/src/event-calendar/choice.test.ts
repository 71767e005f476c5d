// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '@vir-nordwest/contract';
import { EventQuery } from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import * as v from 'valibot';
import { isDate } from '../dates/is-date.ts';
import { listUrl } from '../links/list-url.ts';
import { choiceDays, longestShort, mostDays, noChoice, presets, queryOf, rangeProblem, readChoice, selectItems, valuesOf, type CalendarChoice } from './choice.ts';
import { switches } from './switches.ts';
import { eventItem } from './item.ts';

const thursday = '2026-03-05';
const days = (preset: (typeof presets)[number], today = thursday) => choiceDays({ preset, from: '', to: '' }, today);
const read = (text: string, today = thursday) => readChoice(new URLSearchParams(text), today);
const written = (choice: CalendarChoice) => {
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(valuesOf(choice))) for (const one of [value].flat()) if (one) values.append(name, one);
  return values;
};

test('presets begin today, and the weekend is the one that goes on or comes', () => {
  assert.deepEqual(days('today'), { to: '2026-03-06' });
  assert.deepEqual(days('7'), { to: '2026-03-12' });
  assert.deepEqual(days('30'), { to: '2026-04-04' });
  assert.deepEqual(days('weekend'), { from: '2026-03-07', to: '2026-03-09' });
  assert.deepEqual(days('weekend', '2026-03-07'), { to: '2026-03-09' });
  assert.deepEqual(days('weekend', '2026-03-08'), { to: '2026-03-09' }, 'on Sunday it is not the next one');
  assert.deepEqual(days('weekend', '2026-03-09'), { from: '2026-03-14', to: '2026-03-16' });
  assert.equal(mostDays, limits.window.maxDays);
});

test('a range that ends before it begins, or before today, or is longer than the API answers is named', () => {
  assert.equal(rangeProblem({ from: '2026-03-10', to: '2026-03-10' }, thursday), 'backwards');
  assert.equal(rangeProblem({ from: '2026-03-10', to: '2026-03-11' }, thursday), undefined, 'one day is a range');
  assert.equal(rangeProblem({ from: '', to: '2026-03-05' }, thursday), 'past');
  assert.equal(rangeProblem({ from: '2026-01-01', to: '2026-02-01' }, thursday), undefined, 'the past can be looked at');
  assert.equal(rangeProblem({ from: '2026-01-01', to: '2027-02-06' }, thursday), 'tooLong');
  assert.equal(rangeProblem({ from: '2026-01-01', to: '' }, thursday), undefined);
});

test('a link whose days have passed asks for the list as it is', () => {
  assert.deepEqual(choiceDays(read('to=2026-03-05'), thursday), {});
  assert.deepEqual(choiceDays({ preset: '', from: '', to: '2026-03-06' }, '2026-04-01'), {});
});

test('whatever an address says, the API understands what comes of it', () => {
  const name = fc.constantFrom('q', 'tag', 'member', 'dates', 'from', 'to', ...switches, 'limit', 'constructor');
  const value = fc.oneof(fc.constantFrom(...presets, 'true', '2026-03-07', '2026-02-30', '0001-01-01', '9999-12-31', ' '), fc.string({ maxLength: 130 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
      const choice = readChoice(new URLSearchParams(pairs), thursday);
      const { searchParams } = new URL(listUrl('https://a.example', 'events', { ...queryOf(choice), member: choice.member, ...choiceDays(choice, thursday) }));
      const query = Object.fromEntries([...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key).length > 1 || key === 'tag' ? searchParams.getAll(key) : searchParams.get(key)]));
      const result = v.safeParse(EventQuery, query);
      assert.ok(result.success, JSON.stringify([query, result.issues]));
      for (const day of [choice.from, choice.to]) assert.ok(!day || isDate(day));
    }),
  );
});

test('a choice comes back from the address as it was', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((n) => new Date(Date.UTC(2026, 2, 6 + n)).toISOString().slice(0, 10));
  const choice = fc.record({
    q: fc.constantFrom('', 'Rat & Tat', 'büro'),
    tag: fc.uniqueArray(fc.constantFrom('Bau', 'Schule', 'Kultur, Musik')),
    member: fc.constantFrom('', 'achim', '03459024'),
    preset: fc.constantFrom('' as const, ...presets),
    from: fc.oneof(fc.constant(''), day),
    to: fc.oneof(fc.constant(''), day),
    switches: fc.subarray([...switches]),
  });
  fc.assert(
    fc.property(choice, (given) => {
      const range = given.preset || rangeProblem(given, thursday) ? { from: '', to: '' } : {};
      assert.deepEqual(readChoice(written({ ...given, ...range }), thursday), { ...given, ...range });
    }),
  );
});

const item = (fields: object, more: object = {}) => eventItem({ id: 'a', title: 'Konzert', tags: ['Musik'], _vir: { visibility: 'public', member: { id: 'achim', name: 'Achim' } }, ...more, _event: { start: '2026-03-05T18:00:00', ...fields } });
const found = (choice: Partial<CalendarChoice>, one: ReturnType<typeof item>, applied: Readonly<Record<string, unknown>> = {}) => selectItems(one ? [one] : [], { ...noChoice, ...choice }, applied).length === 1;

test('a copy that applies no filters is filtered here, what was applied is not filtered twice', () => {
  assert.ok(found({ switches: ['free'] }, item({ price: { free: true } })));
  assert.ok(!found({ switches: ['free'] }, item({ price: { free: false, text: '5 €' } })));
  assert.ok(!found({ switches: ['free'] }, item({})));
  assert.ok(found({ switches: ['free'] }, item({}), { free: 'true' }));
  assert.ok(found({ switches: ['online'] }, item({ virtualLocations: { 1: { uri: 'https://konferenz.example/' } } })));
  assert.ok(!found({ switches: ['online'] }, item({})));
  assert.ok(found({ switches: ['accessible'] }, item({ accessibility: { wheelchair: 'yes' } })));
  assert.ok(!found({ switches: ['accessible'] }, item({ accessibility: { wheelchair: 'limited' } })));
  assert.ok(found({ q: 'konz', tag: ['Musik'], member: 'achim' }, item({})));
  assert.ok(!found({ member: 'oldenburg' }, item({})));
  assert.ok(!found({ q: 'Rat' }, item({})));
});

test('long-running is what goes on for more than a week, also in the one when the clock changes', () => {
  const lasting = (start: string, end: string) => found({ switches: ['maxdays'] }, item({ start, end, showWithoutTime: true }));
  assert.equal(longestShort, 7);
  assert.ok(lasting('2026-03-25', '2026-04-01'));
  assert.ok(!lasting('2026-03-25', '2026-04-02'));
});

test('a list that needs no filtering stays the same list: nothing is drawn anew', () => {
  const items = [item({})].flatMap((one) => one ?? []);
  assert.equal(selectItems(items, noChoice, {}), items);
  assert.equal(selectItems(items, { ...noChoice, switches: ['free'] }, { free: 'true' }), items);
});
