// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { EventDraft } from '../import/draft.ts';
import { eventDraft, eventRule, hostileText } from './arbitraries.ts';
import { fold } from './content-line.ts';
import { expand } from './expand.ts';
import { localOf, wallOf } from './local-time.ts';
import { parseICalendar } from './parse-icalendar.ts';
import { formatInstant, toInstant } from './zone.ts';
import { writeICalendar } from './write-icalendar.ts';

const context = { now: new Date('2026-06-01T12:00:00Z') };
const info = { name: 'Termine', stamp: '2026-01-01T00:00:00Z', source: 'https://example.org/v1/events.ics' };
const window = { from: '2026-01-01', to: '2027-02-01' };
const read = (text: string): EventDraft[] => parseICalendar(new TextEncoder().encode(text), context).entries.map(({ draft }) => draft);
const plain = (event: EventDraft['event']): EventDraft => ({ guid: event.uid, title: 'Termin', event });

test('lines are at most 75 octets and come back whole', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
    const folded = fold(text.replace(/[\r\n]/gu, ''));
    for (const line of folded.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75);
    assert.ok(!folded.includes('\ufffd') || text.includes('\ufffd'));
    assert.equal(folded.replaceAll('\r\n ', '').slice(0, -2), text.replace(/[\r\n]/gu, ''));
  }));
});

test('no text can begin a component or a property of its own', () => {
  const lines = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').map((line) => line.split(/[:;]/u)[0] ?? '');
  const names = (draft: EventDraft): string[] => lines(writeICalendar(info, [draft]));
  fc.assert(fc.property(eventDraft, (draft) => {
    const text = writeICalendar({ ...info, name: draft.title ?? '' }, [draft]);
    const { price: _1, accessibility: _2, registration: _3, ...event } = draft.event;
    const facts: EventDraft['event'] = { ...event, price: { free: true, text: 'x' }, accessibility: { wheelchair: 'yes', features: ['toilet'], text: 'x' }, registration: { required: true, url: 'https://example.org/', email: 'a@example.org', deadline: event.start, full: true, text: 'x' } };
    const allowed = new Set(['', ...names({ ...draft, title: 'x', tags: ['x'], content: { html: '<p>x</p>', text: 'y', tree: [] }, event: { ...facts, uid: 'x', location: { name: 'x' } } }), 'DESCRIPTION']);
    for (const name of lines(text)) assert.ok(allowed.has(name), name);
    assert.ok(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]|\r(?!\n)|(?<!\r)\n/u.test(text), 'control characters');
    assert.equal(text.match(/^BEGIN:VEVENT\r$/gmu)?.length, 1 + draft.event.overrides.length);
    assert.equal(text.match(/^END:VCALENDAR\r$/gmu)?.length, 1);
    new ICAL.Component(ICAL.parse(text) as unknown[]);
  }), { numRuns: 150 });
});

test('written and read back, a series has the same dates', () => {
  fc.assert(fc.property(eventRule, (generated) => {
    // What titles say about cancellation is another test.
    const event = { ...generated, overrides: generated.overrides.map((one) => ({ ...one, title: 'Anders' })) };
    const before = expand(event, window, 500);
    const [draft] = read(writeICalendar(info, [plain(event)]));
    assert.ok(draft);
    const times = (list: typeof before): unknown[] => list.map(({ event: one }) => [one.start, one.end, one.utcStart, one.utcEnd, one.timeZone, one.recurrenceId, one.status, one.sequence, one.showWithoutTime, one.openEnd, one.recurrenceText]);
    // A single time in UTC comes back as the same time in Berlin.
    const isShown = event.timeZone === 'UTC' && event.rrule === undefined;
    assert.deepEqual(times(expand(draft.event, window, 500)), times(isShown ? expand({ ...event, start: draft.event.start, end: draft.event.end, timeZone: draft.event.timeZone }, window, 500) : before));
  }), { numRuns: 200 });
});

test('import, export, import is a fixed point', () => {
  fc.assert(fc.property(eventDraft, (draft) => {
    const once = read(writeICalendar(info, [draft]));
    const text = writeICalendar(info, once);
    assert.deepEqual(read(text), once);
    assert.equal(writeICalendar(info, read(text)), text);
  }), { numRuns: 150 });
});

test('a second reader finds the same instants', () => {
  fc.assert(fc.property(eventRule, (event) => {
    const bare = { ...event, overrides: [], rdates: [], exdates: [] };
    // Readers disagree about a DTSTART that the rule does not produce, so the series begins with one it does.
    const second = bare.rrule === undefined ? undefined : expand(bare, window, 2)[1]?.event.recurrenceId;
    fc.pre(bare.rrule === undefined || second !== undefined);
    const length = wallOf(bare.end) - wallOf(bare.start);
    const single = second === undefined ? bare : { ...bare, start: second, end: localOf(wallOf(second) + length) };
    const calendar = new ICAL.Component(ICAL.parse(writeICalendar(info, [plain(single)])) as unknown[]);
    const component = calendar.getFirstSubcomponent('vevent') ?? assert.fail();
    // Times are read by ical.js with the VTIMEZONE of the file, not with our zone data.
    const definition = calendar.getFirstSubcomponent('vtimezone');
    const zone = definition ? new ICAL.Timezone(definition) : undefined;
    const instants: string[] = [];
    const iterator = new ICAL.Event(component).iterator();
    for (let next = iterator.next(); next && next.year < 2027 && instants.length < 400; next = iterator.next()) {
      if (zone) next.zone = zone;
      const isUtc = next.zone === ICAL.Timezone.utcTimezone;
      instants.push(zone || isUtc ? formatInstant(next.toUnixTime() * 1000) : formatInstant(toInstant(next.toString().padEnd(19, 'T00:00:00'), null)));
    }
    const ours = expand(single, { from: '2025-12-30', to: '2027-01-03' }, 400).map((one) => one.event.utcStart);
    const year = (list: string[]): string[] => list.filter((instant) => instant < '2026-12-31');
    assert.deepEqual(year(ours).slice(0, 380), year(instants).slice(0, 380));
  }), { numRuns: 200 });
});

test('cancelled events say so in the title, for calendars that hide the status', () => {
  const text = writeICalendar(info, [{ ...plain({ uid: 'u', sequence: 3, start: '2026-06-01T10:00:00', end: '2026-06-01T11:00:00', openEnd: false, timeZone: 'Europe/Berlin', showWithoutTime: false, status: 'cancelled', rdates: [], exdates: [], overrides: [] }), title: 'Konzert' }]);
  for (const line of ['STATUS:CANCELLED', 'SUMMARY:Abgesagt: Konzert', 'SEQUENCE:3', 'TZID:Europe/Berlin', 'NAME:Termine', 'SOURCE;VALUE=URI:https://example.org/v1/events.ics']) assert.ok(text.includes(`${line}\r\n`), line);
});

test('a name in a parameter cannot leave its quotes', () => {
  fc.assert(fc.property(hostileText, (name) => {
    const event = { uid: 'u', sequence: 0, start: '2026-06-01T10:00:00', end: '2026-06-01T11:00:00', openEnd: false, timeZone: null, showWithoutTime: false, status: 'confirmed' as const, rdates: [], exdates: [], overrides: [], organizer: { name, email: 'amt@example.org' } };
    assert.equal(read(writeICalendar(info, [plain(event)]))[0]?.event.organizer?.email, 'amt@example.org');
  }));
});
