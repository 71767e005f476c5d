// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { NewsFeed, NewsItem } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { importFile } from './import/import-file.ts';
import { openTestDatabase, type TestDatabase } from './testing/database.ts';

const publicUrl = 'https://api.example';

const csv = `id;titel;text;datum;sprache;fassung von;sichtbarkeit;schlagworte
rat;Rat tagt öffentlich;Der Rat tagt am Montag.;5.3.2026;de;;;Rat
rat-en;Council meets in public;The council meets on Monday.;5.3.2026;en;rat;;Council
rat-leicht;Der Rat trifft sich;Sie können zuhören.;5.3.2026;de-simple;rat;;Rat
hafen;Hafenfest;Nur auf Deutsch.;4.3.2026;de;;;Fest
platt;Narichten op Platt;Blots op Platt.;3.3.2026;nds;;;Platt
intern;Internes;Nur für Mitglieder.;2.3.2026;de;;intern;Rat
intern-en;Public summary;For everybody.;2.3.2026;en;intern;;Council
`;

describe('the same entry in several languages', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  before(async () => {
    database = await openTestDatabase();
    await importFile(database.importer, { list: 'news', source: 'stadt', bytes: Buffer.from(csv) });
    // The same keys in another source are other entries.
    await importFile(database.importer, { list: 'news', source: 'dorf', bytes: Buffer.from('id;titel;datum;sprache\nrat;Dorfrat;1.3.2026;de\n') });
    app = await buildApp({ database, publicUrl, assetsFolder: '/nowhere', now: () => Date.parse('2026-03-10T12:00:00Z') });
  });
  after(async () => {
    await app.close();
    await database.dispose();
  });
  const feed = async (query = ''): Promise<NewsFeed> => {
    const response = await app.inject({ url: `/v1/news.json${query}` });
    assert.equal(response.statusCode, 200, response.body);
    return v.parse(schemas.NewsFeed, response.json());
  };
  const titles = async (query?: string): Promise<(string | undefined)[]> => (await feed(query)).items.map(({ title }) => title);

  test('is in a list once, in the version nearest to the language asked; what there is in no other language stays', async () => {
    assert.deepEqual(await titles(), ['Rat tagt öffentlich', 'Hafenfest', 'Narichten op Platt', 'Public summary', 'Dorfrat']);
    assert.deepEqual(await titles('?lang=en'), ['Council meets in public', 'Hafenfest', 'Narichten op Platt', 'Public summary', 'Dorfrat']);
    assert.deepEqual(await titles('?lang=de-simple'), ['Der Rat trifft sich', 'Hafenfest', 'Narichten op Platt', 'Public summary', 'Dorfrat']);
    assert.deepEqual(await titles('?lang=nds'), ['Rat tagt öffentlich', 'Hafenfest', 'Narichten op Platt', 'Public summary', 'Dorfrat']);
    assert.deepEqual(await titles('?lang=en-GB'), ['Council meets in public', 'Hafenfest', 'Narichten op Platt', 'Public summary', 'Dorfrat']);
  });

  test('counts once, also in facets and over pages', async () => {
    const { _vir } = await feed('?limit=1');
    assert.equal(_vir.total, 5);
    assert.deepEqual(_vir.facets['tag']?.find(({ value }) => value === 'Rat')?.count, 1);
    const seen: (string | undefined)[] = [];
    for (let next: string | undefined = '?lang=en&limit=2'; next !== undefined; ) {
      const page = await feed(next);
      seen.push(...page.items.map(({ title }) => title));
      next = page.next_url?.replace(/^[^?]+/u, '');
    }
    assert.deepEqual(seen, await titles('?lang=en'));
  });

  test('names its other versions, with their language and address; an internal one is not named to visitors', async () => {
    const [council, , , summary] = (await feed()).items;
    assert.deepEqual(council?._vir.translations?.map(({ language, url }) => [language, url?.startsWith(`${publicUrl}/news/`)]), [['de-simple', true], ['en', true]]);
    assert.equal(summary?._vir.translations, undefined);
    const other = council?._vir.translations?.find(({ language }) => language === 'en');
    const single = v.parse(schemas.NewsItem, (await app.inject({ url: `/v1/news/${other?.id}.json` })).json());
    assert.equal(single.title, 'Council meets in public');
    assert.deepEqual(single._vir.translations?.map(({ language }) => language), ['de', 'de-simple']);
  });

  test('is found in the version that is shown', async () => {
    assert.deepEqual(await titles('?q=meets&lang=en'), ['Council meets in public']);
    assert.deepEqual(await titles('?q=meets'), []);
  });

  test('comes in that language by RSS, which says where an entry is in another', async () => {
    const { body } = await app.inject({ url: '/v1/news.rss?lang=en' });
    assert.match(body, /<language>en<\/language>/u);
    assert.match(body, /<title>Council meets in public<\/title>/u);
    assert.match(body, /<title>Hafenfest<\/title>[\s\S]*?<dc:language>de<\/dc:language>/u);
    assert.doesNotMatch(body.split('Hafenfest')[0] ?? '', /dc:language/u);
  });

  test('stays what it is when another installation reads our feed', async () => {
    const everything: NewsItem[] = [...(await feed()).items, ...(await feed('?lang=en')).items.slice(0, 1), ...(await feed('?lang=de-simple')).items.slice(0, 1)];
    await importFile(database.importer, { list: 'news', source: 'spiegel', bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items: everything })) });
    const rows = await database.owner`select coalesce(item.version_of, item.guid) as entry, item.language from item join source on source.id = source_id where name = 'spiegel' and item.title ~ '^(Rat tagt|Council|Der Rat)' order by language`;
    assert.deepEqual(rows.map(({ language }) => language as string), ['de', 'de-simple', 'en']);
    assert.equal(new Set(rows.map(({ entry }) => entry as string)).size, 1);
    await database.owner`update item set deleted_at = now() from source where source.id = source_id and name = 'spiegel'`;
  });

  test('a version without a language is reported with its row', async () => {
    const report = await importFile(database.importer, { list: 'news', source: 'ohne', bytes: Buffer.from('id;titel;fassung von\n1;A;\n2;B;1\n'), dryRun: true });
    assert.deepEqual(report.problems, [{ place: 'Zeile 3', reason: 'Die Fassung nennt ihre Sprache nicht (Spalte „sprache“).' }]);
  });

  test('dates of an event in another language replace its own', async () => {
    const event = (uid: string, title: string, language: string, more = ''): string => `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART;VALUE=DATE:20260312\r\nSUMMARY;LANGUAGE=${language}:${title}\r\n${more}END:VEVENT\r\n`;
    const calendar = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${event('fest', 'Fest', 'de')}${event('fest-en', 'Festival', 'en', 'RELATED-TO;RELTYPE=X-VERSION-OF:fest\r\n')}END:VCALENDAR\r\n`;
    await importFile(database.importer, { list: 'events', source: 'termine', bytes: Buffer.from(calendar), now: new Date('2026-03-10T12:00:00Z') });
    const shown = async (query: string): Promise<(string | undefined)[]> => v.parse(schemas.EventFeed, (await app.inject({ url: `/v1/events.json${query}` })).json()).items.map(({ title }) => title);
    assert.deepEqual([await shown(''), await shown('?lang=en')], [['Fest'], ['Festival']]);
    const { body } = await app.inject({ url: '/v1/events.ics?lang=en' });
    assert.match(body, /SUMMARY;LANGUAGE=en:Festival/u);
    assert.doesNotMatch(body, /LANGUAGE=de/u);
  });
});
