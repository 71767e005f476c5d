// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import * as schemas from '@vir-nordwest/contract/schemas';
import { createClient } from '@vir-nordwest/core/client/client.ts';
import { adaptFeed } from '@vir-nordwest/core/feed/adapt.ts';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { exportedFiles, type ExportedFile } from './export/exported-files.ts';
import { replaceTree, type TreeReport } from './export/replace-tree.ts';
import { importFile } from './import/import-file.ts';
import { openTestDatabase, temporaryFolder, type TestDatabase } from './testing/database.ts';
import { jsonFeed } from './testing/feeds.ts';

const publicUrl = 'https://api.example/vir';
const secret = 'Geheimsitzung';

describe('the static twin', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let server: Server;
  let base: string;
  const { folder, remove } = temporaryFolder();
  const twin = path.join(folder, 'twin');
  const assetsFolder = path.join(folder, 'w');
  const load = (entries: Parameters<typeof jsonFeed>[0], source = 'n'): Promise<unknown> => importFile(database.importer, { list: 'news', source, bytes: jsonFeed(entries) });
  const write = (): Promise<TreeReport> => replaceTree(twin, exportedFiles({ app, publicUrl, assetsFolder, today: '2026-03-05' }));
  const files = async (): Promise<string[]> => (await readdir(twin, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => path.relative(twin, path.join(entry.parentPath, entry.name))).sort();

  before(async () => {
    database = await openTestDatabase();
    await load([
      ...Array.from({ length: 45 }, (_, index) => ({ id: String(index), title: `Meldung ${index}`, tags: [index % 2 === 0 ? 'Schule' : 'Verkehr'] })),
      { id: 'x', title: secret, html: `<p>${secret}`, tags: [secret], visibility: 'members' as const, member: 'geheim' },
    ]);
    await importFile(database.importer, { list: 'members', source: 'm', bytes: Buffer.from('id;name;art\nzeven;Zeven;Gemeinde') });
    await importFile(database.importer, { list: 'projects', source: 'p', bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'Offen', content_text: 'x' }, { id: '2', title: secret, content_text: 'x', _vir: { visibility: 'members' } }] })) });
    await mkdir(path.join(assetsFolder, '1'), { recursive: true });
    await writeFile(path.join(assetsFolder, '1/vir.js'), '"use strict";');
    app = await buildApp({ database, publicUrl, assetsFolder });
    // The dumbest of web servers: a path is a file, the query is nothing, a folder is its index.html.
    server = createServer((request, response) => {
      const name = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname).replace(/^\/town/u, '');
      void readFile(path.join(twin, name)).catch(() => readFile(path.join(twin, name, 'index.html'))).then((body) => response.end(body), () => response.writeHead(404).end());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/town`;
  });
  after(async () => {
    server.close();
    await app.close();
    await database.dispose();
    remove();
  });

  test('a client pointed at it walks all pages and items there, and never asks the real server', async () => {
    await write();
    const client = createClient();
    const ids = new Set<string>();
    let pages = 0;
    for (let next: string | undefined = `${base}/v1/news.json`; next !== undefined; pages++) {
      assert.ok(next.startsWith(base), next);
      const { body, url } = await client.get(next);
      const feed = adaptFeed(v.parse(schemas.NewsFeed, body), url, {}) as v.InferOutput<typeof schemas.NewsFeed>;
      assert.equal(feed._vir.total, 45);
      for (const { id, url: page = '' } of feed.items) {
        ids.add(id);
        assert.equal(v.parse(schemas.NewsItem, (await client.get(`${base}/v1/news/${id}.json`)).body).id, id);
        assert.equal((await fetch(page)).status, 200, page);
        assert.ok(page.startsWith(base));
      }
      next = feed.next_url;
    }
    assert.deepEqual([ids.size, pages], [45, 3]);
  });

  test('it claims no filter, so the client filters itself', async () => {
    const { body, url } = await createClient().get(`${base}/v1/news.json?tag=Schule`);
    assert.deepEqual(v.parse(schemas.NewsFeed, body)._vir.query, {});
    const { items } = adaptFeed(body, url, { tag: ['Schule'] }) as v.InferOutput<typeof schemas.NewsFeed>;
    assert.ok(items.length > 0 && items.every(({ tags }) => tags?.includes('Schule')));
  });

  test('everything public is there in the shape of the contract, nothing for members only', async () => {
    const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(path.join(twin, name), 'utf8'));
    assert.equal(v.parse(schemas.ProjectFeed, await read('v1/projects.json')).items.length, 1);
    assert.equal(v.parse(schemas.MemberCollection, await read('v1/members.json')).features.length, 1);
    v.parse(schemas.Config, await read('v1/config.json'));
    const names = await files();
    for (const name of ['v1/openapi.json', 'v1/news.rss', 'v1/news.atom', 'v1/projects.rss', 'v1/members.csv', 'w/1/vir.js', 'index.html', 'page.css', 'v1/news/page-3.json']) assert.ok(names.includes(name), name);
    for (const name of names) assert.ok(!(await readFile(path.join(twin, name), 'utf8')).includes(secret), name);
    for (const { id } of await database.owner<{ id: string }[]>`select id from item where visibility = 'members'`) assert.ok(!names.some((name) => name.includes(id)));
  });

  test('what has not changed is not touched, what is gone is removed, what others put there stays', async () => {
    const untouched = path.join(twin, 'v1/openapi.json');
    await utimes(untouched, 1000, 1000);
    await writeFile(path.join(twin, 'robots.txt'), 'User-agent: *');
    const [gone] = await database.owner<{ id: string }[]>`delete from item where title = 'Meldung 3' returning id`;
    await sleep(200);
    const { removed, changed } = await write();
    assert.equal(removed, 2);
    assert.ok(changed > 0 && changed < 10, String(changed));
    assert.equal((await stat(untouched)).mtimeMs, 1_000_000);
    assert.ok(existsSync(path.join(twin, 'robots.txt')));
    assert.ok(!existsSync(path.join(twin, `v1/news/${gone?.id}.json`)) && !existsSync(path.join(twin, `news/${gone?.id}`)));
    assert.deepEqual(await write().then(({ changed: more, removed: less }) => [more, less]), [0, 0]);
    assert.ok((await files()).every((name) => !name.includes('.vir-export-')));
  });

  test('an export that fails leaves the old one, whole, and nothing of itself', async () => {
    const before_ = await Promise.all((await files()).map(async (name) => [name, await readFile(path.join(twin, name), 'utf8')]));
    async function* failing(): AsyncGenerator<ExportedFile> {
      yield { path: 'v1/news.json', body: Buffer.from('half') };
      yield { path: 'v1/new.json', body: Buffer.from('new') };
      throw new Error('database gone');
    }
    await assert.rejects(replaceTree(twin, failing()), /database gone/u);
    assert.deepEqual(await Promise.all((await files()).map(async (name) => [name, await readFile(path.join(twin, name), 'utf8')])), before_);
  });

  test('a server that cannot answer makes it fail', async () => {
    const broken = await buildApp({ database: { ...database, app: (() => Promise.reject(new Error('no database'))) as never }, publicUrl, assetsFolder });
    await assert.rejects(replaceTree(twin, exportedFiles({ app: broken, publicUrl, assetsFolder, today: '2026-03-05' })), /antwortet mit Status 500/u);
    await broken.close();
    assert.ok((await readFile(path.join(twin, 'v1/news.json'), 'utf8')).includes('Meldung'));
  });

  test('foreign files are not overwritten and a forged list of files leads nowhere else', async () => {
    const site = path.join(folder, 'site');
    await mkdir(site);
    await writeFile(path.join(site, 'index.html'), 'Rathaus');
    await writeFile(path.join(folder, 'victim.txt'), 'x');
    const one = async function* (): AsyncGenerator<ExportedFile> {
      yield { path: 'a.json', body: Buffer.from('{}') };
      yield { path: 'index.html', body: Buffer.from('wir') };
    };
    await assert.rejects(replaceTree(site, one()), /index\.html stammt nicht von einem Export/u);
    assert.deepEqual(await readdir(site), ['index.html']);
    await writeFile(path.join(site, '.vir-export.json'), JSON.stringify(['../victim.txt', '/etc/passwd', 'index.html', 7]));
    assert.deepEqual(await replaceTree(site, one()), { total: 2, changed: 2, removed: 0 });
    assert.ok(existsSync(path.join(folder, 'victim.txt')));
  });
});
