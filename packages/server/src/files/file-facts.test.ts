// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import type { Attachment } from '@vir-nordwest/contract';
import { importFile } from '../import/import-file.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { keepFileFacts } from './keep-file-facts.ts';

let database: TestDatabase;
let base = '';
let asked: string[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
const site = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  answer(request, response);
});
before(async () => {
  database = await openTestDatabase();
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
after(async () => {
  site.close();
  await database.dispose();
});
beforeEach(async () => {
  asked = [];
  await database.owner`truncate file_fact, item, source cascade`;
});
const options = { allowLoopback: true };
const later = (hours: number) => ({ ...options, now: new Date(Date.now() + hours * 3_600_000) });

/** One news item with these files, with a text that makes it another one each time. */
async function news(attachments: Partial<Attachment>[], text = 'Text'): Promise<void> {
  const items = [{ id: '1', title: 'Titel', content_text: text, attachments }];
  await importFile(database.importer, { list: 'news', source: 'stadt', bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items })) });
}

async function files(): Promise<Attachment[]> {
  const [row] = await database.app<{ attachments: Attachment[] }[]>`select attachments from item`;
  return row?.attachments ?? [];
}

const say = (type: string, length?: number) => {
  answer = (_request, response) => void response.writeHead(200, { 'content-type': type, ...(length !== undefined && { 'content-length': length }) }).end();
};

test('type and size that a feed leaves out are asked for, without fetching the file', async () => {
  say('application/pdf; name=plan', 1_234_567);
  await news([{ url: `${base}/plan`, title: 'Plan' }]);
  assert.deepEqual(await keepFileFacts(database.importer, options), { known: 1, problems: [] });
  assert.deepEqual(await files(), [{ url: `${base}/plan`, title: 'Plan', mime_type: 'application/pdf', size_in_bytes: 1_234_567 }]);
  await keepFileFacts(database.importer, options);
  assert.deepEqual(asked, ['HEAD /plan'], 'asked for once');
});

test('what a source says itself stays, whatever its server says', async () => {
  say('application/zip', 10);
  await news([{ url: `${base}/a.pdf`, mime_type: 'application/pdf', size_in_bytes: 2_000 }, { url: `${base}/b.pdf`, mime_type: 'application/pdf' }]);
  await keepFileFacts(database.importer, options);
  assert.deepEqual((await files()).map(({ mime_type, size_in_bytes }) => [mime_type, size_in_bytes]), [['application/pdf', 2_000], ['application/pdf', 10]]);
  assert.deepEqual(asked, ['HEAD /b.pdf']);
});

test('an item that is read anew gets type and size again without another question', async () => {
  say('application/pdf', 500);
  await news([{ url: `${base}/a` }]);
  await keepFileFacts(database.importer, options);
  await news([{ url: `${base}/a` }], 'Anderer Text');
  assert.equal((await files())[0]?.size_in_bytes, undefined);
  await keepFileFacts(database.importer, options);
  assert.equal((await files())[0]?.size_in_bytes, 500);
  assert.equal(asked.length, 1);
});

test('a server that knows no HEAD is asked for the first byte', async () => {
  answer = (request, response) => (request.method === 'HEAD' ? void response.writeHead(405).end() : void response.writeHead(206, { 'content-type': 'application/pdf', 'content-range': 'bytes 0-0/4321', 'content-length': 1 }).end('%'));
  await news([{ url: `${base}/a` }]);
  await keepFileFacts(database.importer, options);
  assert.deepEqual((await files()).map(({ mime_type, size_in_bytes }) => [mime_type, size_in_bytes]), [['application/pdf', 4321]]);
});

test('a page for signing in, an error or silence about the size is no fact, and the item stays as it is', async () => {
  answer = ({ url }, response) => {
    if (url === '/seite') response.writeHead(200, { 'content-type': 'text/html', 'content-length': 9_000 }).end();
    else if (url === '/weg') response.writeHead(404).end();
    else if (url === '/gepackt') response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-encoding': 'gzip', 'content-length': 20 }).end();
    else response.writeHead(200, { 'content-type': 'unsinn', 'content-length': 0 }).end();
  };
  const names = ['seite', 'weg', 'gepackt', 'leer'];
  await news(names.map((name) => ({ url: `${base}/${name}` })));
  const { known, problems } = await keepFileFacts(database.importer, options);
  assert.deepEqual([known, problems.map(({ url }) => url.slice(base.length + 1)).sort()], [0, ['seite', 'weg']]);
  assert.deepEqual(await files(), names.map((name) => ({ url: `${base}/${name}`, mime_type: 'application/octet-stream' })));
});

test('a file that could not be asked for is asked for again later, not at once', async () => {
  answer = (_request, response) => void response.writeHead(503).end();
  await news([{ url: `${base}/a` }]);
  await keepFileFacts(database.importer, options);
  await keepFileFacts(database.importer, options);
  assert.equal(asked.length, 1);
  say('application/pdf', 7_000);
  assert.equal((await keepFileFacts(database.importer, later(2))).known, 1);
});

test('inner addresses are not asked, also not behind a redirect, and hundreds of files take turns', async () => {
  answer = (_request, response) => void response.writeHead(302, { location: 'http://10.0.0.1/a.pdf' }).end();
  await news([{ url: 'http://169.254.169.254/a' }, { url: `${base}/um` }]);
  const { problems } = await keepFileFacts(database.importer, options);
  assert.equal(problems.length, 2);
  for (const { reason } of problems) assert.match(reason, /internen Netz/u);
  say('application/pdf', 1_000);
  await news(Array.from({ length: 7 }, (_, index) => ({ url: `${base}/${index}` })));
  assert.equal((await keepFileFacts(database.importer, { ...options, most: 5 })).known, 5);
  assert.equal((await keepFileFacts(database.importer, { ...options, most: 5 })).known, 2);
});

test('what no item names any longer is forgotten', async () => {
  say('application/pdf', 1_000);
  await news([{ url: `${base}/a` }]);
  await keepFileFacts(database.importer, options);
  await database.owner`update item set deleted_at = now()`;
  await keepFileFacts(database.importer, options);
  assert.equal((await database.owner`select from file_fact`).length, 0);
});
