// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { jsonFeed, type SampleEntry } from '../testing/feeds.ts';
import { pull } from './pull.ts';
import { sourceHealth } from './source-health.ts';
import { allSubscriptions, claimDue, healthOf, pauseSubscription, saveSubscription, type Subscription } from './subscriptions.ts';

let database: TestDatabase;
let base = '';
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {};
const requests: IncomingMessage[] = [];
const server = createServer((request, response) => {
  requests.push(request);
  answer(request, response);
});
before(async () => {
  database = await openTestDatabase();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  server.close();
  await database.dispose();
});
beforeEach(async () => {
  await database.owner`truncate subscription, missing_item, item, source cascade`;
  requests.length = 0;
});

const options = { imageOrigin: 'https://api.example', allowLoopback: true };
const give = (entries: readonly SampleEntry[], headers: Record<string, string> = {}) => {
  answer = (_request, response) => void response.writeHead(200, headers).end(jsonFeed(entries));
};
const fail = (status: number) => {
  answer = (_request, response) => void response.writeHead(status).end();
};
/** One entry a day, the first is the oldest. */
const entries = (...days: number[]): SampleEntry[] => days.map((day) => ({ id: String(day), published: `2026-03-${String(day).padStart(2, '0')}T10:00:00Z` }));

async function subscribe(more: Partial<Subscription> = {}): Promise<void> {
  await saveSubscription(database.importer, { name: 'stadt', list: 'news', url: `${base}/feed`, everyMinutes: 60, profile: {}, ...more });
}

async function stadt(): Promise<Subscription> {
  const found = (await allSubscriptions(database.importer)).find(({ name }) => name === 'stadt');
  assert.ok(found);
  return found;
}

const pullNow = async (more: object = {}) => pull(database.importer, await stadt(), { ...options, ...more });
const shown = async (): Promise<string[]> => (await database.app<{ guid: string }[]>`select guid from item order by guid::int`).map(({ guid }) => guid);

test('an unchanged answer is neither read nor written again', async () => {
  await subscribe();
  give(entries(1, 2), { etag: '"eins"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' });
  assert.equal((await pullNow()).outcome, 'imported');
  const changedAt = await database.owner`select id, changed_at from item order by id`;
  answer = (request, response) => void response.writeHead(request.headers['if-none-match'] === '"eins"' ? 304 : 500).end();
  assert.equal((await pullNow()).outcome, 'unchanged');
  assert.equal(requests[1]?.headers['if-modified-since'], 'Mon, 02 Mar 2026 10:00:00 GMT');
  give(entries(1, 2)); // a server without validators: recognised by what it holds
  assert.equal((await pullNow()).outcome, 'unchanged');
  assert.deepEqual(await database.owner`select id, changed_at from item order by id`, changedAt);
});

test('an item is withdrawn only after it was missing three times in a row, and comes back', async () => {
  await subscribe();
  give(entries(1, 2, 3, 4));
  await pullNow();
  give(entries(1, 2, 4));
  assert.deepEqual([(await pullNow()).withdrawn, await shown()], [0, ['1', '2', '3', '4']]);
  assert.deepEqual([(await pullNow()).withdrawn, await shown()], [0, ['1', '2', '3', '4']]);
  assert.deepEqual([(await pullNow()).withdrawn, await shown()], [1, ['1', '2', '4']]);
  give(entries(1, 2, 3, 4));
  await pullNow();
  assert.deepEqual(await shown(), ['1', '2', '3', '4']);
});

test('an item that shows again in between begins anew', async () => {
  await subscribe();
  for (const days of [[1, 2, 3, 4], [1, 2, 4], [1, 2, 4], [1, 2, 3, 4], [1, 2, 4], [1, 2, 4]]) {
    give(entries(...days));
    await pullNow();
  }
  assert.deepEqual(await shown(), ['1', '2', '3', '4']);
});

test('what has slid out of a feed of the latest entries stays', async () => {
  await subscribe();
  give(entries(1, 2, 3));
  await pullNow();
  give(entries(3, 4, 5));
  for (let time = 0; time < 5; time++) await pullNow();
  assert.deepEqual(await shown(), ['1', '2', '3', '4', '5']);
});

test('a suspiciously short answer withdraws nothing until an operator believes it', async () => {
  await subscribe();
  give(entries(1, 2, 3, 4, 5, 6, 7, 8));
  await pullNow();
  give(entries(1));
  for (let time = 0; time < 5; time++) await pullNow();
  assert.equal((await shown()).length, 8);
  assert.match((await stadt()).problem ?? '', /7 bekannte Einträge fehlen.*--accept-removals/u);
  assert.equal((await pullNow({ acceptRemovals: true })).withdrawn, 7);
  assert.deepEqual([await shown(), (await stadt()).problem], [['1'], null]);
});

test('failures lose nothing, wait longer each time, and are told in words', async () => {
  await subscribe();
  give(entries(1, 2));
  await pullNow();
  const now = new Date();
  const pauses: number[] = [];
  for (const trouble of [() => fail(500), () => fail(404), () => (answer = (_request, response) => void response.end('<!doctype html>')), () => fail(503), () => fail(500), () => fail(500)]) {
    trouble();
    assert.equal((await pullNow({ now })).outcome, 'failed');
    pauses.push(((await stadt()).nextAt - now.getTime()) / 60_000);
  }
  assert.deepEqual(await shown(), ['1', '2']);
  const expected = [120, 240, 480, 960, 1440, 1440];
  pauses.forEach((pause, at) => assert.ok(Math.abs(pause - (expected[at] ?? 0)) <= (expected[at] ?? 0) * 0.26, `${pause} minutes instead of ${expected[at]}`));
  const { failures, problem } = await stadt();
  assert.deepEqual([failures, problem], [6, `${base}/feed antwortet mit Status 500.`]);
  assert.equal(healthOf(await stadt(), Date.now()), 'failing');
  assert.equal(healthOf(await stadt(), Date.now() + 25 * 3_600_000), 'outdated');
  give(entries(1, 2, 3));
  await pullNow();
  assert.deepEqual([healthOf(await stadt(), Date.now()), (await stadt()).failures], ['ok', 0]);
});

test('refused entries count nobody as missing', async () => {
  await subscribe();
  give(entries(1, 2, 3, 4));
  await pullNow();
  answer = (_request, response) => void response.end(Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items: [...entries(1, 2, 4).map(({ id, published }) => ({ id, title: id, content_text: id, date_published: published })), 'Unsinn'] })));
  for (let time = 0; time < 4; time++) await pullNow();
  assert.deepEqual(await shown(), ['1', '2', '3', '4']);
});

test('an answer that is not believed, given again unchanged, does not finish an earlier count', async () => {
  const refused = [...entries(1, 2, 4, 5, 6, 7, 8).map(({ id, published }) => ({ id, title: id, content_text: id, date_published: published })), 'Unsinn'];
  const doubtful: (() => void)[] = [
    () => give(entries(1)),
    () => (answer = (_request, response) => void response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items: refused }))),
  ];
  for (const [at, doubt] of doubtful.entries()) {
    await database.owner`truncate subscription, missing_item, item, source cascade`;
    await subscribe();
    for (const days of [[1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 4, 5, 6, 7, 8], [8, 7, 6, 5, 4, 2, 1]]) {
      give(entries(...days));
      await pullNow();
    }
    doubt();
    for (let time = 0; time < 4; time++) await pullNow();
    assert.deepEqual(await shown(), ['1', '2', '3', '4', '5', '6', '7', '8'], `doubt ${at}`);
  }
});

test('each due source is claimed by one process only, paused ones by none', async () => {
  for (const name of ['stadt', 'land', 'kreis']) await subscribe({ name });
  await pauseSubscription(database.importer, 'kreis', true);
  const claims = await Promise.all(Array.from({ length: 6 }, () => claimDue(database.importer, new Date())));
  assert.deepEqual(claims.map((claim) => claim?.name).filter(Boolean).sort(), ['land', 'stadt']);
  assert.equal(await claimDue(database.importer, new Date()), undefined);
  assert.ok(await claimDue(database.importer, new Date(Date.now() + 16 * 60_000)), 'a process that died loses its claim');
});

test('the profile of a source fills in what entries lack, and internal stays internal', async () => {
  await subscribe({ profile: { member: 'bremen', tags: ['Digitales'], visibility: 'members' } });
  give([{ id: '1', tags: ['Schule'], visibility: 'public' }, { id: '2', member: 'achim' }]);
  await pullNow();
  const rows = await database.importer`select guid, member, tags, visibility from item order by guid`;
  assert.deepEqual(rows.map((row) => ({ ...row })), [
    { guid: '1', member: 'bremen', tags: ['Schule', 'Digitales'], visibility: 'members' },
    { guid: '2', member: 'achim', tags: ['Digitales'], visibility: 'members' },
  ]);
  assert.deepEqual([...(await sourceHealth(database.app))], [], 'a source with internal items only stays unknown to visitors');
});

test('health reaches the metrics, addresses with keys never do', async () => {
  await subscribe({ url: `${base}/feed?key=geheim` });
  give(entries(1));
  await pullNow();
  const [one] = await sourceHealth(database.app);
  assert.deepEqual([one?.name, one?.failures], ['stadt', 0]);
  assert.ok((one?.succeededAt ?? 0) > 1_700_000_000);
  await assert.rejects(database.app`select url from subscription`, /permission denied/u);
});
