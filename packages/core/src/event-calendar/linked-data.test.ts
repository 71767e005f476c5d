// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventVariants } from '@vir-nordwest/contract/samples';
import fc from 'fast-check';
import { eventItem } from './item.ts';
import { eventData, eventListData } from './linked-data.ts';
import { event, read } from './testing.ts';

/** As a search engine reads it: what is undefined is not there. */
const data = (...given: Parameters<typeof event>) => JSON.parse(JSON.stringify(eventData(event(...given)))) as Record<string, unknown>;
const talk = ['2026-03-12T18:00:00', '2026-03-12T20:00:00'] as const;

test('a date is told on the clock of its place with how far that is ahead, whole days as days', () => {
  const times = (item: Parameters<typeof read>[0]) => { const { startDate, endDate } = eventData(read(item)); return [startDate, endDate]; };
  assert.deepEqual(times(eventVariants.secondHalfPastTwo), ['2026-10-25T02:30:00+01:00', '2026-10-25T02:45:00+01:00']);
  assert.deepEqual(times(eventVariants.firstHalfPastTwo), ['2026-10-25T02:30:00+02:00', '2026-10-25T02:45:00+02:00']);
  assert.deepEqual(times(eventVariants.otherZone), ['2026-03-12T12:00:00+00:00', '2026-03-12T13:00:00+00:00']);
  assert.deepEqual(times(eventVariants.allDayShortDay), ['2026-03-29', '2026-03-29']);
  assert.deepEqual(times(eventVariants.halfYear), ['2026-01-15', '2026-07-15']);
  assert.deepEqual(times(eventVariants.openEnd), ['2026-03-12T19:00:00+01:00', undefined], 'an end nobody knows is none');
  // Over the night in which the clock goes forward each end has its own.
  assert.deepEqual([data('2026-03-28T22:00:00', '2026-03-29T04:00:00', { utcStart: '2026-03-28T21:00:00Z' })].map(({ startDate, endDate }) => [startDate, endDate]), [['2026-03-28T22:00:00+01:00', '2026-03-29T04:00:00+02:00']]);
  assert.equal(data(...talk)['startDate'], '2026-03-12T18:00:00', 'without an instant nothing is claimed of the zone');
});

test('cancelled is told, and whether one has to go there', () => {
  const told = (item: Parameters<typeof read>[0]) => { const { eventStatus, eventAttendanceMode, location } = eventData(read(item)); return [eventStatus, eventAttendanceMode].map((value) => String(value).replace('https://schema.org/', '')).concat(JSON.stringify(location) ?? ''); };
  assert.deepEqual(told(eventVariants.cancelled).slice(0, 2), ['EventCancelled', 'undefined']);
  assert.deepEqual(told(eventVariants.tentative)[0], 'EventScheduled');
  assert.deepEqual(told(eventVariants.online), ['EventScheduled', 'OnlineEventAttendanceMode', '{"@type":"VirtualLocation","url":"https://konferenz.example/raum"}']);
  assert.deepEqual(told(eventVariants.hybrid), ['EventScheduled', 'MixedEventAttendanceMode', '[{"@type":"Place","name":"Rathaus Musterstadt","address":"Aufzug vorhanden","geo":{"@type":"GeoCoordinates","latitude":53.14,"longitude":8.21}},{"@type":"VirtualLocation","url":"https://konferenz.example/raum","name":"Übertragung"}]']);
});

test('price, registration and access are told where they are known, and nothing is made up', () => {
  const offer = (fields: Record<string, unknown>) => data(...talk, fields)['offers'];
  assert.equal(offer({}), undefined);
  assert.equal(data(...talk)['isAccessibleForFree'], undefined);
  assert.deepEqual(offer({ price: { free: true, text: 'Eintritt frei, Spende erbeten' } }), { '@type': 'Offer', price: '0', priceCurrency: 'EUR' });
  assert.deepEqual(offer({ price: { free: false, text: '7,50 €' } }), { '@type': 'Offer', price: '7.50', priceCurrency: 'EUR' });
  assert.deepEqual(offer({ price: { free: false, text: '5 bis 8 €' } }), { '@type': 'Offer', description: '5 bis 8 €' });
  assert.deepEqual(offer({ registration: { full: true, url: 'https://karten.example/2', deadline: '2026-03-10T12:00:00' } }), { '@type': 'Offer', url: 'https://karten.example/2', availability: 'https://schema.org/SoldOut', availabilityEnds: '2026-03-10T12:00:00' });
  const place = data(...talk, { locations: { 1: { name: 'Rathaus' } }, accessibility: { wheelchair: 'no', features: ['toilet'] } })['location'] as { amenityFeature: { name: string; value: boolean }[] };
  assert.deepEqual(place.amenityFeature.map(({ name, value }) => [name, value]), [['wheelchair', false], ['toilet', true]]);
  assert.equal((data(...talk, { locations: { 1: { name: 'Rathaus' } }, accessibility: { wheelchair: 'limited' } })['location'] as { amenityFeature?: unknown }).amenityFeature, undefined);
});

test('whatever an event says, its data is plain values, and no address leads into a script', () => {
  const strange = fc.oneof(fc.jsonValue(), fc.constantFrom('javascript:alert(1)', '</script>', 'geo:1,2', '2026-13-40T99:00:00'));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('end', 'utcStart', 'timeZone', 'status', 'locations', 'virtualLocations', 'organizer', 'price', 'accessibility', 'registration'), fc.oneof(strange, fc.record({ 1: fc.record({ uri: strange, name: strange, coordinates: strange }), url: strange, text: strange, deadline: strange, name: strange }))), strange, (fields, url) => {
      const item = eventItem({ id: 'a', title: 'A', url, image: url, _event: { start: '2026-03-12T18:00:00', ...fields } });
      if (item) assert.doesNotMatch(JSON.stringify(eventListData([{ item, title: 'A', href: undefined }])), /"(?:url|image)":"javascript/);
    }),
  );
});
