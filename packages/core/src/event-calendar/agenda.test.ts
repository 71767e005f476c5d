// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, test } from 'node:test';
import { eventVariants } from '@vir-nordwest/contract/samples';
import { agenda, itemsIn } from './agenda.ts';
import { eventDetails } from './details.ts';
import { eventEntry } from './entry.ts';
import { eventItem, type CalendarItem } from './item.ts';
import { de } from './strings.ts';
import { event, read, setting, zones } from './testing.ts';

const groups = (items: readonly CalendarItem[], from: string, now = `${from}T09:00:00`) => agenda(itemsIn(items, { from }, now), { from }, setting(now)).map(({ title, entries }) => [title, ...entries.map(({ time }) => time)].map(plain));
/** With ordinary spaces, to be read here. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const timeOf = (item: CalendarItem) => plain(eventEntry(item, setting()).time);

const fixtures = new URL('../../../../tests/fixtures/dates/', import.meta.url);
const occurrences = readdirSync(fixtures)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, fixtures), 'utf8')) as { occurrences: object[] }).occurrences.map((occurrence) => ({ name, item: eventItem({ id: 'x', ...occurrence, _event: occurrence }) })));

for (const zone of zones) {
  describe(`for a reader in ${zone}`, () => {
    beforeEach(() => void (process.env.TZ = zone));

    test('every date fixture is shown with its own day and wall-clock time', () => {
      assert.ok(occurrences.length > 100);
      for (const { name, item } of occurrences) {
        assert.ok(item, name);
        const { start, end, showWithoutTime } = item._event;
        const entry = eventEntry(item, setting());
        const day = Number(start.slice(8, 10));
        assert.match(entry.when, new RegExp(`^(?:Mo|Di|Mi|Do|Fr|Sa|So)\\., ${day}\\.`), name);
        assert.equal(entry.datetime, start.slice(0, showWithoutTime ? 10 : 16));
        if (showWithoutTime) assert.doesNotMatch(entry.when, /Uhr/, name);
        else assert.ok(entry.when.includes(start.slice(11, 16)), name);
        if (!showWithoutTime && end > start && !end.includes('T00:00')) assert.ok(entry.when.includes(end.slice(11, 16)), name);
      }
    });

    test('a whole day of 23 or 25 hours is one day', () => {
      for (const item of [read(eventVariants.allDayShortDay), read(eventVariants.allDayLongDay)]) {
        assert.equal(timeOf(item), 'Ganztägig');
        assert.match(eventEntry(item, setting()).when, /^So\., (?:29\.\u00a0März|25\.\u00a0Oktober) 2026$/);
      }
    });

    test('half past two comes twice in October and says which', () => {
      assert.deepEqual([eventVariants.firstHalfPastTwo, eventVariants.secondHalfPastTwo].map((item) => eventEntry(read(item), setting()).zone), ['Sommerzeit', 'Winterzeit']);
      assert.equal(eventEntry(event('2026-10-24T02:30:00', '2026-10-24T02:45:00', { utcStart: '2026-10-24T00:30:00Z' }), setting()).zone, undefined);
    });
  });
}

test('a date that ends at midnight or in the small hours belongs to its evening', () => {
  const midnight = read(eventVariants.endsAtMidnight);
  const night = read(eventVariants.pastMidnight);
  assert.deepEqual([timeOf(midnight), timeOf(night)], ['20:00–24:00 Uhr', '22:00–02:00 Uhr']);
  assert.deepEqual(groups([midnight, night], '2026-03-12').map(([title]) => title), ['Donnerstag, 12. März']);
  assert.deepEqual(groups([midnight, night], '2026-03-13', '2026-03-13T09:00:00'), []);
});

test('a night that began yesterday is still there while it lasts', () => {
  assert.deepEqual(groups([read(eventVariants.pastMidnight)], '2026-03-13', '2026-03-13T01:00:00'), [['Läuft noch', '22:00–02:00 Uhr']]);
});

test('what began before stands once, on top, with its range', () => {
  const items = [event('2026-03-05T18:00:00', '2026-03-05T19:30:00'), read(eventVariants.beganYesterday), read(eventVariants.halfYear), event('2026-03-06', '2026-03-08')];
  assert.deepEqual(groups(items, '2026-03-05'), [
    ['Läuft noch', 'Do., 15. Januar – Mi., 15. Juli', 'Mi., 4. März, 09:00 Uhr – Fr., 6. März, 16:00 Uhr'],
    ['Donnerstag, 5. März', '18:00–19:30 Uhr'],
    ['Freitag, 6. März', 'Fr., 6. – So., 8. März'],
  ]);
});

test('in a window of the past nothing “still” runs, it began earlier', () => {
  const [first] = agenda([event('2025-12-30', '2026-01-02')], { from: '2026-01-01' }, setting());
  assert.deepEqual([first?.title, first?.entries[0]?.badges], [de.earlier, []]);
});

test('another year is named', () => {
  assert.deepEqual(groups([event('2027-01-02')], '2026-12-31'), [['Samstag, 2. Januar 2027', 'Ganztägig']]);
  assert.equal(timeOf(event('2026-12-30', '2027-01-02')), 'Mi., 30. Dezember 2026 – Sa., 2. Januar 2027');
});

test('the window takes what overlaps it and nothing else', () => {
  const items = ['2026-03-04', '2026-03-05', '2026-03-07', '2026-03-08'].map((date) => event(date));
  assert.deepEqual(itemsIn([...items].reverse(), { from: '2026-03-05', to: '2026-03-08' }).map(({ _event: { start } }) => start.slice(0, 10)), ['2026-03-05', '2026-03-07']);
});

test('cancelled and uncertain dates stay, in words, also for whoever hears the heading alone', () => {
  const entry = eventEntry(read(eventVariants.cancelled), setting());
  assert.deepEqual([entry.cancelled, entry.badges, plain(entry.when)], [true, ['Abgesagt'], 'Do., 12. März 2026, 12:00–13:00 Uhr']);
  assert.deepEqual(eventEntry(read(eventVariants.tentative), setting()).badges, ['Unter Vorbehalt']);
});

test('a moved date says so in the list, unless it is off', () => {
  const badges = (fields: Record<string, unknown>) => eventEntry(event('2026-03-12T18:00:00', '2026-03-12T20:00:00', fields), setting()).badges;
  assert.deepEqual(eventEntry(read(eventVariants.moved), setting()).badges, ['Verlegt']);
  assert.deepEqual(badges({ movedFrom: '2026-03-10T18:00:00', status: 'cancelled' }), ['Abgesagt']);
  assert.deepEqual(badges({ movedFrom: 'gestern' }), []);
});

test('what is sold out says so in the list', () => {
  const badges = (fields: Record<string, unknown>) => eventEntry(event('2026-03-12T18:00:00', '2026-03-12T20:00:00', fields), setting()).badges;
  assert.deepEqual(badges({ registration: { full: true } }), ['Ausgebucht']);
  assert.deepEqual(badges({ registration: { full: 'nein' } }), []);
  assert.deepEqual(badges({ registration: { full: true }, status: 'cancelled' }), ['Abgesagt'], 'what is off needs no second word');
});

test('internal dates are marked in words, and no file is offered that only members could fetch', () => {
  const internal = read({ ...eventVariants.cancelled, _vir: { visibility: 'members' } });
  const within = { ...setting(), eventUrl: (id: string) => `https://api.example/v1/events/${id}` };
  assert.deepEqual(eventEntry(internal, within).badges, ['Nur für Mitglieder', 'Abgesagt']);
  assert.equal(eventDetails(internal, within).ics, undefined);
});

test('an open end shows no end', () => assert.equal(timeOf(read(eventVariants.openEnd)), '19:00 Uhr'));

test('the zone is named where it is not the reader’s', () => {
  const zone = (item: CalendarItem, away: boolean) => eventEntry(item, setting(undefined, { away })).zone;
  const online = read(eventVariants.online);
  assert.deepEqual([zone(online, false), zone(online, true)], [undefined, 'Ortszeit Berlin']);
  const [lisbon, here] = [read(eventVariants.otherZone), read(eventVariants.cancelled)];
  assert.deepEqual([zone(lisbon, false), timeOf(lisbon)], ['Ortszeit Lisbon', '12:00–13:00 Uhr']);
  assert.equal(zone(here, true), undefined, 'who goes there has that time');
  assert.equal(zone(read(eventVariants.floating), false), undefined);
});
