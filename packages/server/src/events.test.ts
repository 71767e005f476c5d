// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { EventFeed, EventItem, Problem } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { importFile, type ImportReport } from './import/import-file.ts';
import { parseRss } from './import/rss.ts';
import { renewOccurrences } from './occurrences/store-occurrences.ts';
import { openTestDatabase, type TestDatabase } from './testing/database.ts';

const publicUrl = 'https://api.example/vir';
const secret = 'Geheimsitzung';
/** Friday. */
const now = Date.parse('2026-06-05T08:00:00Z');

const calendar = (...events: string[]): Buffer => Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((lines) => `BEGIN:VEVENT\r\n${lines.trim().replace(/\n\s*/gu, '\r\n')}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`);
const events = calendar(
  `UID:plenum-2017
   DTSTART;VALUE=DATE:20171025
   DTEND;VALUE=DATE:20171027
   SUMMARY:Plenum 2017`,
  `UID:kurs-2019
   DTSTART;TZID=Europe/Berlin:20190107T180000
   DTEND;TZID=Europe/Berlin:20190107T200000
   RRULE:FREQ=WEEKLY;COUNT=10
   SUMMARY:Kurs`,
  `UID:stammtisch
   DTSTART;TZID=Europe/Berlin:20200107T193000
   DTEND;TZID=Europe/Berlin:20200107T210000
   RRULE:FREQ=WEEKLY;BYDAY=TU
   EXDATE;TZID=Europe/Berlin:20260616T193000
   SUMMARY:Stammtisch
   DESCRIPTION:Wie jede Woche.
   LOCATION:Gasthaus
   CATEGORIES:Treffen`,
  `UID:stammtisch
   RECURRENCE-ID;TZID=Europe/Berlin:20260623T193000
   DTSTART;TZID=Europe/Berlin:20260624T200000
   DTEND;TZID=Europe/Berlin:20260624T220000
   SEQUENCE:2
   SUMMARY:Stammtisch im Freien
   DESCRIPTION:Diesmal draußen.
   LOCATION:Park`,
  `UID:ausstellung
   DTSTART;VALUE=DATE:20260301
   DTEND;VALUE=DATE:20260901
   SUMMARY:Ausstellung
   CATEGORIES:Beispiel,Kunst`,
  `UID:herbst
   DTSTART;TZID=Europe/Berlin:20261024T023000
   DTEND;TZID=Europe/Berlin:20261024T024500
   RRULE:FREQ=DAILY;COUNT=3
   SUMMARY:Herbstwache`,
  `UID:zweite
   DTSTART:20261025T013000Z
   DTEND:20261025T014500Z
   SUMMARY:Zweite Stunde`,
  `UID:kurzer-tag
   DTSTART;VALUE=DATE:20260329
   DTEND;VALUE=DATE:20260330
   SUMMARY:Kurzer Tag`,
  `UID:letzte-minute
   DTSTART;TZID=Europe/Berlin:20260331T233000
   DTEND;TZID=Europe/Berlin:20260401T003000
   SUMMARY:Letzte Minute`,
);
const internal = Buffer.from(`id;titel;datum;uhrzeit;ort;schlagworte;sichtbarkeit\n1;${secret};8.6.2026;10:00;${secret};${secret};intern\n2;Bürgerabend;9.6.2026;19:00–21:00 Uhr;Rathaus;Bürger;öffentlich\n`);

describe('events', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  before(async () => {
    database = await openTestDatabase();
    await load(events, 'vir');
    await load(internal, 'stadt');
    app = await buildApp({ database, publicUrl, assetsFolder: '/nowhere', now: () => now });
  });
  after(async () => {
    await app.close();
    await database.dispose();
  });
  const load = (bytes: Uint8Array, source: string, at = now): Promise<ImportReport> => importFile(database.importer, { list: 'events', source, bytes, now: new Date(at) });
  const get = (url: string): Promise<LightMyRequestResponse> => app.inject({ url });
  const feed = async (query: string): Promise<EventFeed> => {
    const response = await get(`/v1/events.json?limit=100&${query}`);
    assert.equal(response.statusCode, 200, response.body);
    return v.parse(v.strictObject(schemas.EventFeed.entries), response.json());
  };
  const shown = ({ items }: { items: EventItem[] }): string[] => items.map(({ title, _event }) => `${title} ${_event.start.slice(0, 16)}`);
  const idOf = async (guid: string): Promise<string> => String((await database.owner`select id from item where guid = ${guid} order by source_id limit 1`)[0]?.['id']);
  const single = async (id: string): Promise<EventItem> => v.parse(schemas.EventItem, (await get(`/v1/events/${id}.json`)).json());

  test('the list begins today in Berlin, ends after 90 days and says so; what runs is in it', async () => {
    const page = await feed('');
    assert.deepEqual([page._vir.query['from'], page._vir.query['to']], ['2026-06-05', '2026-09-03']);
    assert.equal(page.feed_url, `${publicUrl}/v1/events.json?limit=100`);
    assert.deepEqual(shown(page).slice(0, 5), ['Ausstellung 2026-03-01T00:00', 'Bürgerabend 2026-06-09T19:00', 'Stammtisch 2026-06-09T19:30', 'Stammtisch im Freien 2026-06-24T20:00', 'Stammtisch 2026-06-30T19:30']);
    assert.equal(page._vir.total, page.items.length);
  });

  test('next_url names its window, so that midnight between two pages loses nothing', async () => {
    const first = (await get('/v1/events.json?limit=1')).json<EventFeed>();
    assert.match(first.next_url ?? '', /from=2026-06-05&to=2026-09-03&limit=1&cursor=/u);
    assert.deepEqual([first.items.length, first._vir.total], [1, (await feed(''))._vir.total]);
  });

  test('windows that make no sense are a problem that names the end that is wrong', async () => {
    for (const [query, names] of [['from=2026-02-30', ['from']], ['from=2026-02-30&to=2026-02-31', ['from', 'to']], ['to=2026-06-05', ['to']], ['from=2026-01-02&to=2026-01-01', ['to']], ['from=2026-01-01&to=2027-02-06', ['to']]] as const) {
      for (const format of ['json', 'rss', 'ics']) {
        const response = await get(`/v1/events.${format}?${query}`);
        assert.deepEqual([response.statusCode, response.json<Problem>().errors?.map(({ name }) => name)], [400, names], `${format} ${query}`);
      }
    }
    assert.equal((await get('/v1/events.json?from=2026-01-01&to=2027-02-05')).statusCode, 200);
  });

  test('what is long over still answers: single dates and series that ended', async () => {
    assert.deepEqual(shown(await feed('from=2017-10-01&to=2017-11-01')), ['Plenum 2017 2017-10-25T00:00']);
    assert.equal((await feed('from=2019-01-01&to=2019-04-01')).items.length, 10);
  });

  test('a changed date shows its own title, place and words; a removed one is gone', async () => {
    const { items } = await feed('from=2026-06-15&to=2026-07-01&tag=Treffen');
    assert.deepEqual(shown({ items }), ['Stammtisch im Freien 2026-06-24T20:00', 'Stammtisch 2026-06-30T19:30']);
    const [changed, plain] = items;
    assert.deepEqual([changed?._event.locations, changed?._event.sequence, changed?.summary, changed?._event.recurrenceId], [{ '1': { name: 'Park' } }, 2, 'Diesmal draußen.', '2026-06-23T19:30:00']);
    assert.deepEqual([plain?._event.locations, plain?._event.recurrenceText, plain?.summary, plain?._event.duration], [{ '1': { name: 'Gasthaus' } }, 'jede Woche am Dienstag', 'Wie jede Woche.', 'PT1H30M']);
    assert.equal(changed?.id, `${await idOf('stammtisch')}~20260623T193000`);
    assert.deepEqual((await single(changed?.id ?? ''))._vir.content, [{ tag: 'p', children: ['Diesmal draußen.'] }]);
  });

  test('the id of a series is its next date, one that is over its last', async () => {
    assert.equal((await single(await idOf('stammtisch')))._event.start, '2026-06-09T19:30:00');
    assert.equal((await single(await idOf('kurs-2019')))._event.start, '2019-03-11T18:00:00');
    assert.equal((await single(await idOf('ausstellung')))._vir.example, true);
    for (const url of [`/v1/events/${await idOf('stammtisch')}~20260616T193000.json`, '/v1/events/x.json', '/v1/events/x~1.ics', '/v1/events/x.y.ics', '/events/x', '/events/a~b']) assert.equal((await get(url)).statusCode, 404, url);
  });

  test('what is for members is in no list, total, facet, calendar, feed, page or row', async () => {
    const hidden = await idOf('1');
    for (const url of ['/v1/events.json?limit=100', `/v1/events.json?tag=${secret}`, '/v1/events.rss', '/v1/events.ics', '/v1/events.ics?from=2026-06-08&to=2026-06-09', '/v1/events.json?from=2026-06-08&to=2026-06-09']) {
      const { body, statusCode } = await get(url);
      assert.equal(statusCode, 200);
      assert.doesNotMatch(body.replaceAll(/[?&]tag=[^"&]*|"query":\{[^}]*\}/gu, ''), new RegExp(`${secret}|${hidden}`, 'iu'), url);
    }
    for (const url of [`/v1/events/${hidden}.json`, `/v1/events/${hidden}.ics`, `/events/${hidden}`]) assert.equal((await get(url)).statusCode, 404, url);
    assert.equal((await database.app`select from occurrence where item_id = ${hidden}`).length, 0);
    const other = await idOf('kurs-2019');
    const rows = (): Promise<number> => database.app`select from occurrence where item_id = ${other}`.then(({ length }) => length);
    for (const [change, count] of [["visibility = 'members'", 0], ["visibility = 'public'", 10], ['deleted_at = now()', 0], ['deleted_at = null', 10]] as const) {
      await database.importer.unsafe(`update item set ${change} where id = '${other}'`);
      assert.equal(await rows(), count, change);
    }
  });

  test('a calendar file keeps series whole and, read back, gives the same dates; the same content is the same bytes', async () => {
    const file = await get('/v1/events.ics?from=2026-01-01&to=2027-01-01');
    assert.equal(file.headers['content-type'], 'text/calendar; charset=utf-8');
    assert.match(file.body, /RRULE:FREQ=WEEKLY;BYDAY=TU\r\n/u);
    const second = await load(file.rawPayload, 'kopie');
    assert.deepEqual([second.problems, second.added], [[], file.body.split('BEGIN:VEVENT').length - 2]);
    const dates = (source: string) => database.owner`
      select o.utc_start, o.utc_end, o.recurrence_id, o.detail from occurrence o join item on item.id = item_id join source on source.id = source_id
      where source.name = ${source} and guid not in ('1', '2', 'plenum-2017', 'kurs-2019') order by guid, utc_start`;
    const [own, copy] = [await dates('vir'), await dates('kopie')];
    assert.ok(own.length > 200);
    assert.deepEqual([...copy], [...own]);
    await database.importer`delete from item using source where source.id = source_id and source.name = 'kopie'`;
    assert.equal((await get('/v1/events.ics?from=2026-01-01&to=2027-01-01')).headers['etag'], file.headers['etag']);
  });

  test('a calendar to subscribe to holds a year back and the next seasons', async () => {
    const { body } = await get('/v1/events.ics');
    assert.match(body, /Herbstwache/u);
    assert.doesNotMatch(body, /Plenum 2017/u);
  });

  test('one date as a file names its series and itself, and brings no rule along', async () => {
    const id = await idOf('stammtisch');
    const file = async (name: string): Promise<string> => (await get(`/v1/events/${name}.ics`)).body;
    const [date, changed, series] = [await file(`${id}~20260609T193000`), await file(`${id}~20260623T193000`), await file(id)];
    for (const line of ['UID:stammtisch', 'RECURRENCE-ID;TZID=Europe/Berlin:20260609T193000', 'DTSTART;TZID=Europe/Berlin:20260609T193000', 'DTEND;TZID=Europe/Berlin:20260609T210000']) assert.ok(date.includes(`${line}\r\n`), line);
    assert.doesNotMatch(date, /RRULE:FREQ=WEEKLY|REFRESH-INTERVAL/u);
    assert.match(changed, /DTSTART;TZID=Europe\/Berlin:20260624T200000\r\n[^]*SUMMARY;LANGUAGE=de:Stammtisch im Freien\r\n/u);
    assert.deepEqual([date, changed, series].map((text) => text.split('BEGIN:VEVENT').length - 1), [1, 1, 2]);
  });

  test('the page says the date in words and every link on it works', async () => {
    const page = await get(`/events/${await idOf('stammtisch')}~20260623T193000`);
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /<h1>Stammtisch im Freien<\/h1>[^]*>Mi\., 24\.\sJuni\s2026, 20:00–22:00\sUhr<\/time>[^]*<dd>jede Woche am Dienstag<\/dd>[^]*<dd>Park<\/dd>[^]*Diesmal draußen\./u);
    assert.doesNotMatch(page.body, /<script(?! type="application\/ld\+json">)|style=/u);
    for (const [, link = ''] of page.body.matchAll(/href="https:\/\/api\.example\/vir([^"]*)"/gu)) assert.equal((await get(link || '/')).statusCode, 200, link);
    const rss = parseRss((await get('/v1/events.rss?tag=Treffen')).rawPayload, { now: new Date(now) });
    assert.match(rss.entries[0]?.draft.summary ?? '', /^Di\., 9\.\sJuni\s2026, 19:30–21:00\sUhr, Gasthaus\. Wie jede Woche\./u);
  });

  test('a second import changes nothing and tells nobody', async () => {
    const table = () => database.owner`select * from occurrence order by item_id, recurrence_id`;
    const stored = [...(await table())];
    let notices = -1; // one is for the start of listening
    const stop = await database.listen(() => notices++, () => notices++);
    const report = await load(events, 'vir', now + 60_000);
    await sleep(100);
    assert.deepEqual([report.added, report.changed, notices], [0, 0, 0]);
    assert.deepEqual([...(await table())], stored);
    await stop();
  });

  test('years later an endless series still has dates, and what was expanded once is not again', async () => {
    assert.equal(await renewOccurrences(database.importer, '2026-06-30'), 0);
    assert.equal(await renewOccurrences(database.importer, '2029-06-05'), 1);
    assert.equal(shown(await feed('from=2029-07-01&to=2029-08-01')).length, 5);
    assert.deepEqual(shown(await feed('from=2020-01-01&to=2021-01-01')), ['Stammtisch 2020-01-07T19:30']);
    assert.equal(await renewOccurrences(database.importer, '2026-06-05'), 1);
  });

  test('servers in New York and on Kiritimati give the same bytes and the same ETag, also when the clocks change', async () => {
    const windows = ['from=2026-10-01&to=2026-11-01', 'from=2026-03-01&to=2026-04-01', 'from=2026-04-01&to=2026-05-01'];
    const ours = await Promise.all(windows.map((query) => get(`/v1/events.json?${query}`)));
    const times = ours.map((response) => response.json<EventFeed>().items.map(({ title, _event }) => `${title} ${_event.start.slice(5, 16)} ${_event.utcStart.slice(5, 16)}`).filter((line) => !line.startsWith('Stammtisch') && !line.startsWith('Ausstellung')));
    assert.deepEqual(times, [
      ['Herbstwache 10-24T02:30 10-24T00:30', 'Herbstwache 10-25T02:30 10-25T00:30', 'Zweite Stunde 10-25T02:30 10-25T01:30', 'Herbstwache 10-26T02:30 10-26T01:30'],
      ['Kurzer Tag 03-29T00:00 03-28T23:00', 'Letzte Minute 03-31T23:30 03-31T21:30'],
      ['Letzte Minute 03-31T23:30 03-31T21:30'],
    ]);
    await Promise.all(['America/New_York', 'Pacific/Kiritimati'].map(async (zone) => {
      const { get: ask, stop } = await serveIn(zone, database.settings.dataFolder);
      try {
        for (const [index, query] of windows.entries()) {
          const theirs = await ask(`/v1/events.json?${query}`);
          assert.equal(await theirs.text(), ours[index]?.body, zone);
          assert.equal(theirs.headers.get('etag'), ours[index]?.headers['etag'], zone);
        }
      } finally {
        await stop();
      }
    }));
  });
});

/** `vir serve` in another time zone over the same database. */
async function serveIn(zone: string, dataFolder: string): Promise<{ get: (path: string) => Promise<Response>; stop: () => Promise<unknown> }> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  const env = { ...process.env, TZ: zone, PORT: String(port), PUBLIC_URL: publicUrl, VIR_DATA: dataFolder, DATABASE_URL: '' };
  const child = spawn(process.execPath, [fileURLToPath(new URL('./cli.ts', import.meta.url)), 'serve'], { env, stdio: 'ignore' });
  const get = (address: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${address}`, { headers: { 'accept-encoding': 'identity' } });
  for (let waited = 0; waited < 30_000 && !(await get('/v1/health').then(({ ok }) => ok, () => false)); waited += 100) await sleep(100);
  return {
    get,
    async stop() {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('close', resolve));
    },
  };
}

test('the sample content is marked: examples as examples, the rest not', async () => {
  const folder = path.join(import.meta.dirname, '../../contract/samples');
  const { exampleCalendar, exampleFeed } = (await import(path.join(folder, 'examples.ts'))) as { exampleCalendar: (day: string) => string; exampleFeed: (day: string) => string };
  const database = await openTestDatabase();
  try {
    await importFile(database.importer, { list: 'events', source: 'beispiele', bytes: Buffer.from(exampleCalendar('2026-06-05')) });
    await importFile(database.importer, { list: 'news', source: 'beispiele', bytes: Buffer.from(exampleFeed('2026-06-05')) });
    await importFile(database.importer, { list: 'events', source: 'vir', bytes: readFileSync(path.join(folder, 'events.ics')) });
    const rows = await database.owner`select source.name, example, count(*)::int from item join source on source.id = source_id group by 1, 2 order by 1`;
    assert.deepEqual(rows.map(({ name, example }) => [name, example]), [['beispiele', true], ['vir', false]]);
    // What stories show of an event is what the importer makes of the file.
    const { exampleEvents } = (await import(path.join(folder, 'example-events.ts'))) as { exampleEvents: (day: string) => { key: string; price?: object; accessibility?: object; registration?: object; organizer?: object; attachments?: object }[] };
    for (const { key, price, accessibility, registration, organizer, attachments } of exampleEvents('2026-06-05')) {
      const [row] = await database.owner`select extension, attachments from item where guid = ${`beispiel-${key}@vir-nordwest.example`}`;
      const { extension = {} } = (row ?? {}) as { extension?: Record<string, unknown> };
      assert.deepEqual([extension['price'], extension['accessibility'], extension['registration'], extension['organizer'], row?.['attachments'] ?? undefined], [price, accessibility, registration, organizer, attachments], key);
    }
  } finally {
    await database.dispose();
  }
});
