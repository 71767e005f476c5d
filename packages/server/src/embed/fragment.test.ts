// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { NewsFeed } from '@vir-nordwest/contract';
import fc from 'fast-check';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { HtmlValidate } from 'html-validate';
import { buildApp } from '../app.ts';
import { importFile } from '../import/import-file.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { jsonFeed } from '../testing/feeds.ts';
import { readAttributes, attributeQuery } from './attributes.ts';
import { fragmentHtml } from './fragment.ts';
import type { WidgetContent } from './widget-content.ts';
import { newsWords } from './words.ts';

const hostile = '</script><img src=x onerror=alert(1)> "\'&';
const projects = [{ id: '1', title: 'Mobile Sprechstunde', summary: 'Kommt ins Dorf', content_text: 'Text', date_published: '2026-01-01T10:00:00Z', _project: { status: 'running', start: '2026-01-01', phases: [{ name: 'Aufbau', start: '2026-02-01', end: '2026-12-31' }] } }];
const events = 'id;titel;datum;uhrzeit;ort;eintritt\n1;Bürgerabend;9.6.2026;19:00–21:00 Uhr;Rathaus;frei\n2;Offene Werkstatt;10.6.2026;10:00;Bauhof;3 €\n';
const header = 'id;name;art;ars;ags;breite;laenge;website;mitgliedschaft;anmerkung';
const members = [header, 'aller;Äller;Stadt;033610001001;;52,9;9,2;https://www.aller.example/;bestätigt;', 'buero;Büro-Verband;Verband;;;;;;plausibel;'].join('\r\n');
const widgets = ['news-feed', 'event-calendar', 'project-list', 'member-map'];

const html = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'error', 'long-title': 'off' } });
/** What html-validate finds in a page around the fragment, as a municipality's page would have it. */
async function faults(fragment: string): Promise<string[]> {
  const page = `<!DOCTYPE html>\n<html lang="de">\n<head>\n<title>Ort</title>\n</head>\n<body>\n<h1>Ort</h1>\n${fragment}</body>\n</html>\n`;
  return (await html.validateString(page)).results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${page.split('\n')[line - 1]})`));
}
const linked = (text: string): { itemListElement: { item: Record<string, unknown> }[] } => JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/u.exec(text)?.[1] ?? '');

describe('fragments', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  before(async () => {
    database = await openTestDatabase();
    await importFile(database.importer, { list: 'members', source: 'm', bytes: Buffer.from(members) });
    const news = Array.from({ length: 25 }, (_, index) => ({ id: String(index), title: index === 3 ? hostile : `Meldung ${index}`, tags: [index % 2 ? 'Verkehr' : 'Schule'], published: `2026-06-0${1 + (index % 5)}T10:00:00Z` }));
    await importFile(database.importer, { list: 'news', source: 'n', bytes: jsonFeed([...news, { id: 'x', title: 'Geheim', visibility: 'members' }]) });
    await importFile(database.importer, { list: 'projects', source: 'p', bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'P', items: projects })) });
    await importFile(database.importer, { list: 'events', source: 'e', bytes: Buffer.from(events) });
    app = await buildApp({ database, publicUrl: 'https://api.example', assetsFolder: '/nowhere', now: () => Date.parse('2026-06-05T08:00:00Z') });
  });
  after(async () => {
    await app.close();
    await database.dispose();
  });
  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> => app.inject({ url, headers });
  const fragment = async (url: string): Promise<string> => {
    const answer = await get(`/fragment/${url}`);
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.body;
  };

  for (const widget of widgets)
    for (const query of ['', '?label=Aus+der+Region&heading-level=3', '?lang=en', '?q=gibtesnicht'])
      test(`${widget}${query}: valid HTML without style or script, also where nothing is found`, async () => {
        const text = await fragment(widget + query);
        assert.deepEqual(await faults(text.replaceAll(/(<\/?)h3/gu, '$1h2').replaceAll(/(<\/?)h4/gu, '$1h3')), []); // the page has no heading of level 2 above it
        assert.doesNotMatch(text.replace('<script type="application/ld+json">', ''), /<script|<style|style=|\son\w+="/u);
      });

  test('every item of the same query stands there as text, and as data for search engines', async () => {
    const text = await fragment('news-feed?tag=Verkehr,Sport&limit=5');
    const feed = (await get('/v1/news.json?tag=Verkehr&tag=Sport&limit=5')).json<NewsFeed>();
    assert.equal(feed.items.length, 5);
    for (const { title = '' } of feed.items) assert.ok(text.includes(title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')), title);
    assert.deepEqual(linked(text).itemListElement.map(({ item }) => item['name']).sort(), feed.items.map(({ title }) => title).sort());
    assert.equal(text.match(/<li class="vir-item"/gu)?.length, 5);
    assert.match(text, /^<div class="vir-embed" data-vir="news-feed" data-limit="5" data-tag="Verkehr,Sport">/u);
    assert.match(text, /href="https:\/\/api\.example\/v1\/news\.rss\?tag=Verkehr&amp;tag=Sport"/u);
  });

  test('ten items as in the widget; max is never passed', async () => {
    assert.equal((await fragment('news-feed')).match(/vir-item/gu)?.length, 10);
    assert.equal((await fragment('news-feed?limit=20&max=3')).match(/vir-item/gu)?.length, 3);
  });

  test('what only members may read is nowhere', async () => assert.doesNotMatch(await fragment('news-feed?limit=100'), /Geheim/u));

  test('a calendar tells the day, the hours and the place, and never says „heute“ into a page that may keep it until tomorrow', async () => {
    const text = await fragment('event-calendar?from=2026-06-05');
    assert.match(text, /<h2>Dienstag, 9\.\u00a0Juni<\/h2>/u);
    assert.match(text, /<h3><a href="[^"]+">Bürgerabend<\/a><\/h3><p class="vir-facts"><time datetime="2026-06-09T19:00">19:00–21:00\u00a0Uhr<\/time> · Rathaus/u);
    const [{ item } = { item: {} }] = linked(text).itemListElement;
    assert.deepEqual([item['startDate'], item['endDate'], item['isAccessibleForFree']], ['2026-06-09T19:00:00+02:00', '2026-06-09T21:00:00+02:00', true]);
    assert.doesNotMatch((await fragment('event-calendar?from=2026-06-09')) + (await fragment('news-feed?limit=100')), /heute|gestern|morgen/u);
  });

  test('a crawler finds no way into an endless row of months', async () => {
    // Each address in a fragment leads to an item, a feed or the provider; none to a fragment of other days.
    const addresses = [...(await fragment('event-calendar?from=2026-06-05')).matchAll(/href="([^"]+)"/gu)].map(([, address = '']) => new URL(address).pathname);
    assert.ok(addresses.length > 2);
    for (const path of addresses) assert.match(path, /^\/(?:events\/[^/]+|v1\/events\.(?:ics|rss|json))$/u);
    for (const far of ['from=2026-06-05&to=2028-06-05', 'from=2026-06-05&to=2026-06-01']) assert.equal((await get(`/fragment/event-calendar?${far}`)).statusCode, 400, far);
  });

  test('a switch on the widget is one on the fragment, with or without a value', async () => {
    for (const query of ['free', 'free=', 'free=true', 'free=free']) {
      const text = await fragment(`event-calendar?${query}`);
      assert.ok(text.includes('Bürgerabend') && !text.includes('Offene Werkstatt'), query);
    }
    assert.ok((await fragment('event-calendar?free=false')).includes('Offene Werkstatt'));
  });

  test('what the page has chosen is no choice of its visitor: where nothing is, the sentence is the widget’s', async () => {
    for (const query of ['tag=Nirgends', 'q=xyzzy', 'free&from=2030-01-01']) assert.match(await fragment(`event-calendar?${query}`), /<p>Zurzeit sind keine Termine eingetragen\.<\/p>/u, query);
    assert.match(await fragment('news-feed?tag=Nirgends'), /<p>Zurzeit gibt es keine Meldungen\.<\/p>/u);
  });

  test('projects and members say what the widgets say', async () => {
    assert.match(await fragment('project-list'), /Mobile Sprechstunde<\/a><\/h2><p class="vir-facts">Läuft · Januar – Dezember 2026 · Aufbau/u);
    const text = await fragment('member-map');
    assert.match(text, /Äller<\/a>.*Stadt · aller\.example/u);
    assert.match(text, /Büro-Verband.*Mitgliedschaft nicht bestätigt/u);
  });

  test('words follow lang, whose region does not matter', async () => {
    assert.match(await fragment('event-calendar?lang=en-GB'), /<section class="vir-fragment" lang="en" aria-label="Events">/u);
    assert.match(await fragment('news-feed?lang=fr'), /lang="de" aria-label="Aktuelles"/u);
  });

  test('an unchanged fragment is not sent twice, whatever the order of its parameters', async () => {
    const first = await get('/fragment/news-feed?limit=5&tag=Schule');
    assert.match(String(first.headers['cache-control']), /public, max-age=60/u);
    assert.equal((await get('/fragment/news-feed?tag=Schule&limit=5', { 'if-none-match': String(first.headers['etag']) })).statusCode, 304);
  });

  test('is never compressed: a web server that includes it hands on what its visitor’s browser takes, and sets in what comes', async () => {
    const answer = await get('/fragment/news-feed?limit=20', { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(answer.headers['content-encoding'], undefined);
    assert.match(answer.body, /^<div class="vir-embed"/u);
  });

  test('a wrong widget or value is told in words', async () => {
    for (const [url, status] of [['/fragment/login-box', 404], ['/fragment/constructor', 404], ['/fragment/event-calendar?from=morgen', 400], [`/fragment/news-feed?label=${'x'.repeat(501)}`, 400]] as const) {
      const answer = await get(url);
      assert.equal(answer.statusCode, status, url);
      assert.match(String(answer.headers['content-type']), /problem\+json/u);
    }
  });
});

test('attributes of tomorrow are handed on; handlers, styles, ids and other sources are not', () => {
  const read = (query: string): string => attributeQuery(readAttributes(new URLSearchParams(query)));
  assert.equal(read('presets=1&search&onclick=x&style=x&id=x&class=x&slot=x&src=x&base=x&mirror=x&vir=x&X=1&a%20b=1'), '?presets=1&search=');
});

test('no text of an item and no attribute leaves its place', () => {
  const words = newsWords('de');
  const parts = fc.string({ unit: fc.constantFrom('"', "'", '<', '>', '&', '</script>', '<!--', '-->', ' ', '=', 'a', '\n'), maxLength: 12 });
  fc.assert(
    fc.property(parts, parts, (inItem, inAttribute) => {
      const content: WidgetContent = { words, list: 'news', query: {}, formats: [], groups: [{ title: inItem, entries: [{ title: inItem, hint: inItem, href: undefined, facts: [inItem], text: inItem, linked: {} }] }] };
      const text = fragmentHtml(content, { widget: 'news-feed', language: 'de', base: 'https://api.example', attributes: new Map([['provider', inAttribute], ['label', inAttribute], ['q', inAttribute]]) });
      const tags = text.replaceAll(/"[^"]*"/gu, '""').match(/<[/!\w][^>]*>/gu)?.map((tag) => tag.replace(/\s.*/su, ''));
      const named = inAttribute === '' ? [] : ['<h2', '</h2'];
      assert.deepEqual(
        tags?.map((tag) => tag.replace('>', '')),
        ['<div', '<section', ...named, ...(named.length > 0 ? ['<h3', '</h3'] : ['<h2', '</h2']), '<ul', '<li', ...(named.length > 0 ? ['<h4', '</h4'] : ['<h3', '</h3']), ...(inItem === '' ? [] : ['<p', '</p']), ...(inItem === '' ? [] : ['<p', '</p']), '</ul', '<p', '</p', '</section', '</div', '<script', '</script'].flatMap((tag) => (tag === '</ul' ? ['</li', '</ul'] : [tag])),
      );
    }),
  );
});
