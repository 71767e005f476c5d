// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as v from 'valibot';
import * as schemas from '../src/schemas.ts';
import { toUtc } from './days.ts';
import { exampleCalendar, exampleFeed } from './examples.ts';
import * as samples from './index.ts';

const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');

/** Fails with the path of the first thing that is wrong. */
function matches(schema: v.GenericSchema, value: unknown, what: string) {
  const result = v.safeParse(schema, value);
  assert.ok(result.success, `${what}: ${result.issues?.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`).join('; ')}`);
}

test('sample answers are what the API may send', () => {
  matches(schemas.NewsFeed, samples.newsFeed, 'news');
  matches(schemas.EventFeed, samples.eventFeed, 'events');
  matches(schemas.ProjectFeed, samples.projectFeed, 'projects');
  matches(schemas.MemberCollection, samples.memberCollection, 'members');
  matches(schemas.Boundaries, samples.boundaries, 'boundaries');
});

test('every edge case is itself a valid answer, so that stories show what can really arrive', () => {
  matches(schemas.NewsFeed, samples.newsFeedOf(Object.values(samples.newsVariants)), 'news');
  matches(schemas.EventFeed, samples.eventFeedOf(Object.values(samples.eventVariants)), 'events');
  matches(schemas.EventFeed, samples.eventFeedOf(samples.crowdedDay('2026-03-05', 60)), 'crowded day');
  matches(schemas.ProjectFeed, samples.projectFeedOf(Object.values(samples.projectVariants)), 'projects');
  matches(schemas.MemberCollection, samples.memberCollectionOf(Object.values(samples.memberVariants)), 'members');
});

test('ids are unique within a list', () => {
  for (const items of [samples.newsItems, samples.eventItems('2026-03-05'), samples.projectItems, samples.memberFeatures, samples.crowdedDay('2026-03-05', 60)]) {
    const ids = items.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  }
});

test('examples say that they are examples, in the title and as data', () => {
  const all = [...samples.newsItems, ...samples.eventItems('2026-03-05'), ...samples.projectItems];
  assert.ok(all.some(({ _vir }) => _vir.example));
  for (const { title, tags, _vir } of all) {
    assert.equal(title?.endsWith(' (Beispiel)') ?? false, _vir.example ?? false, title);
    assert.equal(tags?.includes('Beispiel') ?? false, _vir.example ?? false, title);
  }
});

test('members of the samples are those of members.csv', async () => {
  const [, ...rows] = (await read('members.csv')).trim().split('\n');
  const number = (text: string | undefined) => Number(text?.replace(',', '.'));
  const expected = rows.map((row) => {
    const [id, name, , ars, latitude, longitude] = row.split(';');
    return { id, name, ars: ars === '' ? undefined : ars, position: latitude ? [number(longitude), number(latitude)] : undefined };
  });
  const actual = samples.memberFeatures.map(({ id, geometry, properties: { name, ars } }) => ({ id, name, ars, position: geometry?.coordinates }));
  assert.deepEqual(actual, expected);
});

const days = ['2026-01-01', '2026-02-28', '2026-03-29', '2026-10-25', '2026-12-31', '2028-02-29'];

test('the calendar is never empty: on any day something is on today, this week, next month and after that', () => {
  for (const day of days) {
    const starts = samples.eventItems(day).map(({ _event }) => _event.start.slice(0, 10));
    assert.ok(starts.includes(day), `nothing on ${day}`);
    for (const [from, to] of [[0, 7], [30, 60], [60, 90]] as const) {
      const inside = (start: string) => Date.parse(start) >= Date.parse(day) + from * 86_400_000 && Date.parse(start) < Date.parse(day) + to * 86_400_000;
      assert.ok(starts.some(inside), `nothing ${from} to ${to} days after ${day}`);
    }
  }
});

test('the same day gives the same examples, byte for byte', () => {
  for (const day of days) {
    assert.equal(exampleCalendar(day), exampleCalendar(day));
    assert.equal(exampleFeed(day), exampleFeed(day));
  }
});

test('iCalendar files keep to RFC 5545: CRLF, at most 75 octets a line, every component closed', async () => {
  for (const text of [await read('events.ics'), ...days.map(exampleCalendar)]) {
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    for (const line of text.split('\r\n')) {
      assert.doesNotMatch(line, /[\r\n]/u);
      assert.ok(Buffer.byteLength(line) <= 75, line);
    }
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    assert.ok(count(/^BEGIN:VEVENT/gmu) > 2);
    assert.equal(count(/^BEGIN:/gmu), count(/^END:/gmu));
    assert.equal(count(/^UID:/gmu), count(/^BEGIN:VEVENT/gmu));
  }
});

test('sample local times become the right instants around both changes of the clock', () => {
  assert.equal(toUtc('2026-03-29T01:59:00'), '2026-03-29T00:59:00Z');
  assert.equal(toUtc('2026-03-29T03:00:00'), '2026-03-29T01:00:00Z');
  assert.equal(toUtc('2026-10-25T02:30:00'), '2026-10-25T00:30:00Z');
  assert.equal(toUtc('2026-10-25T03:00:00'), '2026-10-25T02:00:00Z');
});

test('sample local times agree with the time zone database, every hour of two years', () => {
  const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' });
  const seen = new Set<string>();
  for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2028, 0, 1); instant += 3_600_000) {
    const local = berlin.format(instant).replace(' ', 'T');
    // The hour that comes twice stands for its first time.
    if (!seen.has(local)) assert.equal(Date.parse(toUtc(local)), instant, local);
    seen.add(local);
  }
});
