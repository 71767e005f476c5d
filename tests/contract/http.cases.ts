// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { mediaTypes, paths, type ListName } from '@vir-nordwest/contract';
import { Health } from '@vir-nordwest/contract/schemas';
import { bodyOf, expectOk, expectProblem, getFeed, wide, type Api, type Case } from './expect.ts';

/** What only a real server does: headers, validators, other formats. */
const origin = 'https://www.musterstadt.example';

const siblings: [about: ListName, path: string, type: string, begins: RegExp, entry: RegExp][] = [
  ['news', '/v1/news.rss', mediaTypes.rss, /^<\?xml[^>]*>\s*<rss /u, /<item>/gu],
  ['news', '/v1/news.atom', mediaTypes.atom, /^<\?xml[^>]*>\s*<feed /u, /<entry>/gu],
  ['events', '/v1/events.rss', mediaTypes.rss, /^<\?xml[^>]*>\s*<rss /u, /<item>/gu],
  ['events', '/v1/events.ics', mediaTypes.ics, /^BEGIN:VCALENDAR\r\n/u, /^BEGIN:VEVENT\r$/gmu],
  ['projects', '/v1/projects.rss', mediaTypes.rss, /^<\?xml[^>]*>\s*<rss /u, /<item>/gu],
  ['members', '/v1/members.csv', mediaTypes.csv, /^\uFEFF?[a-z]+;/u, /\r?\n(?=.)/gu],
];

const kept = ['news', 'events', 'projects', 'members', 'boundaries'] as const;

const etagOf = async (api: Api, address: string, init?: RequestInit) => {
  const response = await api.get(address, init);
  await response.arrayBuffer();
  return response.headers.get('etag') ?? assert.fail(`${address} has no ETag`);
};

export const httpCases = (today: string): Case[] => [
  ...kept.map((about): Case => ({
    about,
    name: `${paths[about]}: any site may read it, without credentials, and see the headers it needs`,
    async check(api) {
      const { headers } = await api.get(paths[about], { headers: { Origin: origin } });
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('access-control-allow-credentials'), null);
      assert.match(headers.get('access-control-expose-headers') ?? '', /etag/iu);
      assert.equal(headers.get('set-cookie'), null);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    },
  })),
  {
    about: 'news',
    name: 'a problem can be read from another site, too',
    async check(api) {
      const response = await api.get(`${paths.news}?limit=0`, { headers: { Origin: origin } });
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      await expectProblem(response, 400);
    },
  },
  {
    about: 'news',
    name: 'a preflight is answered and may be kept',
    async check(api) {
      const { status, headers } = await api.get(paths.news, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'if-none-match' } });
      assert.ok(status === 200 || status === 204);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.match(headers.get('access-control-allow-methods') ?? '', /GET/u);
      assert.ok(Number(headers.get('access-control-max-age')) > 0);
    },
  },
  ...kept.map((about): Case => ({
    about,
    name: `${paths[about]}: HEAD has the headers of GET and no body`,
    async check(api) {
      const [head, get] = [await api.get(paths[about], { method: 'HEAD' }), await api.get(paths[about])];
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
      await get.text();
      for (const name of ['content-type', 'etag', 'cache-control']) assert.equal(head.headers.get(name), get.headers.get(name), name);
    },
  })),
  ...kept.map((about): Case => ({
    about,
    name: `${paths[about]}: an unchanged copy costs a 304, with a strong ETag`,
    async check(api) {
      const path = paths[about];
      const etag = await etagOf(api, path);
      assert.match(etag, /^"[^"]+"$/u);
      const again = await api.get(path, { headers: { 'If-None-Match': etag } });
      assert.equal(again.status, 304);
      assert.equal(await again.text(), '');
      assert.equal(again.headers.get('etag'), etag);
      const listed = await api.get(path, { headers: { 'If-None-Match': `"other", W/${etag}` } });
      assert.equal(listed.status, 304);
      const other = await api.get(path, { headers: { 'If-None-Match': '"other"' } });
      assert.equal(other.status, 200);
      await other.text();
    },
  })),
  {
    about: 'news',
    name: 'each encoding has an ETag of its own and says that it varies',
    async check(api) {
      const tags = new Set<string>();
      for (const encoding of ['identity', 'gzip', 'br']) {
        const response = await api.get(paths.news, { headers: { 'Accept-Encoding': encoding } });
        assert.equal(response.headers.get('content-encoding') ?? 'identity', encoding);
        assert.match(response.headers.get('vary') ?? '', /accept-encoding/iu);
        tags.add(response.headers.get('etag') ?? '');
        await response.json();
      }
      assert.equal(tags.size, 3);
    },
  },
  ...kept.map((about): Case => ({
    about,
    name: `${paths[about]}: may be kept for a while and shown stale while a new copy is fetched`,
    async check(api) {
      const control = (await api.get(paths[about])).headers.get('cache-control') ?? '';
      assert.match(control, /\bpublic\b/u);
      assert.match(control, about === 'boundaries' ? /\bmax-age=\d+/u : /\bmax-age=60\b/u);
      assert.match(control, /\bstale-while-revalidate=\d+/u);
    },
  })),
  {
    about: 'news',
    name: 'Authorization is ignored: one address, one answer',
    async check(api) {
      const plain = await etagOf(api, paths.news);
      for (const Authorization of ['Bearer abc', 'Basic YTpi', 'nonsense']) assert.equal(await etagOf(api, paths.news, { headers: { Authorization } }), plain);
    },
  },
  {
    about: 'news',
    name: 'parameters in another order are the same query',
    async check(api) {
      assert.equal(await etagOf(api, `${paths.news}?tag=Plenum&limit=3`), await etagOf(api, `${paths.news}?limit=3&tag=Plenum`));
    },
  },
  {
    about: 'news',
    name: 'only reading is allowed',
    async check(api) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const response = await api.get(paths.news, { method });
        assert.ok(response.status === 404 || response.status === 405, `${method}: ${response.status}`);
        assert.equal(response.headers.get('content-type')?.toLowerCase(), mediaTypes.problem);
        await response.text();
      }
    },
  },
  ...siblings.map(([about, path, type, begins, entry]): Case => ({
    about,
    name: `${path}: same content in its own format`,
    plain: true,
    async check(api) {
      const text = await (await expectOk(await api.get(path), type)).text();
      assert.match(text, begins);
      assert.ok((text.match(entry)?.length ?? 0) > 0);
    },
  })),
  {
    about: 'news',
    name: 'a subscription keeps to the same filter as the list',
    async check(api) {
      const feed = await getFeed(api, 'news', 'tag=Plenum&limit=100');
      const text = await (await api.get('/v1/news.rss?tag=Plenum&limit=100')).text();
      assert.equal(text.match(/<item>/gu)?.length, feed.items.length);
      assert.ok(feed.items.length > 0);
    },
  },
  ...siblings.map(([about, path]): Case => ({
    about,
    name: `${path}: a wrong parameter is a problem here, too`,
    check: async (api) => void (await expectProblem(await api.get(`${path}?within=x`), 400)),
  })),
  {
    about: 'events',
    name: 'one event as iCalendar is the one asked for, with lines a calendar accepts',
    plain: true,
    async check(api) {
      const { items } = await getFeed(api, 'events', wide('events', today));
      for (const { id, _event } of items.slice(0, 5)) {
        const text = await (await expectOk(await api.get(`/v1/events/${encodeURIComponent(id)}.ics`), mediaTypes.ics)).text();
        assert.ok(text.replaceAll('\r\n ', '').includes(`UID:${_event.uid}\r\n`), id);
        assert.match(text, /^DTSTAMP:\d{8}T\d{6}Z\r$/mu);
        for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      }
    },
  },
  {
    about: 'service',
    name: 'openapi.json is the committed document',
    plain: true,
    async check(api) {
      const served: unknown = await (await expectOk(await api.get(paths.openapi), mediaTypes.json)).json();
      assert.deepEqual(served, JSON.parse(await readFile(new URL(import.meta.resolve('@vir-nordwest/contract/openapi.json')), 'utf8')));
    },
  },
  {
    about: 'service',
    name: 'health says that it is well and is never kept',
    async check(api) {
      const response = await expectOk(await api.get(paths.health), mediaTypes.json);
      assert.match(response.headers.get('cache-control') ?? '', /no-store/u);
      assert.equal((await bodyOf(Health, response)).status, 'ok');
    },
  },
];
