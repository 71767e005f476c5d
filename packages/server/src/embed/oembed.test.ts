// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { NewsFeed } from '@vir-nordwest/contract';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { SaxesParser } from 'saxes';
import { buildApp } from '../app.ts';
import { importFile } from '../import/import-file.ts';
import { readSettings, SettingsError } from '../settings.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { jsonFeed } from '../testing/feeds.ts';
import type { Embed } from './oembed.ts';

const base = 'https://api.example/vir';

describe('oEmbed', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  before(async () => {
    database = await openTestDatabase();
    await importFile(database.importer, { list: 'news', source: 'n', bytes: jsonFeed([{ id: '1', title: 'Brücke „offen“ & frei' }]) });
    await importFile(database.importer, { list: 'events', source: 'e', bytes: Buffer.from('id;titel;datum;uhrzeit;ort\n1;Bürgerabend;9.6.2026;19:00;Rathaus\n') });
    app = await buildApp({ database, publicUrl: base, assetsFolder: '/nowhere', frameAncestors: 'https://www.ort.example', now: () => Date.parse('2026-06-05T08:00:00Z') });
  });
  after(async () => {
    await app.close();
    await database.dispose();
  });
  const ask = (url: string, more = ''): Promise<LightMyRequestResponse> => app.inject(`/oembed?url=${encodeURIComponent(url)}${more}`);
  const embed = async (url: string, more = ''): Promise<Embed> => {
    const answer = await ask(url, more);
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<Embed>();
  };

  test('a widget comes in a frame of the size that was allowed, with a link before it', async () => {
    const found = await embed(`${base}/embed/event-calendar?tag=Kunst&label=A"B`);
    assert.deepEqual([found.type, found.version, found.width, found.height], ['rich', '1.0', 600, 600]);
    assert.equal(found.html, `<blockquote class="wp-embedded-content"><a href="${base}/embed/event-calendar?label=A%22B&amp;tag=Kunst">A&quot;B – Virtuelle Region Nordwest</a></blockquote><iframe class="wp-embedded-content" src="${base}/embed/event-calendar?label=A%22B&amp;tag=Kunst" title="A&quot;B – Virtuelle Region Nordwest" width="600" height="600" frameborder="0" loading="lazy"></iframe>`);
    for (const [more, width, height] of [['&maxwidth=320&maxheight=400', 320, 400], ['&maxwidth=5000&maxheight=5000', 600, 600], ['&maxwidth=-1&maxheight=x', 600, 600]] as const) {
      const { width: w, height: h, html = '' } = await embed(`${base}/embed/news-feed`, more);
      assert.deepEqual([w, h], [width, height]);
      assert.match(html, new RegExp(`width="${width}" height="${height}"`, 'u'));
    }
  });

  test('XML says the same as JSON', async () => {
    const answer = await ask(`${base}/`, '&format=xml');
    assert.match(String(answer.headers['content-type']), /^text\/xml/u);
    const found: Record<string, string> = {};
    let name = '';
    const parser = new SaxesParser();
    parser.on('opentag', (tag) => (name = tag.name));
    parser.on('text', (text) => name !== 'oembed' && text.trim() !== '' && (found[name] = text));
    parser.write(answer.body).close();
    assert.deepEqual(found, Object.fromEntries(Object.entries(await embed(`${base}/`)).map(([key, value]) => [key, String(value)])));
  });

  test('pages lead to it from the top of their head, and items are links by their title', async () => {
    const url = (await app.inject('/v1/news.json')).json<NewsFeed>().items[0]?.url ?? '';
    const page = (await app.inject(url.replace(base, ''))).body;
    const links = [...page.matchAll(/<link rel="alternate" type="(application\/json\+oembed|text\/xml\+oembed)"[^>]* href="([^"]+)">/gu)];
    assert.equal(links.length, 2);
    assert.ok((links[0]?.index ?? 9999) < 200);
    const own = (links[0]?.[2] ?? '').replaceAll('&amp;', '&').replace(base, '');
    const found = (await app.inject(own)).json<Embed>();
    assert.deepEqual([found.type, found.title, found.html], ['link', 'Brücke „offen“ & frei', undefined]);
    const event = (await app.inject('/v1/events.json')).json<NewsFeed>().items[0]?.url ?? '';
    assert.equal((await embed(event)).title, 'Bürgerabend');
  });

  test('other addresses, formats and widgets are refused in words', async () => {
    for (const url of ['', 'x', 'https://evil.example/vir/embed/news-feed', 'https://api.example/embed/news-feed', `${base}/embed/login-box`, `${base}/news/gibtesnicht`, `${base}/v1/news.json`, 'javascript:alert(1)'])
      assert.equal((await ask(url)).statusCode, 404, url);
    assert.equal((await ask(`${base}/`, '&format=yaml')).statusCode, 501);
  });

  test('only the sites that were named may frame a widget, and nothing but this server is loaded in it', async () => {
    const policy = String((await app.inject('/embed/news-feed')).headers['content-security-policy']);
    assert.match(policy, /frame-ancestors https:\/\/www\.ort\.example$/u);
    assert.match(policy, /^default-src 'none'; script-src 'self' https:\/\/api\.example;/u);
    assert.doesNotMatch(policy, /unsafe/u);
  });

  test('where everybody may frame a widget, a frame inside a frame without an origin may too', async () => {
    // `frame-ancestors *` is only who has an address: Chromium refuses pages in srcdoc and in sandboxes.
    const everywhere = await buildApp({ database, publicUrl: base, assetsFolder: '/nowhere' });
    assert.doesNotMatch(String((await everywhere.inject('/embed/news-feed')).headers['content-security-policy']), /frame-ancestors/u);
    await everywhere.close();
  });

  test('FRAME_ANCESTORS takes sources and nothing that would end the policy', () => {
    assert.equal(readSettings({}).frameAncestors, '*');
    assert.equal(readSettings({ FRAME_ANCESTORS: "'self' https://www.ort.de https://*.kreis.de" }).frameAncestors, "'self' https://www.ort.de https://*.kreis.de");
    for (const wrong of ["*; script-src *", 'https://a.de, https://b.de', '"x"']) assert.throws(() => readSettings({ FRAME_ANCESTORS: wrong }), SettingsError);
  });
});
