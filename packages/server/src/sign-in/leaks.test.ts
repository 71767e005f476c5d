// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import openapi from '@vir-nordwest/contract/openapi.json' with { type: 'json' };
import { addDocument } from '../documents/documents.ts';
import { exportedFiles } from '../export/exported-files.ts';
import { importFile } from '../import/import-file.ts';
import type { PortalVisitor, Tokens } from '../testing/portal-visitor.ts';
import { goodPassword, openStage, townA, townB, type SignInStage } from '../testing/sign-in-stage.ts';

/** Stands in every field of what is internal; no request says it. */
const secret = 'Verschlusssache';
/** Stands beside it, and requests look for it. */
const bait = 'Sonderausschuss';
const tag = `${bait} ${secret}`;

/** Soon: lists of dates begin today. */
const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const day = dayFrom(30);

const lists = ['news', 'events', 'projects'] as const;
const feedOf = (list: (typeof lists)[number]): Uint8Array => {
  if (list === 'events') return Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${['a', 'b', 'x', 'y'].map((id) => `BEGIN:VEVENT\r\nUID:${id}\r\nDTSTART;VALUE=DATE:${day.replaceAll('-', '')}\r\n${eventLines(id > 'm')}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`);
  const entry = (id: string, inside: boolean) => ({
    id, title: inside ? `${tag} tagt` : `Offenes ${id}`, content_html: `<p>${inside ? tag : 'Für alle'}</p>`, date_published: '2026-03-05T10:00:00Z', tags: inside ? [bait, secret, tag] : ['Offen'],
    ...(list === 'projects' && { _project: { status: 'running' } }), _vir: inside ? { visibility: 'members', member: { id: 'geheim-verband' } } : {},
  });
  return Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items: [entry('a', false), entry('b', false), entry('x', true), entry('y', true)] }));
};
const eventLines = (inside: boolean): string => (inside ? `SUMMARY:${tag} tagt\r\nDESCRIPTION:${tag}\r\nLOCATION:${tag}\r\nCATEGORIES:${bait},${secret}` : 'SUMMARY:Offen\r\nCATEGORIES:Offen');

type Parameter = { $ref: string };
const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, { parameters?: Parameter[] }>).map(([method, { parameters = [] }]) => ({ path, method: method.toUpperCase(), parameters: parameters.map(({ $ref }) => $ref.split('/').at(-1) ?? '') })));

/** Values that would bring internal items to light, where anything could. */
const lures: Record<string, readonly string[]> = {
  q: [bait, 'Sonderauss', `"${bait}"`], tag: [bait, 'Offen'], member: ['geheim-verband'], within: ['geheim-verband'], lang: ['de', 'en'], limit: ['1', '100'], cursor: ['x'], from: [day, '1990-01-01'], to: [dayFrom(60)],
  free: ['true'], online: ['true'], accessible: ['true'], maxdays: ['1'], status: ['running', 'planned'], sort: ['date', 'title'], region: ['NI'], format: ['json'], maxwidth: ['300'], maxheight: ['300'], url: [], attributes: [], id: [], widget: [],
};

describe('nothing internal reaches who may not see it', () => {
  let stage: SignInStage;
  let anna: PortalVisitor;
  let tokens: Tokens;
  let hidden: string[];
  before(async () => {
    stage = await openStage();
    for (const list of lists) await importFile(stage.database.importer, { list, source: `probe-${list}`, bytes: feedOf(list) });
    // Calendars say nothing about members; a source does.
    await stage.database.importer`update item set visibility = 'members', member = 'geheim-verband' where list = 'events' and title like ${`%${secret}%`}`;
    await addDocument(stage.database.importer, { filename: `${secret}.pdf`, bytes: Buffer.from(`%PDF-1.7\n${secret}\n%%EOF\n`), title: tag, description: tag, tags: [bait, secret] });
    hidden = (await stage.database.owner<{ id: string }[]>`select id from item where visibility = 'members'`).map(({ id }) => id);
    assert.equal(hidden.length, 7);
    await stage.addMember('anna@example.org');
    anna = await stage.visitor();
    tokens = await anna.signIn('anna@example.org', goodPassword);
  });
  after(() => stage.close());

  /** Every address that the document describes, bare, with each parameter, and for each internal item. */
  function* addresses(wanted: (path: string) => boolean): Generator<{ path: string; method: string; asks: boolean }> {
    for (const { path, method, parameters } of operations.filter((operation) => wanted(operation.path))) {
      const whole = path.includes('{id}') ? hidden.map((id) => path.replace('{id}', id)) : path.includes('{widget}') ? ['news-feed', 'event-calendar', 'project-list', 'member-map'].map((widget) => path.replace('{widget}', widget)) : [path];
      for (const one of whole) {
        yield { path: one, method, asks: false };
        for (const name of parameters) for (const value of lures[name] ?? assert.fail(`no value for the parameter ${name}`)) yield { path: `${one}?${new URLSearchParams({ [name]: value }).toString()}`, method, asks: value === bait };
        if (path.includes('{widget}')) for (const query of [`tag=${bait}`, `member=geheim-verband`, `q=${bait}`]) yield { path: `${one}?${query}`, method, asks: true };
      }
    }
    for (const list of lists) if (wanted('/oembed')) for (const id of hidden) yield { path: `/oembed?${new URLSearchParams({ url: `${stage.base}/${list}/${id}` }).toString()}`, method: 'GET', asks: true };
  }

  async function look(path: string, response: Response): Promise<string> {
    const text = await response.text();
    const whole = `${JSON.stringify([...response.headers])}\n${text}`;
    assert.ok(!whole.includes(secret), `${path} says what is internal: ${whole.slice(0, 300)}`);
    for (const id of hidden) if (!path.includes(id)) assert.ok(!whole.includes(id), `${path} names ${id}`);
    assert.ok(response.status < 500 || response.status === 501, `${path}: ${response.status}`);
    return text;
  }

  test('visitors, forged tokens, foreign origins: every public address of the OpenAPI document', async () => {
    const roles: Record<string, Record<string, string>> = {
      visitor: {},
      'bearer of a member’s token': { authorization: `Bearer ${tokens.access_token}`, origin: townA },
      'member’s token without proof': { authorization: `DPoP ${tokens.access_token}`, origin: townA },
      'member’s cookies': { cookie: [...anna.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      'made-up viewer': { 'x-vir-viewer': 'member', 'x-forwarded-user': 'anna@example.org', authorization: `DPoP ${'a'.repeat(43)}` },
    };
    let cases = 0;
    for (const [role, headers] of Object.entries(roles)) {
      for (const { path, method, asks } of addresses((one) => !one.includes('/member/'))) {
        const response = await fetch(stage.base + path, { method, headers, redirect: 'manual' });
        const { status } = response;
        const text = await look(path, response);
        cases += 1;
        if (/\/v1\/(?:news|events|projects)\/[^?]+\.(?:json|ics)/u.test(path)) {
          assert.equal(status, 404, `${role}: ${path}`);
          const [id = ''] = hidden.filter((one) => path.includes(one));
          const unknown = await (await fetch(stage.base + path.replace(id, 'a'.repeat(id.length)), { headers })).text();
          assert.equal(text.replaceAll(id, ''), unknown.replaceAll('a'.repeat(id.length), ''), 'hidden reads as never there');
        }
        const feed = /^\/v1\/(?:news|events|projects)\.json/u.test(path) && status === 200 ? (JSON.parse(text) as { _vir: { total: number; facets?: unknown } }) : undefined;
        if (feed !== undefined && asks) assert.equal(feed._vir.total, 0, `${role}: ${path} counts`);
        if (feed !== undefined) assert.ok(feed._vir.total <= 2 && !JSON.stringify(feed._vir.facets ?? {}).includes('geheim-verband'), `${role}: ${path}`);
      }
    }
    assert.ok(cases > 1_000, `${cases} cases`);
  });

  test('protected addresses: nobody without token, nobody from another town, nobody signed out', async () => {
    let cases = 0;
    for (const { path, method } of addresses((one) => one.includes('/member/'))) {
      for (const headers of [{}, { authorization: `Bearer ${tokens.access_token}` }, { authorization: `DPoP ${tokens.access_token}` }]) {
        const response = await fetch(stage.base + path, { method, headers: headers as Record<string, string> });
        assert.equal(response.status, 401, path);
        await look(path, response);
      }
      const elsewhere = await anna.read(path, tokens.access_token, { method, origin: townB });
      assert.equal(elsewhere.status, 403, path);
      await look(path, elsewhere);
      cases += 4;
    }
    const gone = await stage.visitor();
    const held = await gone.signIn('anna@example.org', goodPassword);
    await gone.post('/token/revocation', { token: held.refresh_token });
    for (const { path, method } of addresses((one) => one.includes('/member/'))) {
      const response = await gone.read(path, held.access_token, { method });
      assert.equal(response.status, 401, path);
      await look(path, response);
      cases += 1;
    }
    assert.ok(cases > 200, `${cases} cases`);
  });

  test('members do see it, in every list: the cases above could have failed', async () => {
    for (const list of [...lists, 'documents']) {
      const response = await anna.read(`/v1/member/${list}.json?q=${bait}`, tokens.access_token);
      assert.equal(response.headers.get('cache-control'), 'private, no-store');
      const feed = (await response.json()) as { items: { title: string; id: string }[]; _vir: { total: number; facets?: unknown } };
      assert.equal(feed._vir.total, list === 'documents' ? 1 : 2, list);
      assert.match(JSON.stringify(feed._vir.facets), new RegExp(secret, 'u'));
      assert.equal((await anna.read(`/v1/member/${list}/${feed.items[0]?.id}.json`, tokens.access_token)).status, 200, list);
    }
  });

  test('the static twin and the pages: nothing either', async () => {
    let files = 0;
    for await (const { path, body } of exportedFiles({ app: stage.app, publicUrl: stage.base, assetsFolder: import.meta.dirname + '/pages', today: dayFrom(0) })) {
      files += 1;
      assert.ok(!body.includes(secret), path);
      for (const id of hidden) assert.ok(!path.includes(id) && !body.includes(id), `${path} names ${id}`);
    }
    assert.ok(files > 20, `${files} files`);
    for (const list of lists) for (const id of hidden) for (const end of ['', '.json', '.ics', `~${day.replaceAll('-', '')}`, '/']) await look(`/${list}/${id}${end}`, await fetch(`${stage.base}/${list}/${id}${end}`, { redirect: 'manual' }));
  });

  test('the log does not hold it', () => assert.ok(!stage.logged.join('').includes(secret)));
});
