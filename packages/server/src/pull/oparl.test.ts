// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { parseOparl } from '../import/oparl.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { pull, type PullResult } from './pull.ts';
import { allSubscriptions, saveSubscription, type Subscription } from './subscriptions.ts';

/** A council information system with three meetings a page, as OParl 1.1 has it. */
let meetings: Record<string, unknown>[] = [];
let database: TestDatabase;
let base = '';
let interfere: (request: IncomingMessage, response: ServerResponse) => boolean = () => false;
const requests: string[] = [];

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', base);
  requests.push(request.url ?? '');
  if (interfere(request, response)) return;
  const json = (value: object): void => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (url.pathname === '/oparl') return json({ id: `${base}/oparl`, type: 'https://schema.oparl.org/1.1/System', body: `${base}/bodies` });
  if (url.pathname === '/bodies') return json({ data: [{ id: `${base}/body/1`, type: 'https://schema.oparl.org/1.1/Body', name: 'Musterstadt', meeting: `${base}/meetings` }], pagination: {}, links: {} });
  if (url.pathname === '/body/1') return json({ id: `${base}/body/1`, type: 'https://schema.oparl.org/1.0/Body', meeting: '/meetings' });
  if (url.pathname === '/organization/rat') return json({ id: url.href, type: 'https://schema.oparl.org/1.1/Organization', name: 'Rat der Stadt Musterstadt' });
  if (url.pathname === '/meetings') {
    const since = url.searchParams.get('modified_since');
    const found = meetings.filter(({ modified }) => since === null || Date.parse(String(modified)) >= Date.parse(since));
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return json({ data: found.slice((page - 1) * 3, page * 3), pagination: { totalElements: found.length }, links: found.length > page * 3 ? { next: next.href } : {} });
  }
  return void response.writeHead(404).end();
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
  interfere = () => false;
  requests.length = 0;
  meetings = Array.from({ length: 7 }, (_, index) => meeting(index + 1));
});

const meeting = (number: number, more: object = {}): Record<string, unknown> => ({
  id: `${base}/meeting/${number}`,
  type: 'https://schema.oparl.org/1.1/Meeting',
  name: `${number}. Sitzung des Rates`,
  start: `2026-06-${String(number).padStart(2, '0')}T18:00:00+02:00`,
  end: `2026-06-${String(number).padStart(2, '0')}T21:00:00+02:00`,
  organization: [`${base}/organization/rat`],
  location: { id: `${base}/location/1`, description: 'Rathaus', room: 'Ratssaal', streetAddress: 'Markt 1', postalCode: '26121', locality: 'Musterstadt', geojson: { type: 'Feature', geometry: { type: 'Point', coordinates: [8.21, 53.14] } } },
  agendaItem: [{ order: 2, number: 'Ö 2', name: 'Haushalt', public: true }, { order: 1, number: 'Ö 1', name: 'Begrüßung', public: true }, { order: 3, number: 'N 1', name: 'Grundstück', public: false }],
  invitation: { accessUrl: 'https://ris.example/einladung.pdf', name: 'Einladung', mimeType: 'application/pdf', size: 5000 },
  web: `https://ris.example/sitzung/${number}`,
  created: '2026-05-01T10:00:00+02:00',
  modified: '2026-05-02T10:00:00+02:00',
  ...more,
});

const now = new Date('2026-06-01T08:00:00Z');
async function subscribe(path = '/oparl'): Promise<void> {
  await saveSubscription(database.importer, { name: 'ris', list: 'events', kind: 'oparl', url: base + path, everyMinutes: 60, profile: {} });
}
const ris = async (): Promise<Subscription> => (await allSubscriptions(database.importer))[0] ?? assert.fail('no source');
const pullNow = async (at = now, more: object = {}): Promise<PullResult> => pull(database.importer, await ris(), { imageOrigin: 'https://api.example', allowLoopback: true, now: at, ...more });
const shown = async (): Promise<string[]> => (await database.app<{ title: string; status: string }[]>`select title, extension->>'status' as status from item order by title`).map(({ title, status }) => `${title} ${status}`);
const failure = (result: PullResult): string => (result.outcome === 'failed' ? result.problem : assert.fail(result.outcome));

for (const path of ['/oparl', '/body/1', '/meetings']) {
  test(`from ${path} every page of the meetings is read, once`, async () => {
    await subscribe(path);
    const result = await pullNow();
    assert.deepEqual([result.outcome, (await shown()).length], ['imported', 7]);
    assert.equal(requests.filter((address) => address.startsWith('/meetings?')).length, 3);
    assert.equal(requests.filter((address) => address === '/organization/rat').length, 1, 'a body that meets often is asked once');
  });
}

test('a meeting has its time in German, its room, its body, its public agenda and its papers', async () => {
  await subscribe();
  await pullNow();
  const [row] = await database.owner`select * from item where title = '1. Sitzung des Rates'`;
  const { start, end, timeZone, location, organizer } = row?.['extension'] as Record<string, unknown>;
  assert.deepEqual({ start, end, timeZone }, { start: '2026-06-01T18:00:00', end: '2026-06-01T21:00:00', timeZone: 'Europe/Berlin' });
  assert.deepEqual(location, { name: 'Rathaus, Ratssaal', description: 'Markt 1, 26121 Musterstadt', coordinates: 'geo:53.14000,8.21000' });
  assert.deepEqual(organizer, { name: 'Rat der Stadt Musterstadt' });
  assert.equal(row?.['content_text'], 'Ö 1 Begrüßung\nÖ 2 Haushalt');
  assert.equal(row['url'], 'https://ris.example/sitzung/1');
  assert.deepEqual(row['attachments'], [{ url: 'https://ris.example/einladung.pdf', mime_type: 'application/pdf', title: 'Einladung', size_in_bytes: 5000 }]);
});

test('the next pull asks only for what has changed since, and takes nothing else away', async () => {
  await subscribe();
  await pullNow();
  assert.equal((await pullNow(new Date('2026-06-01T12:00:00Z'))).outcome, 'unchanged');
  meetings[1] = meeting(2, { cancelled: true, modified: '2026-06-01T15:00:00+02:00' });
  meetings[2] = { id: `${base}/meeting/3`, type: 'https://schema.oparl.org/1.1/Meeting', deleted: true, modified: '2026-06-01T15:00:00+02:00' };
  requests.length = 0;
  const result = await pullNow(new Date('2026-06-01T14:00:00Z'));
  assert.match(requests.find((address) => address.startsWith('/meetings')) ?? '', /modified_since=2026-06-01T11%3A00%3A00Z/u);
  assert.ok(result.outcome === 'imported');
  assert.deepEqual([result.report.changed, result.report.removed], [1, 1]);
  assert.deepEqual(await shown(), ['1. Sitzung des Rates confirmed', '2. Sitzung des Rates cancelled', ...[4, 5, 6, 7].map((number) => `${number}. Sitzung des Rates confirmed`)]);
});

test('a page that fails takes nothing and loses nothing: the next pull begins where the last good one ended', async () => {
  await subscribe();
  await pullNow();
  meetings = meetings.map((one) => ({ ...one, name: `Neu ${String(one['name'])}`, modified: '2026-06-01T15:00:00+02:00' }));
  interfere = (request, response) => request.url?.includes('page=2') === true && (response.writeHead(500).end(), true);
  assert.match(failure(await pullNow(new Date('2026-06-01T14:00:00Z'))), /Status 500/u);
  assert.ok((await shown()).every((title) => !title.startsWith('Neu')));
  interfere = () => false;
  await pullNow(new Date('2026-06-02T14:00:00Z'));
  assert.ok((await shown()).every((title) => title.startsWith('Neu')));
});

test('pages that lead in a circle, into the own network or nowhere end the pull', async () => {
  await subscribe();
  for (const [next, reason] of [[() => `${base}/meetings`, /im Kreis/u], [() => 'http://169.254.169.254/latest', /internen Netz/u], [() => 'http://10.0.0.1/meetings', /internen Netz/u], [() => 'file:///etc/passwd', /http/u]] as const) {
    interfere = (request, response) => request.url?.startsWith('/meetings') === true && (response.writeHead(200).end(JSON.stringify({ data: [meeting(1)], links: { next: next() } })), true);
    if (String(next()).startsWith(base)) interfere = (request, response) => request.url?.startsWith('/meetings') === true && (response.writeHead(200).end(JSON.stringify({ data: [], links: { next: request.url } })), true);
    assert.match(failure(await pullNow()), reason);
  }
  assert.deepEqual(await shown(), []);
});

test('an endless list is cut off and nothing of it taken', async () => {
  await subscribe('/meetings');
  let page = 0;
  interfere = (request, response) => request.url?.startsWith('/meetings') === true && (response.writeHead(200).end(JSON.stringify({ data: [meeting(1)], links: { next: `${base}/meetings?page=${(page += 1)}` } })), true);
  assert.match(failure(await pullNow()), /mehr als 100 Seiten/u);
  assert.deepEqual(await shown(), []);
});

test('a body whose name cannot be had leaves its meeting without it', async () => {
  await subscribe();
  interfere = (request, response) => request.url === '/organization/rat' && (response.writeHead(500).end(), true);
  await pullNow();
  assert.equal((await shown()).length, 7);
});

test('something that is no OParl says so', async () => {
  await subscribe();
  for (const [body, reason] of [['<html>', /kein lesbares JSON/u], ['[]', /kein Objekt/u], ['{"type":"https://schema.oparl.org/1.1/Paper"}', /weder ein System/u], ['{"type":"https://schema.oparl.org/1.1/Body"}', /keine Adresse für „meeting“/u]] as const) {
    interfere = (_request, response) => (response.writeHead(200).end(body), true);
    assert.match(failure(await pullNow()), reason);
  }
});

test('bad meetings are told one by one, whatever is in them, and the others go in', () => {
  const read = (...data: unknown[]) => parseOparl(new TextEncoder().encode(JSON.stringify({ data })), { now });
  const good = { id: 'https://ris.example/1', name: 'Gut', start: '2026-06-01T18:00:00+02:00' };
  const { entries, problems } = read(7, null, { ...good, id: 'javascript:alert(1)' }, { ...good, start: undefined }, { ...good, start: '2026-06-31T18:00:00' }, { ...good, name: ' ' }, good);
  assert.deepEqual([entries.length, problems.length], [1, 6]);
  assert.equal(entries[0]?.draft.event.openEnd, true);
  fc.assert(fc.property(fc.record({ id: fc.constant(good.id), start: fc.oneof(fc.constant(good.start), fc.anything()), name: fc.anything(), end: fc.anything(), location: fc.anything(), organization: fc.anything(), agendaItem: fc.anything(), auxiliaryFile: fc.anything(), keyword: fc.anything(), modified: fc.anything() }), (one) => {
    const result = parseOparl(new TextEncoder().encode(JSON.stringify({ data: [one] })), { now });
    assert.equal(result.entries.length + result.problems.length, 1);
  }));
});
