// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { importFile, type ImportReport } from '../import/import-file.ts';
import { reportText } from '../import/report-text.ts';
import { keepPictures } from '../pictures/keep-pictures.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { republishItems, withdrawals, withdrawItems, WithdrawalError } from './withdrawals.ts';

const publicUrl = 'https://api.example';
const now = new Date('2026-03-10T12:00:00Z');
let database: TestDatabase;
let app: FastifyInstance;
before(async () => {
  database = await openTestDatabase();
  app = await buildApp({ database, publicUrl, assetsFolder: '/nowhere', now: () => now.getTime() });
});
after(async () => {
  await app.close();
  await database.dispose();
});
beforeEach(() => database.owner`truncate item, source, withdrawal, picture, rendition cascade`);

const table = (title = 'Falschmeldung') => `id;titel;text;datum;sprache;fassung von;link;bild\nfalsch;${title};Ein Irrtum.;5.3.2026;de;;https://www.stadt.example/falsch;https://www.stadt.example/a.jpg\nfalsch-en;Mistake;An error.;5.3.2026;en;falsch;;\ngut;Hafenfest;Am Sonntag.;4.3.2026;de;;;\n`;
const read = (title?: string): Promise<ImportReport> => importFile(database.importer, { list: 'news', source: 'stadt', bytes: Buffer.from(table(title)), imageOrigin: publicUrl });
const id = async (guid: string): Promise<string> => (await database.importer<{ id: string }[]>`select id from item where guid = ${guid}`)[0]?.id ?? '';
const bodies = async (...addresses: string[]): Promise<string> => (await Promise.all(addresses.map(async (address) => (await app.inject(address)).body))).join('\n');

test('an item that is taken down is nowhere to be seen, also not by members, and stays away whatever is read in', async () => {
  await read();
  const wrong = await id('falsch');
  const everywhere = [`/v1/news.json`, '/v1/news.json?q=irrtum', '/v1/news.rss', '/v1/news.atom', '/', '/fragment/news-feed', `/v1/news/${wrong}.json`, `/news/${wrong}`];
  assert.match(await bodies(...everywhere), /Falschmeldung/u);
  const [taken] = await withdrawItems(database.importer, 'news', [wrong], 'Auf Bitte der Stadt', now);
  assert.deepEqual([taken?.title, taken?.source, taken?.versions], ['Falschmeldung', 'stadt', [await id('falsch-en')]]);
  await database.heard();
  assert.doesNotMatch(await bodies(...everywhere), /Falschmeldung/u);
  assert.equal((await app.inject(`/news/${wrong}`)).statusCode, 404);
  assert.equal((await database.member`select from item where id = ${wrong}`).length, 0);
  const report = await read('Falschmeldung, neu gefasst');
  assert.deepEqual([report.changed, report.withheld], [1, 1]);
  assert.match(reportText(report), /1 bleibt zurückgezogen \(vir withdraw\)/u);
  await database.heard();
  assert.doesNotMatch(await bodies(...everywhere), /Falschmeldung/u);
});

test('an event goes with all its dates, from lists, counts and calendars', async () => {
  await importFile(database.importer, { list: 'events', source: 'stadt', bytes: Buffer.from('id;titel;beginn\nfest;Hafenfest;11.3.2026 19:00\nmarkt;Markt;12.3.2026 8:00\n'), now });
  await database.heard();
  const total = async () => ((await app.inject('/v1/events.json')).json<{ _vir: { total: number } }>())._vir.total;
  assert.equal(await total(), 2);
  await withdrawItems(database.importer, 'events', [await id('fest')], undefined, now);
  await database.heard();
  assert.equal(await total(), 1);
  assert.doesNotMatch(await bodies('/v1/events.json', '/v1/events.ics', '/v1/events.rss', `/v1/events/${await id('fest')}.ics`, '/fragment/event-calendar'), /Hafenfest/u);
});

test('what is shown again is what the source has by now, and the record of it stays', async () => {
  await read();
  await withdrawItems(database.importer, 'news', [await id('falsch')], undefined, now);
  await read('Richtiggestellt');
  const [listed] = await withdrawals(database.importer);
  assert.deepEqual([listed?.title, listed?.list, listed?.reason], ['Richtiggestellt', 'news', null]);
  await republishItems(database.importer, 'news', [await id('falsch')], now);
  await database.heard();
  assert.match(await bodies('/v1/news.json'), /Richtiggestellt/u);
  assert.equal((await withdrawals(database.importer)).length, 0);
  const [kept] = await database.importer<{ restored: boolean }[]>`select restored_at is not null as restored from withdrawal`;
  assert.equal(kept?.restored, true);
});

test('the address of its page or of the original names an item as well as its id', async () => {
  await read();
  for (const name of [`${publicUrl}/news/${await id('falsch')}`, `${publicUrl}/v1/news/${await id('falsch')}.json?x`, 'https://www.stadt.example/falsch']) {
    assert.equal((await withdrawItems(database.importer, 'news', [name], undefined, now))[0]?.title, 'Falschmeldung');
    await republishItems(database.importer, 'news', [name], now);
  }
});

test('one wrong name among several takes nothing down, and the message says which', async () => {
  await read();
  await assert.rejects(withdrawItems(database.importer, 'news', [await id('gut'), 'gibt-es-nicht'], undefined, now), (error: Error) => error instanceof WithdrawalError && error.message.includes('gibt-es-nicht'));
  await assert.rejects(withdrawItems(database.importer, 'events', [await id('gut')], undefined, now), /In „events“ gibt es keinen Eintrag/u);
  await assert.rejects(withdrawItems(database.importer, 'events', ['abc~20260305'], undefined, now), /nur die ganze Reihe: abc/u);
  await assert.rejects(republishItems(database.importer, 'news', [await id('gut')], now), /ist nicht zurückgezogen/u);
  await withdrawItems(database.importer, 'news', [await id('gut')], undefined, now);
  await assert.rejects(withdrawItems(database.importer, 'news', [await id('gut')], undefined, now), /schon zurückgezogen/u);
  assert.equal((await withdrawals(database.importer)).length, 1);
});

test('copies of its picture go too', async () => {
  await read();
  await database.importer`insert into picture (url, hash, width, height) values ('https://www.stadt.example/a.jpg', ${'a'.repeat(24)}, 320, 200)`;
  await database.importer`insert into rendition (hash, width, format, body) values (${'a'.repeat(24)}, 320, 'webp', ${Buffer.from('x')})`;
  assert.equal((await app.inject(`/media/${'a'.repeat(24)}-320.webp`)).statusCode, 200);
  await withdrawItems(database.importer, 'news', [await id('falsch')], undefined, now);
  await database.heard();
  assert.equal((await app.inject(`/media/${'a'.repeat(24)}-320.webp`)).statusCode, 404);
  await keepPictures(database.importer, { imageOrigin: publicUrl });
  assert.equal((await database.owner`select from rendition`).length, 0);
});
