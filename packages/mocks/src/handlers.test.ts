// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits, paths, type NewsFeed } from '@vir-nordwest/contract';
import { newsVariants, sampleBase } from '@vir-nordwest/contract/samples';
import { getResponse } from 'msw';
import { handlers, type MockOptions } from './index.ts';

const base = 'https://rathaus.example/_vir';

async function ask(path: string, options: MockOptions = {}): Promise<Response> {
  return (await getResponse(handlers({ base, ...options }), new Request(base + path))) ?? assert.fail('not mocked');
}

test('content seems to come from the address that was asked', async () => {
  const text = await (await ask(paths.news)).text();
  assert.ok(text.includes(`${base}/bilder/`));
  assert.ok(!text.includes(sampleBase));
});

test('a story puts its own items in place of the samples', async () => {
  const feed = (await (await ask(paths.news, { content: { news: [newsVariants.noTitle] } })).json()) as NewsFeed;
  assert.deepEqual(feed.items.map(({ id }) => id), [newsVariants.noTitle.id]);
});

test('pictures of the samples are there', async () => {
  assert.equal((await ask('/bilder/rathaus.svg')).headers.get('content-type'), 'image/svg+xml');
});

test('a fault of one list leaves the others alone', async () => {
  const fault = { news: '500' } as const;
  assert.equal((await ask(paths.news, { fault })).status, 500);
  assert.equal((await ask(paths.events, { fault })).status, 200);
});

test('down is a 503 that says when to come back', async () => {
  const response = await ask(paths.news, { fault: 'down' });
  assert.equal(response.status, 503);
  assert.ok(Number(response.headers.get('retry-after')) > 0);
});

test('offline is a network error, not an answer', async () => {
  assert.equal((await ask(paths.news, { fault: 'offline' })).type, 'error');
});

test('html claims success and is no JSON, as a maintenance page does', async () => {
  const response = await ask(paths.news, { fault: 'html' });
  assert.equal(response.status, 200);
  await assert.rejects(response.json());
});

test('malformed begins like a feed and breaks off', async () => {
  const text = await (await ask(paths.news, { fault: 'malformed' })).text();
  assert.match(text, /^\{"version"/u);
  assert.throws(() => JSON.parse(text));
});

test('empty is a valid list without items', async () => {
  const feed = (await (await ask(paths.news, { fault: 'empty' })).json()) as NewsFeed;
  assert.deepEqual([feed.items.length, feed._vir.total], [0, 0]);
});

test('huge goes on beyond what a client reads', async () => {
  let bytes = 0;
  for await (const chunk of (await ask(paths.news, { fault: 'huge' })).body ?? []) bytes += chunk.length;
  assert.ok(bytes > limits.answerBytes);
});
