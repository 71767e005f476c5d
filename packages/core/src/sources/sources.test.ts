// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { createClient, type ClientOptions } from '../client/client.ts';
import { DataError } from '../client/errors.ts';
import { newsItem } from '../guards/item.ts';
import type { SourceAdapter } from './adapter.ts';
import { mergeFeeds } from './merge.ts';
import { sourceParts } from './parts.ts';
import { wordpress } from './wordpress.ts';

type Items = { items: Record<string, unknown>[] };
const page = globalThis as { VIR?: Record<string, unknown> | undefined };
const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const clientOf = (answers: Record<string, unknown>, more: object = {}) =>
  createClient({ ...more, fetch: (url: string) => Promise.resolve(url in answers ? json(answers[url]) : new Response('', { status: 404 })) } as ClientOptions);

const post = (id: number, more: object = {}) => ({ id, link: `https://town.example/${id}/`, date_gmt: '2026-03-05T10:00:00', modified_gmt: '2026-03-06T10:00:00', title: { rendered: `Meldung&nbsp;${id} &#8211; &bdquo;neu&ldquo;` }, excerpt: { rendered: '<p>Ein Satz [&hellip;] <a href="https://town.example/1/">Weiterlesen</a></p>' }, content: { rendered: '<p>Text</p>', protected: false }, ...more });
const read = async (posts: unknown, address = 'https://town.example/') => {
  const asked: string[] = [];
  const feed = (await wordpress(address, { signal: new AbortController().signal, json: (url) => (asked.push(url), Promise.resolve(posts)) })) as Items;
  return { asked, items: feed.items };
};

describe('sources with a name', () => {
  afterEach(() => void delete page.VIR);

  it('are told from addresses, whatever separates them', () => {
    assert.deepEqual(sourceParts('merge:https://a.example/f.json  wordpress:https://b.example/\nRats-Info:42'), [{ name: '', address: 'https://a.example/f.json' }, { name: 'wordpress', address: 'https://b.example/' }, { name: 'rats-info', address: '42' }]);
    assert.deepEqual(sourceParts('merge:https://a.example/%20https://b.example/').length, 2, 'as the address parser of a browser writes a space');
  });

  it('are asked through the adapter of the page, even if that is registered after the widget asked', async () => {
    const adapter: SourceAdapter = async (address, request) => [{ id: '1', title: `${address} ${String(((await request.json('https://api.example/x')) as { word: string }).word)}` }];
    const answer = clientOf({ 'https://api.example/x': { word: 'da' } }).get('rats:42');
    page.VIR = {};
    await new Promise((resolve) => setTimeout(resolve, 20));
    page.VIR['rats:'] = adapter;
    assert.deepEqual(((await answer).body as Items).items, [{ id: '1', title: '42 da' }]);
  });

  it('fail in words when nobody knows them or they bring no list, within the time of any request', async () => {
    page.VIR = { 'odd:': () => ({ items: 'none' }), 'sad:': () => Promise.reject(new Error('broken')), 'slow:': () => new Promise(() => {}) };
    for (const [name, code] of [['unknown:x', 'timeout'], ['odd:x', 'bad-shape'], ['sad:x', 'bad-shape'], ['slow:x', 'timeout'], ['constructor:x', 'timeout']] as const)
      await assert.rejects(clientOf({}, { timeoutMs: 150 }).get(name), (error) => error instanceof DataError && error.code === code, name);
  });

  it('know JSON Feed and WordPress, and a page that registers one of these names has its own', async () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [{ id: '1', title: 'a', url: '/a' }] };
    const answers = { 'https://a.example/f.json': feed, 'https://a.example/wp-json/wp/v2/posts?per_page=50&_embed=author%2Cwp%3Aterm%2Cwp%3Afeaturedmedia': [post(1)] };
    const titlesOf = async (source: string) => ((await clientOf(answers).get(source)).body as Items).items.map(({ title, url }) => [title, url]);
    assert.deepEqual(await titlesOf('jsonfeed:https://a.example/f.json'), [['a', 'https://a.example/a']]);
    assert.deepEqual(await titlesOf('wordpress:https://a.example/'), [['Meldung 1 – „neu“', 'https://town.example/1/']]);
    const own: SourceAdapter = async (address, { json }) => ((await json(address)) as Items).items.map(({ id }) => ({ id, title: 'own' }));
    page.VIR = { 'jsonfeed:': own, 'wordpress:': own };
    assert.deepEqual(await titlesOf('jsonfeed:https://a.example/f.json'), [['own', undefined]]);
    assert.deepEqual(await titlesOf('wordpress:https://a.example/f.json'), [['own', undefined]]);
  });

  it('become one list, and one that is down takes only its own away and says so', async () => {
    page.VIR = { 'own:': () => ({ title: 'Eigene', items: [{ id: '1', title: 'b', date_published: '2026-03-04T10:00:00Z' }] }) };
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'A', feed_url: 'https://a.example/f.json', next_url: 'https://a.example/f.json?p=2', items: [{ id: '1', title: 'a', date_published: '2026-03-05T10:00:00Z' }] };
    const client = clientOf({ 'https://a.example/f.json': feed });
    const both = await client.get('merge:https://a.example/f.json own:x');
    assert.deepEqual((both.body as Items).items.map(({ title, _vir }) => [title, (_vir as { source: { name: string } }).source.name]), [['a', 'A'], ['b', 'Eigene']]);
    assert.equal(both.mirrored, false);
    const one = await client.get('merge:https://down.example/f.json own:x');
    assert.deepEqual([(one.body as Items).items.length, one.mirrored], [1, true]);
    await assert.rejects(client.get('merge:https://down.example/f.json https://down.example/g.json'), (error) => error instanceof DataError && error.code === 'problem');
  });
});

describe('several feeds as one', () => {
  const titles = (...feeds: Items[]) => mergeFeeds(feeds).items.map(({ title }) => title);

  it('are sorted by date, with impossible and missing dates last', () => {
    const dated = (title: string, date_published?: string) => ({ id: title, title, date_published });
    assert.deepEqual(titles({ items: [dated('year 1', '0001-01-01T00:00:00Z'), dated('old', '2020-01-01T00:00:00Z'), dated('none')] }, { items: [dated('new', '2026-01-01T00:00:00+01:00'), dated('year 2999', '2999-01-01T00:00:00Z')] }), ['new', 'old', 'year 1', 'none', 'year 2999']);
  });

  it('show the same item once, and keep items apart that only share a short id', () => {
    const [first, second] = [{ items: [{ id: 'https://x.example/1', title: 'a' }, { id: 7, title: 'b', url: 'https://www.x.example/2/?utm_source=rss#top' }] }, { items: [{ id: 'https://x.example/1', title: 'A' }, { id: '7', title: 'c' }, { id: 8, title: 'B', url: 'http://x.example/2' }] }];
    assert.deepEqual(titles(first, second), ['a', 'b', 'c']);
    const ids = mergeFeeds([first, second]).items.map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
  });

  it('never throw, and every item has an id of its own', () => {
    const item = fc.oneof(fc.jsonValue(), fc.record({ id: fc.oneof(fc.integer(), fc.string()), url: fc.string(), date_published: fc.string(), _vir: fc.jsonValue() }, { requiredKeys: [] }));
    fc.assert(fc.property(fc.array(fc.record({ title: fc.jsonValue(), items: fc.array(item) }), { maxLength: 4 }), (feeds) => {
      const { items } = mergeFeeds(feeds);
      assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    }));
  });
});

describe('posts of WordPress', () => {
  it('are asked for at the site, at an address of its own choice, and where addresses are plain', async () => {
    const suffix = 'per_page=50&_embed=author%2Cwp%3Aterm%2Cwp%3Afeaturedmedia';
    assert.deepEqual((await read([])).asked, [`https://town.example/wp-json/wp/v2/posts?${suffix}`]);
    assert.deepEqual((await read([], 'https://town.example/blog/')).asked, [`https://town.example/blog/wp-json/wp/v2/posts?${suffix}`]);
    assert.deepEqual((await read([], 'https://town.example/wp-json/wp/v2/posts?categories=5&per_page=9')).asked, ['https://town.example/wp-json/wp/v2/posts?categories=5&per_page=9&_embed=author%2Cwp%3Aterm%2Cwp%3Afeaturedmedia']);
    assert.ok((await read([], 'https://town.example/?rest_route=/wp/v2/posts')).asked[0]?.startsWith('https://town.example/?rest_route='));
  });

  it('become items with words instead of markup, and without „Weiterlesen“', async () => {
    const media = { source_url: 'https://town.example/a.jpg', alt_text: 'Bild', media_details: { width: 800, height: 600 } };
    const { items: [item] } = await read([post(1, { sticky: true, _embedded: { 'wp:term': [[{ taxonomy: 'category', name: 'Bau &amp; Verkehr' }], [{ taxonomy: 'post_tag', name: 'Straße' }, { taxonomy: 'nav_menu', name: 'x' }]], 'wp:featuredmedia': [media], author: [{ name: 'Redaktion' }] } })]);
    const shown = newsItem(item);
    assert.deepEqual([shown?.title, shown?.summary, shown?.date_published, shown?.tags, shown?.image, shown?._vir.pinned], ['Meldung 1 – „neu“', 'Ein Satz …', '2026-03-05T10:00:00Z', ['Bau & Verkehr', 'Straße'], 'https://town.example/a.jpg', true]);
    assert.equal(item?.content_html, '<p>Text</p>');
  });

  it('keep a text behind a password to themselves, and live without embeds, excerpts and dates', async () => {
    const { items } = await read([post(1, { content: { rendered: '<p>geheim</p>', protected: true } }), { id: 2 }, 'x', post(3, { date_gmt: '0000-00-00T00:00:00', _embedded: { author: [{ code: 'rest_user_invalid_id' }] } })]);
    assert.equal(items[0]?.content_html, undefined);
    assert.deepEqual(items.map((item) => newsItem(item) !== undefined), [true, true, true]);
    assert.equal(items[2]?.date_published, undefined);
  });

  it('never throw for a list, whatever is in it, and refuse what is none', async () => {
    const field = fc.jsonValue({ maxDepth: 3 });
    const any = fc.record({ id: field, link: field, title: field, excerpt: field, content: field, _embedded: field, date_gmt: field }, { requiredKeys: [] });
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(field, any)), async (posts) => void (await read(posts))));
    await assert.rejects(read({ code: 'rest_no_route' }));
  });
});
