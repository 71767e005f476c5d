// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { EventFeed, EventItem, Problem } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { importFile } from './import/import-file.ts';
import { openTestDatabase, type TestDatabase } from './testing/database.ts';

const now = Date.parse('2026-06-05T08:00:00Z');

const table = `titel;datum;ende;uhrzeit;ort;eintritt;barrierefrei;barrierefreiheit;anmeldung;anmeldeschluss;ausgebucht;online;veranstalter;e-mail;telefon;anhang;bild;bildbeschreibung;bildnachweis
Konzert;12.6.2026;;19:30–21:00;Kirche;5 €, ermäßigt 3 €;ja;Toilette, Induktive Höranlage, Gebärdensprache;https://karten.example/konzert;10.6.2026;ja;;Kulturamt;kultur@stadt.example;04999 1234;https://stadt.example/plan%20a.pdf;https://stadt.example/chor.jpg;Der Chor singt;Foto: Petra Muster
Lesung;13.6.2026;;18:00;Bücherei;Eintritt frei, Spenden willkommen;teilweise;Rampe am Hintereingang;lesung@stadt.example;12.6.2026 12:00;;;;;;;;;
Webinar;14.6.2026;;10:00;;kostenlos;;;ja;;;https://konferenz.example/w;;;;;;;
Ausstellung;1.6.2026;30.6.2026;;Museum;frei für Kinder, sonst 4 €;nein;;;;;;;;;;;;
Ferienwoche;22.6.2026;28.6.2026;;Hof;;;;Anmeldung im Bürgerbüro;;;;;;;;;;
`;

const calendar = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:stammtisch
DTSTART;TZID=Europe/Berlin:20260626T190000
DTEND;TZID=Europe/Berlin:20260626T210000
RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261218T225959Z
EXDATE;TZID=Europe/Berlin:20260828T190000
SUMMARY:Stammtisch
X-COST-TYPE:free
END:VEVENT
BEGIN:VEVENT
UID:stammtisch
RECURRENCE-ID;TZID=Europe/Berlin:20260925T190000
DTSTART;TZID=Europe/Berlin:20260925T190000
DTEND;TZID=Europe/Berlin:20260925T210000
STATUS:CANCELLED
SEQUENCE:1
SUMMARY:Stammtisch
END:VEVENT
END:VCALENDAR
`;

describe('events by what they cost, where they are and how long they last', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  before(async () => {
    database = await openTestDatabase();
    const report = await importFile(database.importer, { list: 'events', source: 'stadt', bytes: Buffer.from(table), now: new Date(now) });
    assert.deepEqual(report.problems, []);
    await importFile(database.importer, { list: 'events', source: 'verein', bytes: Buffer.from(calendar), now: new Date(now) });
    app = await buildApp({ database, publicUrl: 'https://api.example', assetsFolder: '/nowhere', now: () => now });
  });
  after(async () => {
    await app.close();
    await database.dispose();
  });
  const get = (url: string): Promise<LightMyRequestResponse> => app.inject({ url });
  const feed = async (query: string): Promise<EventFeed> => v.parse(v.strictObject(schemas.EventFeed.entries), (await get(`/v1/events.json?limit=100&${query}`)).json());
  const titles = ({ items }: EventFeed): string[] => [...new Set(items.map(({ title }) => title ?? ''))].sort();
  const named = async (title: string): Promise<EventItem> => (await feed('')).items.find((item) => item.title === title) ?? assert.fail(title);

  test('„nur kostenlos“ shows nothing that is free for some only, or says nothing', async () => {
    assert.deepEqual(titles(await feed('free=true')), ['Lesung', 'Stammtisch', 'Webinar']);
  });

  test('„nur online“ and „nur barrierefrei“ show what is sure', async () => {
    assert.deepEqual(titles(await feed('online=true')), ['Webinar']);
    assert.deepEqual(titles(await feed('accessible=true')), ['Konzert']);
    assert.deepEqual(titles(await feed('accessible=true&free=true')), []);
  });

  test('hiding what runs long hides the exhibition, not the week of seven days', async () => {
    assert.ok(titles(await feed('maxdays=7')).includes('Ferienwoche'));
    assert.ok(!titles(await feed('maxdays=7')).includes('Ausstellung'));
    assert.ok(!titles(await feed('maxdays=6')).includes('Ferienwoche'));
  });

  test('a week in which the clock changes still has seven days', async () => {
    await importFile(database.importer, { list: 'events', source: 'herbst', bytes: Buffer.from('titel;datum;ende\nHerbstwoche;19.10.2026;25.10.2026\n'), now: new Date(now) });
    assert.deepEqual(titles(await feed('from=2026-10-19&to=2026-10-20&maxdays=7')), ['Herbstwoche']);
  });

  test('each switch says beforehand how many dates it would leave', async () => {
    for (const name of ['free', 'online', 'accessible']) {
      const [facet] = (await feed(''))._vir.facets[name] ?? [];
      assert.deepEqual(facet, { value: 'true', count: (await feed(`${name}=true`))._vir.total }, name);
    }
  });

  test('the calendar to subscribe to and the feed for readers have the same filter', async () => {
    for (const format of ['ics', 'rss']) {
      const { body } = await get(`/v1/events.${format}?free=true&maxdays=1`);
      assert.ok(body.includes('Lesung') && body.includes('Stammtisch'), format);
      assert.ok(!body.includes('Konzert') && !body.includes('Ausstellung'), format);
    }
    assert.ok((await get('/v1/events.ics?free=true&maxdays=1')).body.replaceAll('\r\n ', '').includes('SOURCE;VALUE=URI:https://api.example/v1/events.ics?free=true&maxdays=1'));
  });

  test('a page of a filtered list leads to a filtered page', async () => {
    const first = (await get('/v1/events.json?free=true&maxdays=3&limit=1')).json<EventFeed>();
    assert.match(first.next_url ?? '', /free=true&maxdays=3&limit=1&cursor=/u);
    assert.deepEqual([first._vir.query['free'], first._vir.query['maxdays']], ['true', 3]);
  });

  test('switches that are neither on nor absent are a problem, not a guess', async () => {
    for (const query of ['free=false', 'free=1', 'online=yes', 'maxdays=0', 'maxdays=367', 'maxdays=1.5']) {
      const response = await get(`/v1/events.json?${query}`);
      assert.deepEqual([response.statusCode, response.json<Problem>().errors?.map(({ name }) => name)], [400, [query.split('=')[0]]], query);
    }
  });

  test('what a table says about cost, access, registration and files arrives as data', async () => {
    const { _event, attachments } = await named('Konzert');
    assert.deepEqual(_event.price, { free: false, text: '5 €, ermäßigt 3 €' });
    assert.deepEqual(_event.accessibility, { features: ['toilet', 'hearing-loop', 'sign-language'], wheelchair: 'yes' });
    assert.deepEqual(_event.registration, { required: true, url: 'https://karten.example/konzert', deadline: '2026-06-10T23:59:00', full: true, utcDeadline: '2026-06-10T21:59:00Z' });
    assert.deepEqual(_event.organizer, { name: 'Kulturamt', email: 'kultur@stadt.example', phone: '04999 1234' });
    assert.deepEqual(attachments, [{ url: 'https://stadt.example/plan%20a.pdf', mime_type: 'application/pdf', title: 'plan a.pdf' }]);
    const [stored] = await database.owner`select image from item where title = 'Konzert'`;
    assert.deepEqual(stored?.['image'], { url: 'https://stadt.example/chor.jpg', alt: 'Der Chor singt', credit: 'Foto: Petra Muster' });
    const reading = await named('Lesung');
    assert.deepEqual(reading._event.registration, { required: true, email: 'lesung@stadt.example', deadline: '2026-06-12T12:00:00', utcDeadline: '2026-06-12T10:00:00Z' });
    assert.deepEqual(reading._event.accessibility, { wheelchair: 'limited', text: 'Rampe am Hintereingang' });
    assert.deepEqual((await named('Ferienwoche'))._event.registration, { text: 'Anmeldung im Bürgerbüro' });
  });

  test('a rule is told in the language that is asked for, in the list and on its own', async () => {
    const { id, _event } = await named('Stammtisch');
    const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
    assert.equal(plain(_event.recurrenceText), 'jeden letzten Freitag im Monat, bis 18. Dezember 2026');
    const english = 'on the last Friday of every month, until 18 December 2026';
    assert.equal(plain((await feed('lang=en')).items.find(({ title }) => title === 'Stammtisch')?._event.recurrenceText), english);
    assert.equal(plain((await get(`/v1/events/${encodeURIComponent(id)}.json?lang=en-GB`)).json<EventItem>()._event.recurrenceText), english);
    assert.equal((await get(`/v1/events/${encodeURIComponent(id)}.json`)).json<EventItem>()._event.recurrenceText, _event.recurrenceText);
  });

  test('one date of a series names those after it, without those before and with those that fall through', async () => {
    const { id } = await named('Stammtisch');
    const item = v.parse(schemas.EventItem, (await get(`/v1/events/${encodeURIComponent(id)}.json`)).json());
    assert.deepEqual(item._event.nextDates?.map(({ start, status }) => `${start.slice(0, 10)} ${status}`), ['2026-07-31 confirmed', '2026-09-25 cancelled', '2026-10-30 confirmed', '2026-11-27 confirmed']);
    for (const { id: next } of item._event.nextDates ?? []) assert.equal((await get(`/v1/events/${encodeURIComponent(next)}.json`)).statusCode, 200);
    assert.equal((await named('Stammtisch'))._event.nextDates, undefined, 'lists stay lean');
    assert.equal((await named('Lesung'))._event.nextDates, undefined);
  });
});
