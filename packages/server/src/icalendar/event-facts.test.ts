// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventDraft } from '../import/draft.ts';
import { readPrice } from '../import/event-facts.ts';
import { parseICalendar } from './parse-icalendar.ts';
import { writeICalendar } from './write-icalendar.ts';

const read = (text: string): EventDraft => parseICalendar(new TextEncoder().encode(text), { now: new Date('2026-06-01T12:00:00Z') }).entries[0]?.draft ?? assert.fail('no event');
const event = (...lines: string[]): EventDraft => read(['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a', 'DTSTART;TZID=Europe/Berlin:20260612T193000', 'SUMMARY:Konzert', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));

test('„frei“ for some is not free, and a donation is no price', () => {
  for (const text of ['kostenlos', 'Eintritt frei', 'EINTRITT FREI', 'Eintritt frei, Spenden willkommen', 'Kostenfrei (Hut geht herum)', '0 €', '0,00 EUR', 'gratis', 'free admission']) assert.equal(readPrice(text).free, true, text);
  for (const text of ['5 €', 'frei für Kinder, sonst 4 €', 'Eintritt frei für Mitglieder', 'kostenlos, nur Material 3 €', 'freiwillige Spende', 'nach Anmeldung', '10 €', '']) assert.equal(readPrice(text).free, false, text);
});

test('the properties calendars in WordPress write for cost and tickets are read', () => {
  assert.deepEqual(event('X-COST:5\\, ermäßigt 3 €', 'X-COST-TYPE:paid', 'X-TICKETS-URL:https://karten.example/1').event.price, { free: false, text: '5, ermäßigt 3 €' });
  assert.deepEqual(event('X-COST-TYPE:free').event.price, { free: true });
  assert.equal(event('X-TICKETS-URL:javascript:alert(1)').event.registration, undefined);
});

test('schema.org in STRUCTURED-DATA is read: price, sold out, deadline, access', () => {
  const thing = { '@type': 'Event', isAccessibleForFree: false, offers: [{ price: '7.5', priceCurrency: 'EUR', url: 'https://karten.example/2', availability: 'https://schema.org/SoldOut', availabilityEnds: '2026-06-10T10:00:00Z' }], location: { amenityFeature: [{ name: 'wheelchair', value: true }, { name: 'hearing-loop', value: true }, { name: 'toilet', value: false }] } };
  const text = JSON.stringify(thing).replace(/[\\;,]/gu, '\\$&');
  const { price, registration, accessibility } = event(`STRUCTURED-DATA;VALUE=TEXT;FMTTYPE=application/ld+json;SCHEMA="https://schema.org/Event":${text}`).event;
  assert.deepEqual(price, { free: false, text: '7,50 €' });
  assert.deepEqual(registration, { url: 'https://karten.example/2', deadline: '2026-06-10T12:00:00', full: true });
  assert.deepEqual(accessibility, { wheelchair: 'yes', features: ['hearing-loop'] });
});

test('structured data that is broken, foreign or hostile says nothing and breaks nothing', () => {
  for (const data of ['{', 'null', '[1,2]', '{"offers":"5"}', '{"offers":{"price":{}}}', '{"isAccessibleForFree":"true"}', '{"__proto__":{"isAccessibleForFree":true}}', '{"location":[[{"amenityFeature":7}]]}', `${'['.repeat(5000)}`]) {
    const { price, registration, accessibility } = event(`STRUCTURED-DATA;VALUE=TEXT;FMTTYPE=application/ld+json:${data.replace(/[\\;,]/gu, '\\$&')}`).event;
    assert.deepEqual([price, registration, accessibility], [undefined, undefined, undefined], data.slice(0, 40));
  }
});

test('a deadline is told on the clock of the event, a bare date holds until its evening', () => {
  assert.equal(event('X-REGISTRATION-DEADLINE:20260610T100000Z').event.registration?.deadline, '2026-06-10T12:00:00');
  assert.equal(event('X-REGISTRATION-DEADLINE;VALUE=DATE:20260610').event.registration?.deadline, '2026-06-10T23:59:00');
  assert.equal(event('X-REGISTRATION-DEADLINE:bald').event.registration, undefined);
});

test('an organiser without an address is found in CONTACT, a place without LOCATION in VLOCATION', () => {
  assert.deepEqual(event('CONTACT:Heimatverein\\, Tel. 04999 12 34-5\\, post@verein.example').event.organizer, { name: 'Heimatverein', email: 'post@verein.example', phone: '04999 12 34-5' });
  assert.deepEqual(event('BEGIN:VLOCATION', 'UID:1', 'NAME:Alte Mühle', 'GEO:53.1;8.2', 'END:VLOCATION').event.location, { name: 'Alte Mühle', coordinates: 'geo:53.1,8.2' });
});

test('pictures keep their description and who made them, files their size', () => {
  const draft = event('IMAGE;VALUE=URI;X-ALT="Der Chor";X-CREDIT="Foto: P. Muster":https://stadt.example/a.jpg', 'ATTACH;FMTTYPE=application/pdf;FILENAME="Plan";SIZE=1234:https://stadt.example/a.pdf');
  const again = read(writeICalendar({ stamp: '2026-01-01T00:00:00Z' }, [draft]));
  for (const one of [draft, again]) {
    assert.deepEqual(one.image, { url: 'https://stadt.example/a.jpg', alt: 'Der Chor', credit: 'Foto: P. Muster' });
    assert.deepEqual(one.attachments, [{ url: 'https://stadt.example/a.pdf', mime_type: 'application/pdf', title: 'Plan', size_in_bytes: 1234 }]);
  }
});
