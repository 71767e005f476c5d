// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { EventFeed } from '@vir-nordwest/contract';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { importFile, type ImportReport } from './import/import-file.ts';
import { openTestDatabase, type TestDatabase } from './testing/database.ts';

const now = Date.parse('2026-06-05T08:00:00Z');

describe('events that move, for calendars that subscribe', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.dispose());
  beforeEach(async () => {
    await database.owner`truncate item, source cascade`;
    await app?.close();
    app = await buildApp({ database, publicUrl: 'https://api.example', assetsFolder: '/nowhere', now: () => now });
  });
  after(() => app.close());

  const table = (row: string): Promise<ImportReport> => importFile(database.importer, { list: 'events', source: 'stadt', bytes: Buffer.from(`id;titel;datum;uhrzeit;status\n${row}\n`), now: new Date(now) });
  const calendar = (...lines: string[]): Promise<ImportReport> =>
    importFile(database.importer, { list: 'events', source: 'verein', bytes: Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:fest', 'SUMMARY:Fest', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')), now: new Date(now) });
  /** UID, start, SEQUENCE, STATUS and title in the calendar file; the answer of a fresh server, because this one may not have heard of the change yet. */
  const written = async (): Promise<Record<string, string>> => {
    const fresh = await buildApp({ database, publicUrl: 'https://api.example', assetsFolder: '/nowhere', now: () => now });
    try {
      const lines = (await fresh.inject({ url: '/v1/events.ics' })).body.split('\r\n').map((line) => /^(UID|DTSTART|SEQUENCE|STATUS|SUMMARY)[^:]*:(.*)$/u.exec(line)).filter((match) => match !== null);
      const feed = (await fresh.inject({ url: '/v1/events.json' })).json<EventFeed>();
      return { ...Object.fromEntries(lines.slice(-5).map(([, name = '', value = '']) => [name, value])), json: String(feed.items[0]?._event.sequence) };
    } finally {
      await fresh.close();
    }
  };

  test('a row of a table that changes its time keeps its UID and rises in SEQUENCE', async () => {
    await table('1;Konzert;12.6.2026;19:30;');
    const first = await written();
    assert.deepEqual([first['UID'], first['SEQUENCE'], first['json']], ['1', '0', '0']);
    await table('1;Konzert;13.6.2026;20:00;');
    const moved = await written();
    assert.deepEqual([moved['UID'], moved['DTSTART'], moved['SEQUENCE'], moved['json']], ['1', '20260613T200000', '1', '1']);
    assert.equal((await table('1;Konzert;13.6.2026;20:00;')).unchanged, 1, 'the same table again is no change');
  });

  /** When the first date was to begin, for the API and in words on its page, each from a fresh server. */
  const told = async (id?: string): Promise<[movedFrom: string | undefined, page: string]> => {
    const fresh = await buildApp({ database, publicUrl: 'https://api.example', assetsFolder: '/nowhere', now: () => now });
    try {
      const { items } = (await fresh.inject({ url: '/v1/events.json' })).json<EventFeed>();
      const item = items.find((one) => id === undefined || one.id.endsWith(id));
      return [item?._event.movedFrom, (await fresh.inject({ url: `/events/${item?.id}` })).body];
    } finally {
      await fresh.close();
    }
  };

  test('a moved event says from when, on its page and after other changes too, and search engines read it', async () => {
    await table('1;Konzert;12.6.2026;19:30;');
    assert.equal((await told())[0], undefined);
    await table('1;Konzert;13.6.2026;20:00;');
    await table('1;Großes Konzert;13.6.2026;20:00;');
    const [movedFrom, page] = await told();
    assert.equal(movedFrom, '2026-06-12T19:30:00');
    assert.match(page, /20:00\u00a0Uhr<\/time> · Verlegt/u);
    assert.match(page, /Ursprünglicher Termin<\/dt><dd>Fr\., 12\.\u00a0Juni 2026, 19:30\u00a0Uhr/u);
    assert.match(page, /"eventStatus":"https:\/\/schema\.org\/EventRescheduled","previousStartDate":"2026-06-12T19:30:00"/u);
  });

  test('nothing moves where an hour is added to the day, where the next year’s date is entered over one that is over, or where only the end is another', async () => {
    await table('1;Konzert;12.6.2026;;');
    await table('1;Konzert;12.6.2026;19:30;');
    assert.equal((await told())[0], undefined);
    await table('2;Markt;1.6.2026;10:00;');
    await table('2;Markt;7.6.2026;10:00;');
    assert.equal((await told())[0], undefined);
    await calendar('DTSTART;TZID=Europe/Berlin:20260606T180000', 'DTEND;TZID=Europe/Berlin:20260606T190000');
    await calendar('DTSTART;TZID=Europe/Berlin:20260606T180000', 'DTEND;TZID=Europe/Berlin:20260606T200000');
    assert.equal((await told())[0], undefined);
  });

  test('one date of a series that is moved says from when, the others say nothing', async () => {
    const series = ['DTSTART;TZID=Europe/Berlin:20260608T180000', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    const moved = ['END:VEVENT', 'BEGIN:VEVENT', 'UID:fest', 'SUMMARY:Fest', 'RECURRENCE-ID;TZID=Europe/Berlin:20260615T180000', 'DTSTART;TZID=Europe/Berlin:20260616T190000'];
    await calendar(...series, ...moved);
    assert.equal((await told('20260615T180000'))[0], '2026-06-15T18:00:00');
    assert.equal((await told('20260608T180000'))[0], undefined);
  });

  test('another title is no move, and a cancelled event says so in three ways', async () => {
    await table('1;Konzert;12.6.2026;19:30;');
    await table('1;Großes Konzert;12.6.2026;19:30;');
    assert.equal((await written())['SEQUENCE'], '0');
    await table('1;Großes Konzert;12.6.2026;19:30;abgesagt');
    const { STATUS, SUMMARY, SEQUENCE } = await written();
    assert.deepEqual([STATUS, SUMMARY, SEQUENCE], ['CANCELLED', 'Abgesagt: Großes Konzert', '1']);
    await table('1;Großes Konzert;12.6.2026;19:30;');
    assert.deepEqual([(await written())['STATUS'], (await written())['SEQUENCE']], ['CONFIRMED', '2']);
  });

  test('a program that never raises its SEQUENCE is helped, one that does is believed, and no number ever falls', async () => {
    await calendar('DTSTART;TZID=Europe/Berlin:20260612T180000', 'SEQUENCE:0');
    await calendar('DTSTART;TZID=Europe/Berlin:20260612T190000', 'SEQUENCE:0');
    assert.equal((await written())['SEQUENCE'], '1');
    await calendar('DTSTART;TZID=Europe/Berlin:20260612T190000', 'SEQUENCE:7');
    assert.equal((await written())['SEQUENCE'], '7');
    await calendar('DTSTART;TZID=Europe/Berlin:20260612T190000', 'SEQUENCE:0', 'LOCATION:Park');
    assert.equal((await written())['SEQUENCE'], '7');
  });

  test('an event that was withdrawn and comes back at another time is newer than before', async () => {
    await table('1;Konzert;12.6.2026;19:30;');
    await database.owner`update item set deleted_at = now()`;
    await table('1;Konzert;14.6.2026;19:30;');
    assert.equal((await written())['SEQUENCE'], '1');
  });
});
