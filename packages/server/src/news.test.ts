// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { NewsFeed } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { importFile } from './import/import-file.ts';
import { openTestDatabase, type TestDatabase } from './testing/database.ts';

let now = Date.parse('2026-03-10T12:00:00Z');
let database: TestDatabase;
let app: FastifyInstance;

const csv = `id;titel;text;datum;anzeigen bis;datum zeigen
maerz;März;Text;1.3.2026 0:30;;
februar;Februar;Text;28.2.2026 23:30;;
alt;Dezember;Text;24.12.2025;;
sperrung;Sperrung;Text;9.3.2026;11.3.2026;
immer;Über uns;Text;2.3.2026;;nein
`;

before(async () => {
  database = await openTestDatabase();
  const { problems } = await importFile(database.importer, { list: 'news', source: 'stadt', bytes: Buffer.from(csv) });
  assert.deepEqual(problems, []);
  app = await buildApp({ database, publicUrl: 'https://api.example', assetsFolder: '/nowhere', now: () => now });
});
after(async () => {
  await app.close();
  await database.dispose();
});

const feed = async (query = ''): Promise<NewsFeed> => v.parse(schemas.NewsFeed, (await app.inject(`/v1/news.json${query}`)).json());
const titles = async (query?: string): Promise<(string | undefined)[]> => (await feed(query)).items.map(({ title }) => title);

test('a month is asked for by its days in Berlin, and counted', async () => {
  const { items, _vir } = await feed('?from=2026-02-01&to=2026-03-01');
  assert.deepEqual([items.map(({ title }) => title), _vir.total, _vir.query], [['Februar'], 1, { from: '2026-02-01', to: '2026-03-01' }]);
  assert.deepEqual((await feed())._vir.facets['month'], [{ value: '2026-03', count: 2 }, { value: '2026-02', count: 1 }, { value: '2025-12', count: 1 }]);
  assert.deepEqual(await titles('?to=2026-01-01'), ['Dezember']);
  assert.deepEqual(await titles('?from=2026-03-01'), ['Sperrung', 'März']);
  assert.equal((await app.inject('/v1/news.json?from=2026-02-30')).statusCode, 400);
});

test('pages of a month lead on in that month', async () => {
  const first = await feed('?from=2026-01-01&limit=1');
  const next = new URL(first.next_url ?? '');
  assert.deepEqual([next.searchParams.get('from'), await titles(next.search)], ['2026-01-01', ['März']]);
});

test('an item without a shown date has none anywhere, and keeps its place', async () => {
  const { items } = await feed();
  assert.deepEqual(items.map(({ title }) => title), ['Sperrung', 'Über uns', 'März', 'Februar', 'Dezember']);
  const [, about] = items;
  assert.deepEqual([about?.date_published, about?.date_modified], [undefined, undefined]);
  assert.doesNotMatch((await app.inject(`/news/${about?.id}`)).body, /<time/u);
});

test('what has a last day is there on it and gone the day after: list, search, counts, feed and page', async () => {
  now = Date.parse('2026-03-11T22:30:00Z'); // 23:30 in Berlin
  const [closing] = (await feed()).items;
  assert.deepEqual([closing?.title, closing?._vir.expires], ['Sperrung', '2026-03-11']);
  now = Date.parse('2026-03-11T23:30:00Z'); // the next day there
  const { items, _vir } = await feed('?q=sperrung');
  assert.deepEqual([items, _vir.total], [[], 0]);
  assert.equal((await app.inject(`/news/${closing?.id}`)).statusCode, 404);
  assert.doesNotMatch((await app.inject('/v1/news.rss')).body, /Sperrung/u);
  assert.deepEqual((await feed())._vir.facets['month']?.[0], { value: '2026-03', count: 1 });
});

test('a feed of our own kind says both, and a day that is none refuses the entry only', async () => {
  const item = (id: string, vir: object) => ({ id, title: id, content_text: 'Text', date_published: '2020-01-01T08:00:00Z', _vir: vir });
  const bytes = Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'P', items: [item('still', { show_date: false, expires: '2099-12-31' }), item('falsch', { expires: 'bald' })] }));
  const { added, problems } = await importFile(database.importer, { list: 'news', source: 'dorf', bytes });
  assert.deepEqual([added, problems.map(({ reason }) => reason)], [1, ['Anzeigen bis: „bald“ ist kein Datum (etwa 5.3.2026 oder 2026-03-05).']]);
  await database.heard();
  const quiet = (await feed()).items.find(({ title }) => title === 'still');
  assert.deepEqual([quiet?.date_published, quiet?._vir.expires], [undefined, '2099-12-31']);
});
