// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventDetails } from './details.ts';
import { eventEntry } from './entry.ts';
import { eventItem, type CalendarItem } from './item.ts';
import en from './strings.en.ts';
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
