// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventItems, eventVariants, sampleDay } from '@vir-nordwest/contract/samples';
import { EventItem } from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import * as v from 'valibot';
import { isDate } from '../dates/is-date.ts';
import { eventItem } from './item.ts';

const event = (fields: object) => eventItem({ id: 'a', _vir: { visibility: 'public' }, _event: fields });

test('takes every event the contract allows, with its times', () => {
  for (const item of [...eventItems(sampleDay), ...Object.values(eventVariants)]) {
    assert.ok(v.is(EventItem, item));
    const read = eventItem(item);
    assert.equal(read?.title, item.title);
    for (const name of ['start', 'end', 'status', 'utcStart', 'showWithoutTime'] as const) assert.equal(read?._event[name], item._event[name]);
    assert.deepEqual(read?._event.locations?.map(({ name }) => name), item._event.locations && Object.values(item._event.locations).map(({ name }) => name));
  }
});

test('takes an event written by hand with nothing but a start', () => {
  assert.deepEqual(event({ start: '2026-03-05T19:30:00' })?._event, { start: '2026-03-05T19:30:00', end: '2026-03-05T19:30:00', showWithoutTime: false });
});

test('times written by hand may leave out seconds, or be a day alone', () => {
  const { start, end } = event({ start: '2026-03-05', end: '2026-03-05T21:30' })?._event ?? {};
  assert.deepEqual([start, end], ['2026-03-05T00:00:00', '2026-03-05T21:30:00']);
});

test('an end before the start is no end', () => {
  assert.equal(event({ start: '2026-03-05T19:30:00', end: '2026-03-04T10:00:00' })?._event.end, '2026-03-05T19:30:00');
});

test('drops days and times that do not exist', () => {
  for (const start of ['2026-02-30T10:00:00', '2026-02-29T10:00:00', '2026-13-01T10:00:00', '2026-00-10T10:00:00', '2026-04-31T10:00:00', '2026-03-05T24:00:00', '2026-03-05T10:60:00', '2026-03-05T', '2026-03-05T1', '2026-03-05 10:00', '', 7, null])
    assert.equal(event({ start }), undefined, String(start));
  assert.ok(event({ start: '2028-02-29T10:00:00' }));
});

test('links of an online event are http addresses or nothing', () => {
  const uris = (...found: string[]) => event({ start: '2026-03-05T19:30:00', virtualLocations: Object.fromEntries(found.map((uri, index) => [index, { uri }])) })?._event.virtualLocations;
  assert.deepEqual(uris('javascript:alert(1)', 'https://konferenz.example/a', 'data:text/html,x'), [{ uri: 'https://konferenz.example/a' }]);
});

test('nothing makes it throw, and what it lets through has real dates', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-[01]\d-[0-3]\dT\d\d:\d\d:\d\d$/));
  const loose = fc.oneof(text, fc.anything({ withNullPrototype: true }));
  fc.assert(
    fc.property(fc.record({ start: text, end: loose, timeZone: loose, locations: loose, virtualLocations: loose, organizer: loose, status: loose }, { requiredKeys: [] }), (fields) => {
      const read = event(fields);
      if (!read) return;
      assert.ok(isDate(read._event.start.slice(0, 10)) && isDate(read._event.end.slice(0, 10)));
      assert.ok(read._event.end >= read._event.start);
    }),
  );
});
