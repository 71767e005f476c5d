// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { NewsFeed, Problem } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { importFile } from './import/import-file.ts';
import { parseAtom } from './import/atom.ts';
import { parseRss } from './import/rss.ts';
import { openTestDatabase, temporaryFolder, type TestDatabase } from './testing/database.ts';
import { jsonFeed, type SampleEntry } from './testing/feeds.ts';

const publicUrl = 'https://api.example/vir';
const secret = 'Geheimsitzung';
/** 45 items, many with the same date; every ninth for members only, one of those pinned. */
const entries: SampleEntry[] = Array.from({ length: 45 }, (_, index) => ({
  id: String(index),
  title: index === 1 ? 'Straße zum Kindergärtchen in Österreich' : `Meldung ${index}`,
  published: `2026-03-${String(1 + Math.floor(index / 15)).padStart(2, '0')}T10:00:00Z`,
  tags: [index % 2 === 0 ? 'Schule' : 'Verkehr', `t${index % 3}`],
  ...(index % 9 === 4 && { visibility: 'members' as const, title: `${secret} ${index}`, html: `<p>${secret}</p>`, tags: [secret], member: 'geheim-verband', language: 'nds' }),
  ...((index === 7 || index === 4) && { pinned: true }),
  ...(index === 8 && { member: 'stadt-x', url: 'https://www.stadt.example/8' }),
}));
const publicCount = entries.filter(({ visibility }) => visibility === undefined).length;

describe('the API', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  const assets = temporaryFolder();
  before(async () => {
    database = await openTestDatabase();
    await database.importer`insert into member (id, ars, name, feature, content_hash) values ('stadt-x', '034030000000', 'Stadt X', '{}', ''), ('geheim-verband', null, 'Geheimer Verband', '{}', '')`;
    await importFile(database.importer, { list: 'news', source: 'probe', bytes: jsonFeed(entries) });
    await importFile(database.importer, { list: 'news', source: secret, bytes: jsonFeed([{ id: 'x', visibility: 'members' }]) });
    for (const folder of ['1/a1c3d5', '1/482913', '1.2.3']) mkdirSync(path.join(assets.folder, folder), { recursive: true });
    for (const file of ['1/vir.js', '1/a1c3d5/news-feed.js', '1/482913/map-pane.js', '1.2.3/vir-all.js']) writeFileSync(path.join(assets.folder, file), '"use strict";');
    app = await buildApp({ database, publicUrl, assetsFolder: assets.folder });
  });
  after(async () => {
    await app.close();
    await database.dispose();
    assets.remove();
  });
  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> => app.inject({ url, headers });
  const feed = async (url: string): Promise<NewsFeed> => {
    const response = await get(url);
    assert.equal(response.statusCode, 200, response.body);
    assert.equal(response.headers['content-type'], 'application/feed+json; charset=utf-8');
    return v.parse(v.strictObject(schemas.NewsFeed.entries), response.json());
  };
  const problem = async (response: LightMyRequestResponse, status: number): Promise<Problem> => {
    assert.equal(response.statusCode, status);
    assert.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8');
    return v.parse(schemas.Problem, response.json());
  };
  const idOf = async (title: string): Promise<string> => String((await database.owner`select id from item where title = ${title}`)[0]?.['id']);

  test('paging visits every item exactly once although dates are equal, pinned ones first', async () => {
    for (const limit of [1, 7, 20, 100]) {
      const ids: string[] = [];
      let url: string | undefined = `/v1/news.json?limit=${limit}`;
      for (let page: NewsFeed | undefined; url !== undefined; url = page.next_url?.replace(publicUrl, '')) {
        page = await feed(url);
        assert.equal(page._vir.total, publicCount);
        ids.push(...page.items.map(({ id }) => id));
      }
      assert.equal(ids.length, publicCount);
      assert.equal(new Set(ids).size, publicCount);
      assert.equal(ids[0], await idOf('Meldung 7'));
    }
  });

  test('what is for members is in no list, total, facet, search, feed, page or single item', async () => {
    const hidden = await idOf(`${secret} 4`);
    for (const url of ['/v1/news.json?limit=100', `/v1/news.json?q=${secret.toLowerCase().slice(0, 8)}`, `/v1/news.json?tag=${secret}`, '/v1/news.json?member=geheim-verband', '/v1/news.json?within=03', '/v1/news.rss?limit=100', '/v1/news.atom?limit=100', '/', '/metrics']) {
      const response = await get(url);
      assert.equal(response.statusCode, 200);
      const shown = response.body.replaceAll(`"query":{"q":"${secret.toLowerCase().slice(0, 8)}"`, '').replaceAll(/[?"&](?:tag|q|member)=[^"&]*/gu, '').replaceAll(/"query":\{[^}]*\}/gu, '');
      assert.doesNotMatch(shown, /geheim|nds/iu, url);
      assert.ok(!shown.includes(hidden), url);
    }
    for (const url of [`/v1/news/${hidden}.json`, `/news/${hidden}`]) await problem(await get(url, { authorization: 'Bearer x', cookie: 'a=b' }), 404);
    assert.equal((await feed(`/v1/news.json?q=${secret}`))._vir.total, 0);
  });

  test('filters, facets and the echo of the query', async () => {
    const school = await feed('/v1/news.json?tag=Schule&tag=t1&limit=100');
    assert.ok(school.items.every(({ tags }) => tags?.some((tag) => tag === 'Schule' || tag === 't1')));
    assert.deepEqual(school._vir.query, { tag: ['Schule', 't1'] });
    assert.equal(school._vir.facets['tag']?.find(({ value }) => value === 'Schule')?.count, school.items.filter(({ tags }) => tags?.includes('Schule')).length);
    for (const query of ['member=stadt-x', 'member=034030000000', 'within=03403', 'within=03']) {
      const { items } = await feed(`/v1/news.json?${query}`);
      assert.deepEqual(items.map(({ title, url, _vir }) => [title, url, _vir.member?.id]), [['Meldung 8', 'https://www.stadt.example/8', 'stadt-x']], query);
    }
    assert.equal((await feed('/v1/news.json?within=04')).items.length, 0);
  });

  test('search knows umlauts, ß, stems and beginnings, and signs do no harm', async () => {
    for (const q of ['straße', 'STRASSE', 'strasse', 'osterreich', 'oesterreich', 'Österr', 'kindergärtchen', 'kindergaertchen', 'Straße Öster']) {
      assert.deepEqual((await feed(`/v1/news.json?q=${encodeURIComponent(q)}`)).items.map(({ title }) => title), [entries[1]?.title], q);
    }
    for (const q of ["'", '" & | ! :*', '(((', '\\', '%', "';drop table item;--", '<script>']) assert.equal((await feed(`/v1/news.json?q=${encodeURIComponent(q)}`)).items.length, 0, q);
  });

  test('wrong values are a 400 problem that names each, unknown names are ignored', async () => {
    const { errors } = await problem(await get('/v1/news.json?limit=0&member=%C3%A4&within=x&lang=!&cursor=%25'), 400);
    assert.deepEqual(errors?.map(({ name }) => name).sort(), ['cursor', 'lang', 'limit', 'member', 'within']);
    for (const query of ['limit=101', 'limit=1e1', 'limit=-1', `q=${'x'.repeat(201)}`, `${'tag=x&'.repeat(21)}`]) await problem(await get(`/v1/news.json?${query}`), 400);
    assert.equal((await feed('/v1/news.json?utm_source=x&__proto__=1&constructor=2'))._vir.total, publicCount);
    assert.equal((await get('/v1/news.json?q=')).body, (await get('/v1/news.json')).body);
  });

  test('a cursor that we did not make is refused, whatever it holds', async () => {
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of ['x', 'AAAA', encode(null), encode([0, 'x', 'y']), encode([0, '2026-03-01T10:00:00.000Z', "';--"]), encode([2, '2026-03-01T10:00:00.000Z', 'a']), encode([0, '2026-99-01T10:00:00.000Z', 'a']), encode([0, '2026-03-01T10:00:00.000Z', 'a', 1])]) {
      const { errors } = await problem(await get(`/v1/news.json?cursor=${cursor}`), 400);
      assert.equal(errors?.[0]?.name, 'cursor');
    }
  });

  test('no query makes the server fail', async () => {
    const names = fc.constantFrom('q', 'tag', 'member', 'within', 'lang', 'limit', 'cursor', 'x');
    const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('1', '20', 'de', '03', '%', '%00', '%ff', '😀'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, value), { maxLength: 5 }), async (pairs) => {
        const query = pairs.map(([name, text]) => `${name}=${text.startsWith('%') ? text : encodeURIComponent(text.toWellFormed())}`).join('&');
        assert.ok((await get(`/v1/news.json?${query}`)).statusCode <= 400, query);
      }),
      { numRuns: 200 },
    );
  });

  test('each encoding has its own ETag, and each answers 304', async () => {
    const tags = new Set<string>();
    for (const [encoding, decode] of [['identity', (body: Buffer) => body], ['gzip', gunzipSync], ['br', brotliDecompressSync]] as const) {
      const response = await get('/v1/news.json', { 'accept-encoding': encoding });
      const etag = String(response.headers['etag']);
      tags.add(etag);
      assert.match(etag, /^"[\w-]+"$/u);
      assert.equal(response.headers['vary'], 'Accept-Encoding');
      assert.equal(decode(response.rawPayload).toString().startsWith('{"version"'), true);
      const again = await get('/v1/news.json', { 'accept-encoding': encoding, 'if-none-match': `"other", W/${etag}` });
      assert.deepEqual([again.statusCode, again.body, again.headers['etag']], [304, '', etag]);
    }
    assert.equal(tags.size, 3);
    const [gzip, br] = [...tags].slice(1);
    assert.equal((await get('/v1/news.json', { 'accept-encoding': 'br', 'if-none-match': String(gzip) })).statusCode, 200);
    assert.equal((await get('/v1/news.json', { 'accept-encoding': 'gzip;q=0.5, br;q=0.8', 'if-none-match': String(br) })).statusCode, 304);
    assert.equal((await get('/v1/news.json', { 'accept-encoding': 'br;q=0' })).headers['content-encoding'], undefined);
  });

  test('an import in another process shows at once', async () => {
    const { folder, remove } = temporaryFolder();
    const file = path.join(folder, 'neu.json');
    writeFileSync(file, jsonFeed([{ id: 'neu', title: 'Eben eingetroffen', published: '2026-04-01T10:00:00Z' }]));
    const before_ = await get('/v1/news.json');
    const child = spawn(process.execPath, [fileURLToPath(new URL('./cli.ts', import.meta.url)), 'import', 'news', file], { env: { ...process.env, VIR_DATA: database.settings.dataFolder, DATABASE_URL: '' }, stdio: 'ignore' });
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0);
    for (let waited = 0; waited < 2000 && (await get('/v1/news.json')).body === before_.body; waited += 20) await sleep(20);
    assert.equal((await feed('/v1/news.json')).items[1]?.title, 'Eben eingetroffen');
    await database.owner`delete from item where title = 'Eben eingetroffen'`;
    for (let waited = 0; waited < 2000 && (await feed('/v1/news.json')).items[1]?.title === 'Eben eingetroffen'; waited += 20) await sleep(20);
    assert.equal((await feed('/v1/news.json'))._vir.total, publicCount);
    remove();
  });

  test('a lost listening connection does not leave old answers behind', async () => {
    await get('/v1/news.json');
    await database.owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vir-listen'`;
    const id = await idOf('Meldung 2');
    await database.owner`update item set title = 'Meldung zwei' where id = ${id}`;
    for (let waited = 0; waited < 3000 && (await get(`/v1/news/${id}.json`)).json<{ title: string }>().title !== 'Meldung zwei'; waited += 50) await sleep(50);
    await sleep(400); // listening again
    await database.owner`update item set title = 'Meldung 2' where id = ${id}`;
    for (let waited = 0; waited < 3000 && (await get(`/v1/news/${id}.json`)).json<{ title: string }>().title !== 'Meldung 2'; waited += 50) await sleep(50);
    assert.equal((await get(`/v1/news/${id}.json`)).json<{ title: string }>().title, 'Meldung 2');
  });

  test('single items carry the safe tree and an address that works', async () => {
    const response = await get(`/v1/news/${await idOf('Meldung 2')}.json`);
    const item = v.parse(schemas.NewsItem, response.json());
    assert.deepEqual(item._vir.content, [{ tag: 'p', children: ['Text 2'] }]);
    const page = await get(String(item.url).replace(publicUrl, ''));
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /<html lang="de">[^]*<h1>Meldung 2<\/h1>[^]*>1\.\sMärz\s2026<\/time>[^]*<p>Text 2<\/p>/u);
    assert.match(String(page.headers['content-security-policy']), /^default-src 'none'; style-src 'self'/u);
    assert.doesNotMatch(page.body, /<script(?! type="application\/ld\+json">)|style=/u);
    for (const [, path_ = ''] of page.body.matchAll(/(?:href)="https:\/\/api\.example\/vir([^"]*)"/gu)) assert.equal((await get(path_ || '/')).statusCode, 200, path_);
  });

  test('RSS and Atom are read back by a reader', async () => {
    const [rss, atom] = await Promise.all([get('/v1/news.rss?tag=Schule'), get('/v1/news.atom?limit=100')]);
    assert.equal(rss.headers['content-type'], 'application/rss+xml; charset=utf-8');
    assert.equal(atom.headers['content-type'], 'application/atom+xml; charset=utf-8');
    const now = new Date('2026-06-01');
    const fromRss = parseRss(rss.rawPayload, { now });
    const fromAtom = parseAtom(atom.rawPayload, { now });
    assert.deepEqual([fromRss.problems, fromAtom.problems, fromAtom.entries.length], [[], [], publicCount]);
    assert.ok(fromRss.entries.every(({ draft }) => draft.tags?.includes('Schule')));
    assert.equal(fromAtom.entries.find(({ draft }) => draft.title === 'Meldung 8')?.draft.url, 'https://www.stadt.example/8');
  });

  test('unknown addresses are 404 and other methods 405 problems, preflights are answered', async () => {
    for (const url of ['/nope', '/v1/news/x', '/v1/news/x.json', '/v1/news/a.b.json', '/v1/nope.json', '/w/nope.js', '/w/../package.json', '/w/%2e%2e/package.json', '/news/x', '/v1/news/%00.json']) await problem(await get(url), 404);
    await problem(await get(`/v1/news/${'x'.repeat(300)}.json`), 414);
    await problem(await get('/v1/news/%ff.json'), 400);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await app.inject({ method, url: '/v1/news.json', payload: '{', headers: { 'content-type': 'application/json' } });
      await problem(response, 405);
      assert.equal(response.headers['allow'], 'GET, HEAD, OPTIONS');
    }
    const preflight = await app.inject({ method: 'OPTIONS', url: '/v1/news.json', headers: { origin: 'https://www.stadt.example', 'access-control-request-method': 'GET' } });
    assert.deepEqual([preflight.statusCode, preflight.headers['access-control-allow-origin'], preflight.headers['access-control-max-age']], [204, '*', '86400']);
    const head = await app.inject({ method: 'HEAD', url: '/v1/news.json' });
    assert.deepEqual([head.statusCode, head.body], [200, '']);
  });

  test('who opens an address that leads nowhere reads a page with a way on, programs get a problem', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    for (const [url, reason] of [['/nope', /Diese Adresse gibt es nicht\./u], ['/news/x', /Diesen Eintrag gibt es nicht \(mehr\)\./u], ['/embed/nix', /Dieses Widget gibt es nicht/u], ['/w/nope.js', /Diese Adresse gibt es nicht\./u], ['/v1/nope.json', /Diese Adresse gibt es nicht\./u], ['/nope"><script>alert(1)</script>', /Diese Adresse gibt es nicht\./u]] as const) {
      const { statusCode, headers, body } = await get(url, browser);
      assert.deepEqual([statusCode, headers['content-type'], headers['cache-control']], [404, 'text/html; charset=utf-8', 'no-store'], url);
      assert.match(body, /<html lang="de">/u);
      assert.match(body, /<h1>Nicht gefunden<\/h1>/u);
      assert.match(body, reason);
      assert.ok(body.includes(`<a href="${publicUrl}/">`));
      assert.ok(!body.includes('<script'));
      // A page of ours with a style sheet of ours, and nothing else.
      assert.match(String(headers['content-security-policy']), /default-src 'none'; style-src 'self'/u);
      for (const accept of ['*/*', 'application/json', 'application/feed+json, application/json;q=0.9', '']) await problem(await get(url, { accept }), 404);
    }
    // A web server puts these into pages of others and passes on what their visitors' browsers take.
    for (const url of ['/fragment/nix', '/oembed?url=https://api.example/vir/nix']) await problem(await get(url, browser), 404);
    const head = await app.inject({ method: 'HEAD', url: '/nope', headers: browser });
    assert.deepEqual([head.statusCode, head.headers['content-type']], [404, 'text/html; charset=utf-8']);
    await problem(await app.inject({ method: 'POST', url: '/nope', headers: browser }), 404);
    // Only what is not there: a wrong query stays what programs read.
    await problem(await get('/v1/news.json?limit=0', browser), 400);
  });

  test('headers of every public answer', async () => {
    for (const url of ['/v1/news.json', '/v1/news.rss', '/v1/config.json', '/v1/openapi.json', '/v1/health', '/nope', '/', '/page.css', '/w/1/vir.js', '/w/', '/w/nope.js', '/w/..%2f..%2fpackage.json', '/w/%2e%2e/%2e%2e/package.json', '/v1/news.json?limit=0']) {
      const { headers } = await get(url, { origin: 'https://www.stadt.example' });
      assert.equal(headers['x-content-type-options'], 'nosniff', url);
      assert.equal(headers['access-control-allow-origin'], '*', url);
      assert.equal(headers['access-control-allow-credentials'], undefined, url);
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin', url);
      assert.equal(headers['set-cookie'], undefined, url);
      assert.match(String(headers['content-security-policy']), /default-src 'none'/u, url);
    }
    assert.equal((await get('/v1/news.json')).headers['cache-control'], 'public, max-age=60, stale-while-revalidate=300');
    assert.equal((await get('/w/1/vir.js')).headers['cache-control'], 'public, max-age=300');
    for (const file of ['1/a1c3d5/news-feed.js', '1/482913/map-pane.js', '1.2.3/vir-all.js']) assert.equal((await get(`/w/${file}`)).headers['cache-control'], 'public, max-age=31536000, immutable', file);
  });

  test('bytes that are no request, or too many, are answered as a problem with all headers', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const say = (bytes: string): Promise<string> =>
      new Promise((resolve, reject) => {
        let text = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        socket.on('data', (chunk) => (text += chunk.toString())).on('end', () => resolve(text)).on('error', reject);
      });
    for (const [bytes, status] of [['GARBAGE\r\n\r\n', 400], [`GET /?q=${'a'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431]] as const) {
      const [head = '', body = ''] = (await say(bytes)).split('\r\n\r\n');
      assert.match(head, new RegExp(`^HTTP/1.1 ${status} `, 'u'));
      assert.match(head, /application\/problem\+json/u);
      assert.match(head, /x-content-type-options: nosniff/u);
      assert.equal(v.parse(schemas.Problem, JSON.parse(body)).status, status);
    }
  });

  test('words are found by the index, whatever else the planner fancies', async () => {
    const scans = async (): Promise<number> => Number((await database.owner`select sum(idx_scan) as scans from pg_stat_user_indexes where indexrelname like 'item_search%'`)[0]?.['scans']);
    const before_ = await scans();
    await database.app.begin(async (sql) => {
      await sql`select find_items('news', 'meldung:*', 'meldung')`;
      await sql`select pg_stat_force_next_flush()`;
    });
    for (let waited = 0; waited < 5000 && (await scans()) === before_; waited += 50) await sleep(50);
    assert.ok((await scans()) > before_);
    await assert.rejects(database.importer`select find_items('news', 'meldung', 'meldung')`, /permission denied/u);
    assert.equal((await database.app`select find_items('news', ${secret.toLowerCase()}, ${secret.toLowerCase()})`).length, 0);
  });

  test('a page links the feeds of its own list', async () => {
    const { body } = await get(`/news/${await idOf('Meldung 0')}`);
    assert.match(body, /<link rel="alternate" type="application\/rss\+xml" title="Aktuelles: RSS" href="https:\/\/api\.example\/vir\/v1\/news\.rss">/u);
    assert.doesNotMatch(body, /events|projects/u);
    const home = (await get('/')).body;
    for (const path of ['/v1/news.rss', '/v1/events.ics', '/v1/projects.rss']) assert.ok(home.includes(`href="${publicUrl}${path}"`), path);
  });

  test('health, configuration and contract answer in their shapes', async () => {
    assert.equal(v.parse(schemas.Health, (await get('/v1/health')).json()).status, 'ok');
    v.parse(schemas.Config, (await get('/v1/config.json')).json());
    assert.match((await get('/v1/openapi.json')).json<{ openapi: string }>().openapi, /^3\.1/u);
  });

  test('metrics count embedding origins without the page, and stay bounded', async () => {
    await get('/v1/news.json', { origin: 'https://www.stadt.example' });
    await get('/w/1/vir.js', { referer: 'https://www.dorf.example/seite?name=Meyer' });
    for (let index = 0; index < 400; index++) await get('/v1/config.json', { origin: `https://x${index}.example` });
    const { body } = await get('/metrics');
    assert.match(body, /vir_embedding_requests_total\{origin="https:\/\/www\.dorf\.example"\} 1\n/u);
    assert.match(body, /vir_loader_requests_total\{version="1"\}/u);
    assert.match(body, /vir_embedding_requests_total\{origin="other"\}/u);
    assert.match(body, /vir_requests_total\{route="\/v1\/news\.json",status="200"\}/u);
    assert.doesNotMatch(body, /Meyer/u);
    assert.ok(body.split('\n').length < 500);
  });
});
