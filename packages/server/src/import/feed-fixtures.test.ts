// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { createClient } from '@vir-nordwest/core/client/client.ts';
import { DataError } from '@vir-nordwest/core/client/errors.ts';
import { adaptFeed } from '@vir-nordwest/core/feed/adapt.ts';
import { feedOf } from '@vir-nordwest/core/guards/feed.ts';
import { newsItem } from '@vir-nordwest/core/guards/item.ts';
import { newsExtras } from '@vir-nordwest/core/news-feed/extras.ts';
import { newsCards } from '@vir-nordwest/core/news-feed/model.ts';
import { de as newsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import { participation } from '@vir-nordwest/core/project-list/details.ts';
import { facet } from '@vir-nordwest/core/project-list/facets.ts';
import { projectItem } from '@vir-nordwest/core/project-list/item.ts';
import { loadProjects } from '@vir-nordwest/core/project-list/load.ts';
import { passing, prepareText, select } from '@vir-nordwest/core/project-list/matches.ts';
import { projectCard } from '@vir-nordwest/core/project-list/model.ts';
import { choiceOf, indexOf, type Group } from '@vir-nordwest/core/project-list/selection.ts';
import { lastDay, statusOn } from '@vir-nordwest/core/project-list/status.ts';
import { de as projectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { parseJsonFeed } from './json-feed.ts';

/* tests/fixtures/news and tests/fixtures/projects, one file for each hazard: what stands in a feed, and what becomes of it. The README.md there says which is where. */

interface Fixture {
  hazard: string;
  /** News. */
  feed?: Record<string, unknown>;
  shown?: Record<string, unknown>[];
  imported?: Record<string, unknown>[];
  pages?: number;
  texts?: string[];
  /** Nothing was cut inside a sign that people see as one. */
  whole?: boolean;
  /** Projects. */
  items?: Record<string, unknown>[];
  today?: string;
  statuses?: string[];
  choice?: Parameters<typeof choiceOf>[0];
  found?: string[];
  searches?: Record<string, string[]>;
  facets?: Partial<Record<Group, Record<string, number>>>;
  visibilities?: string[];
  external?: boolean[];
  /** A day, and what each item says of taking part on it. */
  deadlines?: [string, ...(string | null)[]][];
}

const address = 'https://town.example/feed/all.json';
const today = '2026-03-10';

const fixturesOf = (list: string): [string, Fixture][] => {
  const folder = new URL(`../../../../tests/fixtures/${list}/`, import.meta.url);
  return readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture]);
};

/** Of each value only what the fixture names; nothing is `null`. */
const named = (expected: readonly Record<string, unknown>[], actual: readonly object[]): unknown[] =>
  actual.map((one, index) => Object.fromEntries(Object.entries(expected[index] ?? {}).map(([key, wanted]) => [key, pick(wanted, (one as Record<string, unknown>)[key])])));
const pick = (wanted: unknown, value: unknown): unknown =>
  wanted !== null && typeof wanted === 'object' && value !== null && typeof value === 'object' ? Object.fromEntries(Object.keys(wanted).map((key) => [key, (value as Record<string, unknown>)[key] ?? null])) : (value ?? null);

const isWhole = (text: string): void => {
  assert.ok(!/\p{Surrogate}/u.test(text) && text.length <= 260, text);
  assert.ok(!/\u200d[ …]*$/u.test(text) && !/&\w*…?$/u.test(text), `cut inside a sign: ${text.slice(-20)}`);
};

const fetchOf = (text: string): typeof fetch => () => Promise.resolve(new Response(text, { headers: { 'content-type': text.startsWith('<') ? 'text/html' : 'application/json' } }));

for (const [name, { hazard, feed, shown, imported, pages, texts = [], whole }] of fixturesOf('news'))
  test(`news ${name}: ${hazard}`, async () => {
    for (const text of texts) await assert.rejects(createClient({ fetch: fetchOf(text) }).get(address).then(({ body }) => feedOf(body, newsItem)), (error) => error instanceof DataError && ['not-json', 'bad-shape'].includes(error.code), text);
    if (!feed) return;
    const { items } = feedOf(adaptFeed(structuredClone(feed), address, {}), newsItem);
    const setting = { words: newsWords, language: 'de', today, homes: ['https://page.example/', address] };
    const cards = newsCards(items, setting).map((card) => ({ ...card, teaser: card.item.summary, image: newsExtras(card.item, setting).image, foreign: newsExtras(card.item, setting).foreign?.name }));
    if (shown) assert.deepEqual(named(shown, cards), shown);
    if (whole) for (const { teaser = '' } of cards) isWhole(teaser);
    if (imported) {
      const { entries, problems } = parseJsonFeed(new TextEncoder().encode(JSON.stringify(feed)), { now: new Date(`${today}T12:00:00Z`), url: address });
      assert.deepEqual(problems, []);
      assert.deepEqual(named(imported, entries.map(({ draft }) => ({ ...draft, html: draft.content?.html }))), imported);
    }
    if (pages !== undefined) {
      let asked = 0;
      const body = { ...feed, items: (feed['items'] as Record<string, unknown>[]).map((item) => ({ ...item, _project: { status: 'running' } })) };
      const client = createClient({ freshMs: 0, fetch: (...request) => (asked++, fetchOf(JSON.stringify(body))(...request)) });
      const { value } = await loadProjects(client, address, { signal: new AbortController().signal, refresh: false, query: {}, most: 100, mirrorOf: () => undefined });
      assert.equal(value.items.length, pages);
      assert.ok(asked <= 2, `${asked} requests`);
    }
  });

for (const [name, fixture] of fixturesOf('projects'))
  test(`projects ${name}: ${fixture.hazard}`, () => {
    const { hazard: _, today: day = today, choice = {}, statuses, found, searches = {}, facets = {}, visibilities, external, deadlines = [], whole } = fixture;
    const items = (fixture.items ?? []).map((item) => {
      const stated = item['_project'] as Record<string, unknown>;
      // The server says what the status is; a feed of somebody else does not get past the guard without one.
      return projectItem({ ...item, _project: { ...stated, status: statusOn(day, stated) } }) ?? assert.fail('not read');
    });
    const index = indexOf(items, day, { statusOn, lastDay });
    const titles = (entries: readonly { item: { title?: string | undefined } }[]) => entries.map(({ item }) => item.title);
    prepareText(index.entries, 0);
    if (statuses) assert.deepEqual(index.entries.map(({ status }) => status), statuses);
    if (found) assert.deepEqual(titles(select(index, choiceOf(choice), day)), found);
    for (const [q, wanted] of Object.entries(searches)) assert.deepEqual(titles(passing(index.entries, choiceOf({ q }))), wanted, q);
    for (const [group, wanted] of Object.entries(facets)) assert.deepEqual(Object.fromEntries(facet(index, group as Group, choiceOf(choice)).map(({ value, count }) => [value, count])), wanted);
    if (visibilities) assert.deepEqual(items.map(({ _vir }) => _vir.visibility), visibilities);
    const cards = index.entries.map(({ item, status }) => projectCard(item, status, { words: projectWords, language: 'de', homes: ['https://town.example/'] }));
    if (external) assert.deepEqual(cards.map((card) => card.external), external);
    if (whole) for (const { teaser } of cards) isWhole(teaser);
    for (const [on, ...wanted] of deadlines) for (const [at, words] of wanted.entries()) if (words !== null) assert.equal(participation(items[at] ?? assert.fail(), on, projectWords)?.text, words);
  });
