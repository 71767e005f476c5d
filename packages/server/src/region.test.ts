// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Boundaries, Config, MemberCollection, NewsFeed } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { importFile, type ImportReport } from './import/import-file.ts';
import { parseMembersCsv } from './import/members.ts';
import { reportText } from './import/report-text.ts';
import { openTestDatabase, testServers, type TestDatabase } from './testing/database.ts';
import { jsonFeed } from './testing/feeds.ts';

const header = 'id;name;art;ars;ags;breite;laenge;website;mitgliedschaft;anmerkung';
const rows = {
  aller: 'aller;Äller;Stadt;033610001001;;52,9;9,2;https://www.aller.example/;bestätigt;"Erste; ""alte"" Stadt"',
  bremen: 'bremen;Bremen;Land;04;;53,1;8,8;;bestätigt;',
  buero: 'buero;Büro-Verband Straße;Verband;;;;;;plausibel;',
  zeven: 'zeven;Zeven;Gemeinde;;03357057;53,3;9,3;;bestätigt;',
  gleich: 'gleich;Bremen, Zweitsitz;Verband;04;;;;;bestätigt;',
};
const list = (...names: (keyof typeof rows)[]): Uint8Array => Buffer.from([header, ...names.map((name) => rows[name])].join('\r\n'));

for (const server of testServers) {
  describe(`the region on ${server.name}`, () => {
    let database: TestDatabase;
    let app: FastifyInstance;
    let clock = Date.parse('2026-03-05T12:00:00Z');
    before(async () => {
      database = await openTestDatabase(server);
      app = await buildApp({ database, publicUrl: 'https://api.example', assetsFolder: '/nowhere', now: () => clock });
    });
    after(async () => {
      await app.close();
      await database.dispose();
    });
    const load = (source: string, bytes: Uint8Array, more: object = {}): Promise<ImportReport> => importFile(database.importer, { list: 'members', source, bytes, ...more });
    const counts = ({ added, changed, unchanged, removed }: ImportReport): number[] => [added, changed, unchanged, removed];
    const members = async (query = ''): Promise<MemberCollection> => v.parse(schemas.MemberCollection, (await app.inject({ url: `/v1/members.json${query && `?${query}`}` })).json());
    const ids = async (query = ''): Promise<string[]> => (await members(query)).features.map(({ id }) => id);
    /** Until the notice of a write has come. */
    const soon = async (check: () => Promise<boolean>): Promise<void> => {
      for (let waited = 0; waited < 3000 && !(await check()); waited += 20) await sleep(20);
      assert.ok(await check());
    };

    test('who leaves the list disappears, but not who stands in another one, and nobody by a broken line', async () => {
      const full = list('aller', 'bremen', 'buero', 'zeven');
      assert.deepEqual(counts(await load('amt', full, { dryRun: true })), [4, 0, 0, 0]);
      assert.deepEqual(await ids(), []);
      assert.deepEqual(counts(await load('amt', full)), [4, 0, 0, 0]);
      await soon(async () => (await ids()).length === 4);
      let notices = -1; // one is for the start of listening
      const stop = await database.listen(() => notices++, () => notices++);
      assert.deepEqual(counts(await load('amt', full)), [0, 0, 4, 0]);
      await sleep(100);
      assert.equal(notices, 0);
      await stop();
      await load('kreis', list('zeven'));
      const broken = await load('amt', Buffer.from(`${header}\r\n${rows.aller}\r\n;;Stadt;;;;;;;\r\n`));
      assert.deepEqual([broken.problems.length, broken.removed], [1, 0]);
      assert.match(reportText(broken), /Bremen: Steht nicht mehr in der Liste\. Bleibt, solange Einträge übersprungen werden\./u);
      const less = await load('amt', list('aller', 'bremen'));
      assert.deepEqual(counts(less), [0, 0, 2, 1]);
      assert.match(reportText(less), /0 neu, 0 geändert, 2 unverändert, 1 entfernt, 0 übersprungen\n {2}Hinweise:\n {4}Büro-Verband Straße: Steht nicht mehr in der Liste und wurde entfernt\.\n {4}Zeven: .* noch in einer anderen/u);
      await assert.rejects(load('amt', Buffer.from(header)), /kein brauchbares Mitglied/u);
      await soon(async () => (await ids()).join() === 'aller,bremen,zeven');
      await load('amt', full);
      await soon(async () => (await ids()).length === 4);
    });

    test('order, filters and counts', async () => {
      assert.deepEqual(await ids(), ['aller', 'bremen', 'buero', 'zeven']);
      for (const [query, found] of [['within=03', 'aller,zeven'], ['within=03357', 'zeven'], ['member=04', 'bremen'], ['member=zeven', 'zeven'], ['q=strasse+BUERO', 'buero'], ['q=ÄLL', 'aller'], ['q=%25', ''], ['q=_', ''], ['q=\\', '']]) {
        assert.equal((await ids(query)).join(), found, query);
      }
      const { _vir } = await members('within=03');
      assert.deepEqual([_vir.total, _vir.query, _vir.facets['kind']], [2, { within: '03' }, [{ value: 'gemeinde', count: 1 }, { value: 'stadt', count: 1 }]]);
      assert.equal((await app.inject({ url: '/v1/members.json?within=x' })).statusCode, 400);
    });

    test('the table is read back as it was, and no cell is run by a spreadsheet', async () => {
      const table = await app.inject({ url: '/v1/members.csv' });
      assert.deepEqual([...table.rawPayload.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
      const read = parseMembersCsv(table.rawPayload, { now: new Date() });
      assert.deepEqual([read.problems, read.entries.map(({ draft }) => draft)], [[], (await members()).features]);
      await load('boese', Buffer.from(`${header}\n${['=', '+', '-', '@'].map((sign, index) => `x${index};"${sign}cmd|' /C calc'!A0";Stadt;;;;;;;`).join('\n')}`));
      await soon(async () => (await ids()).length === 8);
      const guarded = (await app.inject({ url: '/v1/members.csv' })).body;
      assert.equal(guarded.match(/;'[=+\-@]cmd/gu)?.length, 4);
      assert.doesNotMatch(guarded, /(?:^|[;"\n])[=+@-]/u);
      await database.owner`delete from member where id like 'x%'`;
      await soon(async () => (await ids()).length === 4);
    });

    test('items are joined to members by id or ARS, once, even where two bodies share it', async () => {
      await load('amt', list('aller', 'bremen', 'buero', 'zeven', 'gleich'));
      await importFile(database.importer, { list: 'news', source: 'n', bytes: jsonFeed([{ id: '1', member: 'aller' }, { id: '2', member: '04' }, { id: '3', member: 'fremd' }]) });
      const feed = async (query: string): Promise<NewsFeed> => (await app.inject({ url: `/v1/news.json?${query}` })).json();
      await soon(async () => (await feed(''))._vir.total === 3);
      const { items, _vir } = await feed('');
      assert.deepEqual(items.map(({ title, _vir: { member } }) => [title, member]).sort(), [['Titel 1', { id: 'aller', name: 'Äller' }], ['Titel 2', { id: 'bremen', name: 'Bremen' }], ['Titel 3', undefined]]);
      assert.deepEqual(_vir.facets['member'], [{ value: 'bremen', label: 'Bremen', count: 1 }, { value: 'aller', label: 'Äller', count: 1 }]);
      for (const [query, found] of [['member=bremen', 'Titel 2'], ['member=04', 'Titel 2'], ['within=04', 'Titel 2'], ['within=03', 'Titel 1'], ['member=fremd', 'Titel 3']]) assert.equal((await feed(query ?? '')).items.map(({ title }) => title).join(), found, query);
    });

    test('the boundaries imported last are on the map, with their credit, and a broken file leaves them', async () => {
      assert.equal((await app.inject({ url: '/v1/boundaries.json' })).statusCode, 404);
      const outlines = await readFile(new URL('../../contract/samples/boundaries.json', import.meta.url));
      const square = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'Kreis', ars: '03357' }, geometry: { type: 'Polygon', coordinates: [[[9, 53], [9.5, 53], [9.5, 53.5], [9, 53]]] } }] };
      const boundary = { credit: '© Amt', license: 'dl-de/by-2-0', edition: '2026' };
      const put = (source: string, bytes: Uint8Array, more: object = {}): Promise<ImportReport> => importFile(database.importer, { list: 'boundaries', source, bytes, ...more });
      const shown = async (): Promise<Boundaries> => v.parse(schemas.Boundaries, (await app.inject({ url: '/v1/boundaries.json' })).json());
      assert.deepEqual(counts(await put('umrisse', outlines)), [1, 0, 0, 0]);
      assert.deepEqual(counts(await put('umrisse', outlines)), [0, 0, 1, 0]);
      await assert.rejects(put('amt', Buffer.from(JSON.stringify(square))), /--credit, --license, --edition/u);
      const replaced = await put('amt', Buffer.from(JSON.stringify(square)), { boundary });
      assert.deepEqual(counts(replaced), [0, 1, 0, 0]);
      assert.match(reportText(replaced), /Karte: Die Grenzen der Quelle „umrisse“ \(.*Natural Earth.*\) wurden ersetzt\./u);
      await soon(async () => (await shown())._vir.credit === '© Amt');
      await put('umrisse', outlines);
      await soon(async () => (await shown())._vir.credit.includes('Natural Earth'));
    });

    test('a widget switched off and a notice reach every process at once, and the notice ends in time', async () => {
      const config = async (): Promise<Config> => v.parse(schemas.Config, (await app.inject({ url: '/v1/config.json' })).json());
      const marks = async (): Promise<unknown[]> => Promise.all(['news', 'events', 'projects', 'members'].map(async (list) => (await app.inject({ url: `/v1/${list}.json` })).json<{ _vir: { config?: true } }>()._vir.config));
      assert.deepEqual(await config(), { disabled: [], notices: [] });
      assert.deepEqual(await marks(), [undefined, undefined, undefined, undefined]);
      await database.importer`insert into widget_stop (widget, message) values ('news-feed', 'Wartung')`;
      await database.importer`insert into notice (text, until) values ('Heute zu', '2026-03-05T13:00:00Z'), ('Immer', null)`;
      await soon(async () => (await config()).notices.length === 2);
      assert.deepEqual(await config(), { disabled: [{ widget: 'news-feed', message: 'Wartung' }], notices: [{ text: 'Heute zu', until: '2026-03-05T13:00:00Z' }, { text: 'Immer' }] });
      await soon(async () => (await marks()).every((mark) => mark === true));
      clock = Date.parse('2026-03-05T13:00:00Z');
      assert.deepEqual((await config()).notices, [{ text: 'Immer' }]);
      await assert.rejects(database.app`delete from notice`, /permission denied/u);
    });
  });
}
