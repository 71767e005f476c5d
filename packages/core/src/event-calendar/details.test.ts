// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventDetails } from './details.ts';
import { eventEntry } from './entry.ts';
import { eventItem, type CalendarItem } from './item.ts';
import deSimple from './strings.de-simple.ts';
import { detailsDe } from './strings.details.ts';
import en from './strings.en.ts';
import nds from './strings.nds.ts';
import { de } from './strings.ts';
import { event, setting } from './testing.ts';

const start = '2026-03-12T18:00:00';
const details = (fields: Record<string, unknown>, now?: string) => eventDetails(event(start, start, fields), setting(now));
const deadline = { registration: { required: true, url: 'https://www.example/anmelden', email: 'kurse@www.example', deadline: '2026-03-10T12:00:00' } };

test('price, access and registration are told in words', () => {
  const { price, access, registration } = details({ price: { free: true, text: 'Spende erbeten' }, accessibility: { wheelchair: 'limited', features: ['toilet', 'hearing-loop'], text: 'Klingel am Hof' }, ...deadline });
  assert.equal(price, 'Eintritt frei, Spende erbeten');
  assert.equal(access, 'mit Hilfe zugänglich, barrierefreie Toilette, Höranlage, Klingel am Hof');
  assert.equal(registration?.text, 'erforderlich, bis Di., 10.\u00a0März 2026, 12:00\u00a0Uhr');
  assert.deepEqual(registration.links, [{ href: 'https://www.example/anmelden', name: 'Zur Anmeldung' }, { href: 'mailto:kurse@www.example', name: 'kurse@www.example' }]);
});

test('a moved date tells when it was to be, the hour where that was known', () => {
  assert.equal(details({ movedFrom: '2026-03-10T18:00:00' }).movedFrom, 'Di., 10.\u00a0März 2026, 18:00\u00a0Uhr');
  assert.equal(details({ movedFrom: '2026-03-10T00:00:00' }).movedFrom, 'Di., 10.\u00a0März 2026');
  assert.equal(details({}).movedFrom, undefined);
});

test('what the organiser says of a free entry is not said twice', () => {
  const price = (text: string) => details({ price: { free: true, text } }).price;
  assert.deepEqual(['Eintritt frei, Spenden willkommen', 'Kostenlos für alle', 'Free entry'].map(price), ['Eintritt frei, Spenden willkommen', 'Kostenlos für alle', 'Free entry']);
  assert.deepEqual(['ohne Anmeldung', 'freiwillige Spende'].map(price), ['Eintritt frei, ohne Anmeldung', 'Eintritt frei, freiwillige Spende']);
});

test('nobody is sent to register once the deadline is over or the event cancelled', () => {
  const over = details(deadline, '2026-03-10T12:00:01').registration;
  assert.match(over?.text ?? '', /^endete Di\., 10\./);
  assert.deepEqual(over?.links, []);
  assert.equal(details(deadline, '2026-03-10T12:00:00').registration?.links.length, 2);
  assert.deepEqual(details({ ...deadline, status: 'cancelled' }).registration?.links, []);
});

test('without a price nothing is said to be free', () => {
  assert.deepEqual([details({}).price, details({ price: { free: false } }).price, details({ price: { free: 'yes' } }).price], [undefined, undefined, undefined]);
});

test('values nobody knows are left out, names of the language’s own objects too', () => {
  const { access, registration } = details({
    accessibility: { wheelchair: 'constructor', features: ['toString', 'teleport', 7] },
    registration: { url: 'javascript:alert(1)', email: 'a@b.example?bcc=c@d.example', deadline: '2026-99-10T12:00:00' },
  });
  assert.deepEqual([access, registration], [undefined, undefined]);
});

test('files name their type and size, in the language of the list', () => {
  const item = eventItem({ id: 'a', title: 'A', _event: { start }, attachments: [{ url: 'https://www.example/plan.pdf?v=1', mime_type: 'application/pdf', size_in_bytes: 1_240_000 }, { url: 'javascript:alert(1)', mime_type: 'text/html' }] }) as CalendarItem;
  assert.deepEqual(eventDetails(item, setting()).files, [{ href: 'https://www.example/plan.pdf?v=1', name: 'plan.pdf (PDF, 1,2\u00a0MB)' }]);
  assert.equal(eventDetails(item, setting(undefined, { words: en, language: 'en' })).files[0]?.name, 'plan.pdf (PDF, 1.2\u00a0MB)');
  assert.equal(eventEntry(item, setting()).more, true);
});

test('an event that tells nothing but its price has details to open', () => {
  assert.deepEqual([eventEntry(event(start, start, { price: { free: true } }), setting()).more, eventEntry({ ...event(start), title: 'A' }, setting()).more], [true, false]);
});

test('pictures come with alt, credit and their own copies, never from elsewhere', () => {
  const item = (image: string) =>
    eventItem({ id: 'a', title: 'A', image, _event: { start }, _vir: { image: { alt: 'Der Saal', credit: 'Lena Lund', width: 800, height: 600, srcset: [{ url: 'https://api.example/media/a-400.webp', width: 400 }, { url: 'https://tracker.example/a.webp', width: 800 }] } } }) as CalendarItem;
  const near = setting(undefined, { homes: ['https://www.example/termine', 'https://api.example'] });
  const { image } = eventDetails(item('https://api.example/media/a.webp'), near);
  assert.deepEqual(image, { src: 'https://api.example/media/a.webp', srcset: 'https://api.example/media/a-400.webp 400w', alt: 'Der Saal', credit: 'Foto: Lena Lund', width: 800, height: 600 });
  assert.equal(eventDetails(item('https://tracker.example/a.webp'), near).image, undefined);
  assert.equal(eventEntry(item('https://api.example/media/a.webp'), near).more, true);
});

test('a place with coordinates can be shown on a map; what is none on earth cannot', () => {
  const at = (coordinates: string, name?: string) => details({ locations: { 1: { name: 'Ohne Punkt' }, 2: { name, coordinates } } }).at;
  assert.deepEqual(at('geo:53.14,8.21', 'Rathaus'), { latitude: 53.14, longitude: 8.21, name: 'Rathaus' });
  assert.match(at('geo:53.14,8.21')?.name ?? '', /^event-/);
  for (const wrong of ['geo:95,8', 'geo:53,181', 'geo:53', '53,8', 'geo:53,8"onclick', 'geo:1e2,8', '']) assert.equal(at(wrong, 'X'), undefined, wrong);
});

test('the page of an event is linked where it has a safe address', () => {
  const page = (url: string) => eventDetails(eventItem({ id: 'a', title: 'A', external_url: url, _event: { start } }) as CalendarItem, setting(undefined, { homes: ['https://www.example'] })).page;
  assert.deepEqual(page('https://www.example/a'), { href: 'https://www.example/a', external: false });
  assert.deepEqual(page('https://other.example/a'), { href: 'https://other.example/a', external: true });
  assert.equal(page('https://user:pw@other.example/a'), undefined);
});

test('the details speak every language of the house: no word is left in another', () => {
  for (const words of [en, nds, deSimple]) for (const name of Object.keys(detailsDe)) assert.ok(name in words, name);
  const { price, access, registration } = eventDetails(event(start, start, { price: { free: true }, accessibility: { wheelchair: 'yes', features: Object.keys(detailsDe.features) }, ...deadline }), setting(undefined, { words: { ...de, ...nds }, language: 'nds' }));
  assert.equal(price, 'köst nix');
  assert.match(access ?? '', /^ahn Stufen, Toilett .*Lichte Spraak$/);
  assert.match(registration?.text ?? '', /^mutt ween, bet Di\., 10\..März 2026, Klock.12:00$/);
});
