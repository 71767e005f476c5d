// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { UnreadableFileError } from '../import/draft.ts';
import { parseICalendar } from './parse-icalendar.ts';

const context = { now: new Date('2026-06-01T12:00:00Z') };
const parse = (text: string): ReturnType<typeof parseICalendar> => parseICalendar(new TextEncoder().encode(text), context);
const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:a', 'DTSTART;TZID=Europe/Berlin:20260601T180000', ...lines, 'END:VEVENT'];
const only = (text: string): ReturnType<typeof parse>['entries'][number]['draft'] => {
  const { entries } = parse(text);
  assert.equal(entries.length, 1);
  return (entries[0] ?? assert.fail()).draft;
};

test('a file that is no calendar is refused in German', () => {
  for (const text of ['', '<!doctype html><title>404</title>', '{"version":"1.1"}']) assert.throws(() => parse(text), UnreadableFileError);
  assert.throws(() => parseICalendar(new Uint8Array(5_000_001).fill(32), context), /größer als 5/u);
});

test('arbitrary bytes end in a result or in UnreadableFileError', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, framed) => {
    const head = new TextEncoder().encode('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260101T100000\r\n');
    try {
      parseICalendar(framed ? new Uint8Array([...head, ...bytes]) : bytes, context);
    } catch (error) {
      assert.ok(error instanceof UnreadableFileError, String(error));
    }
  }), { numRuns: 500 });
});

const names = ['BEGIN', 'END', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'SUMMARY', 'DESCRIPTION', 'X-ALT-DESC', 'GEO', 'CATEGORIES', 'ORGANIZER', 'ATTACH', 'CONFERENCE', 'URL', 'UID', 'TZID', 'TZOFFSETTO', 'TZOFFSETFROM', 'SEQUENCE', 'STATUS', 'CLASS', 'LAST-MODIFIED', 'METHOD', 'IMAGE'];
const values = ['VEVENT', 'VCALENDAR', 'VTIMEZONE', 'STANDARD', '20260101', '20260101T100000', '20260329T023000Z', '99999999T999999', '00000000', 'FREQ=DAILY', 'FREQ=YEARLY;BYMONTH=99', 'FREQ=SECONDLY', '-P1D', 'PT', '+0100', 'nan;nan', '91;181', '1;2', 'mailto:', 'a\\', '__proto__', 'constructor', '<p><script>', '&#0;', 'https://[', 'javascript:alert(1)', 'Europe/Berlin', 'U'];
const parameters = ['', ';TZID=Europe/Berlin', ';TZID=__proto__', ';TZID="', ';VALUE=DATE', ';VALUE=PERIOD', ';VALUE=BINARY;ENCODING=BASE64', ';VALUE=constructor', ';FMTTYPE=text/html', ';CN="a', ';RANGE=THISANDFUTURE', ';=', ';X'];

test('any sequence of content lines is read without an exception', () => {
  const line = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...parameters), fc.oneof(fc.constantFrom(...values), fc.string())).map(([name, parameter, value]) => `${name}${parameter}:${value}`);
  fc.assert(fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
    const { entries, problems } = parse(calendar(...event(...lines)));
    assert.ok(entries.length + problems.length > 0);
  }), { numRuns: 600 });
});

test('deep nesting and a flood of lines cost nothing', () => {
  const deep = calendar(...event('SUMMARY:Tief', ...Array.from({ length: 20_000 }, () => 'BEGIN:VALARM'), ...Array.from({ length: 20_000 }, () => 'END:VALARM')));
  assert.equal(only(deep).title, 'Tief');
  assert.equal(only(calendar(...event('SUMMARY:Flut', ...Array.from({ length: 50_000 }, () => 'EXDATE:20260101T100000')))).title, 'Flut');
});

test('of more than 5,000 events the rest is told, not read', () => {
  const { entries, problems } = parse(calendar(...Array.from({ length: 5_002 }, (_, n) => ['BEGIN:VEVENT', `UID:${n}`, 'DTSTART:20260101', 'SUMMARY:x', 'END:VEVENT']).flat()));
  assert.equal(entries.length, 5_000);
  assert.equal(problems[0]?.reason, 'Die Datei hat 5002 Termine; gelesen werden höchstens 5000.');
});

test('Windows-1252, UTF-16 and folds inside a letter are read', () => {
  const text = calendar(...event('SUMMARY:Frühling – für Übermütige'));
  const bytes = (source: string, table: Record<string, number> = { '–': 0x96 }): Uint8Array => Uint8Array.from([...source].map((sign) => table[sign] ?? sign.charCodeAt(0)));
  assert.equal(parseICalendar(bytes(text), context).entries[0]?.draft.title, 'Frühling – für Übermütige');
  assert.equal(parseICalendar(Buffer.from(`\ufeff${text}`, 'utf16le'), context).entries[0]?.draft.title, 'Frühling – für Übermütige');
  const utf8 = Buffer.from(text);
  const inside = utf8.indexOf(0xc3) + 1;
  assert.equal(parseICalendar(Buffer.concat([utf8.subarray(0, inside), Buffer.from('\r\n '), utf8.subarray(inside)]), context).entries[0]?.draft.title, 'Frühling – für Übermütige');
});

test('a line break nobody escaped stays part of the text', () => {
  assert.equal(only(calendar(...event('SUMMARY:Fest', 'DESCRIPTION:Erste Zeile', 'und die zweite (ohne Faltung)'))).content?.text, 'Erste Zeile\nund die zweite (ohne Faltung)');
});

test('HTML is cleaned, from X-ALT-DESC before DESCRIPTION', () => {
  const draft = only(calendar(...event('SUMMARY:Fest', 'DESCRIPTION:nur Text', 'X-ALT-DESC;FMTTYPE=text/html:<html><head><style>p{}</style></head><body><p onclick="x()">Mit <b>Musik</b>\\, ja</p><script>alert(1)</script></body></html>')));
  assert.equal(draft.content?.html, '<p>Mit <b>Musik</b>, ja</p>');
  assert.equal(only(calendar(...event('SUMMARY:Fest', 'DESCRIPTION:<p>Hallo</p>'))).content?.html, '<p>Hallo</p>');
});

test('dangerous addresses do not get in', () => {
  const draft = only(calendar(...event('SUMMARY:Fest', 'URL:javascript:alert(1)', 'ATTACH:file:///etc/passwd', 'CONFERENCE;VALUE=URI:data:text/html,x', 'IMAGE;VALUE=URI:javascript:1')));
  assert.deepEqual([draft.url, draft.attachments, draft.image, draft.event.virtualLocation], [undefined, undefined, undefined, undefined]);
});

test('„Abgesagt:“ in the title cancels and is taken off', () => {
  const draft = only(calendar(...event('SUMMARY:ABGESAGT! Abgesagt: Konzert', 'STATUS:CONFIRMED')));
  assert.deepEqual([draft.title, draft.event.status], ['Konzert', 'cancelled']);
});

test('a missing UID is the same at every import and differs between events', () => {
  const text = calendar('BEGIN:VEVENT', 'DTSTART:20260601T100000', 'SUMMARY:A', 'END:VEVENT', 'BEGIN:VEVENT', 'DTSTART:20260602T100000', 'SUMMARY:A', 'END:VEVENT');
  const [first, second] = [parse(text), parse(text)].map(({ entries }) => entries.map(({ draft }) => draft.guid));
  assert.deepEqual(first, second);
  assert.equal(new Set(first).size, 2);
});

test('the newest version of an event wins; dates that share a UID by mistake stay apart', () => {
  const versions = parse(calendar(...event('SUMMARY:Alt'), ...event('SEQUENCE:2', 'SUMMARY:Neu')));
  assert.deepEqual(versions.entries.map(({ draft }) => draft.title), ['Neu']);
  const dates = parse(calendar(...event('SUMMARY:Eins'), 'BEGIN:VEVENT', 'UID:a', 'DTSTART:20260701T180000', 'SUMMARY:Zwei', 'END:VEVENT'));
  assert.deepEqual(dates.entries.map(({ draft }) => draft.guid), ['a-20260601T180000', 'a-20260701T180000']);
  assert.equal(dates.notes?.[0]?.reason, 'Mehrere Termine haben dieselbe UID; jeder bekam eine eigene.');
});

test('a changed date whose series is missing stands alone', () => {
  const draft = only(calendar(...event('RECURRENCE-ID;TZID=Europe/Berlin:20260601T170000', 'SUMMARY:Verlegt')));
  assert.deepEqual([draft.guid, draft.event.start], ['a-20260601T170000', '2026-06-01T18:00:00']);
});

test('a changed date in UTC whose series is missing is shown on the German clock, as any single date is', () => {
  const { event } = only(calendar('BEGIN:VEVENT', 'UID:a', 'RECURRENCE-ID:20260601T150000Z', 'DTSTART:20260601T160000Z', 'SUMMARY:Verlegt', 'END:VEVENT'));
  assert.deepEqual([event.timeZone, event.start], ['Europe/Berlin', '2026-06-01T18:00:00']);
});

test('an unfinished file gives what is whole', () => {
  const { entries, problems } = parse(calendar(...event('SUMMARY:Ganz')).replace('END:VCALENDAR\r\n', 'BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260601\r\nSUMMARY:Hal'));
  assert.deepEqual([entries.length, problems], [1, [{ place: 'Termin 2 („Hal“, UID b)', reason: 'Der Eintrag ist unvollständig: „END:VEVENT“ fehlt.' }]]);
});
