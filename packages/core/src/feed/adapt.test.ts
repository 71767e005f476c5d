// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { adaptFeed } from './adapt.ts';

const api = 'https://api.example/v1/news.json';
const items = (body: unknown) => (body as { items: Record<string, unknown>[] }).items;

describe('answers from elsewhere', () => {
  it('are moved to the address they really came from', () => {
    const body = { feed_url: api, next_url: api + '?cursor=a', items: [{ id: '1', title: 'a', summary: 'b', image: 'https://api.example/media/1.jpg', url: 'https://www.example/1', _vir: { image: { srcset: [{ url: 'https://api.example/media/2.jpg' }] } } }] };
    const moved = adaptFeed(body, 'https://town.example/_vir/v1/news.json', {}) as typeof body;
    assert.equal(moved.next_url, 'https://town.example/_vir/v1/news.json?cursor=a');
    assert.equal(moved.items[0]?.image, 'https://town.example/_vir/media/1.jpg');
    assert.equal(moved.items[0]?._vir.image.srcset[0]?.url, 'https://town.example/_vir/media/2.jpg');
    assert.equal(moved.items[0]?.url, 'https://www.example/1');
  });

  it('are filtered here where the answer says nothing of the filter', () => {
    const all = [{ id: '1', title: 'Büro', summary: 'x', tags: ['Digitales'] }, { id: '2', title: 'Straße', summary: 'x', _vir: { member: { id: 'stadt-oldenburg' } } }];
    const ids = (query: object, applied: object = {}) => items(adaptFeed({ items: all, _vir: { query: applied } }, api, query)).map(({ id }) => id);
    assert.deepEqual(ids({ q: 'buero' }), ['1']);
    assert.deepEqual(ids({ tag: ['digitales'] }), ['1']);
    assert.deepEqual(ids({ member: 'stadt-oldenburg' }), ['2']);
    assert.deepEqual(ids({ q: 'buero' }, { q: 'buero' }), ['1', '2']);
  });

  it('of others are not emptied by a choice they know nothing of', () => {
    const all = [{ id: '1', title: 'a', summary: 'x' }, { id: '2', title: 'b', summary: 'x', _vir: { member: { id: 'bremen' } } }];
    assert.deepEqual(items(adaptFeed({ items: all }, api, { member: 'stadt-oldenburg' })).map(({ id }) => id), ['1']);
    assert.deepEqual(items(adaptFeed({ items: all, _vir: { query: {} } }, api, { member: 'stadt-oldenburg' })), []);
  });

  it('have whole addresses, whatever they are relative to', () => {
    const addresses = (feed: object) => items(adaptFeed({ ...feed, items: [{ id: '1', url: '/a', image: 'b.jpg', external_url: '//c.example/' }, { id: '2', url: 'javascript:x()' }] }, 'https://town.example/feed/all.json', {})).map(({ url, image, external_url }) => [url, image, external_url]);
    assert.deepEqual(addresses({ home_page_url: 'https://www.town.example/news/' }), [['https://www.town.example/a', 'https://www.town.example/news/b.jpg', 'https://c.example/'], [undefined, undefined, undefined]]);
    assert.deepEqual(addresses({ home_page_url: 'no address' })[0], ['https://town.example/a', 'https://town.example/feed/b.jpg', 'https://c.example/']);
  });

  it('name the topics there are, where they do not say', () => {
    const all = [{ id: '1', title: 'a', tags: ['Bau', 'Bau', 7] }, { id: '2', title: 'b', tags: ['Rad', 'Bau'] }, { id: '3', title: 'c', tags: 'Rad' }];
    const topics = (own?: object) => (adaptFeed({ items: all, _vir: own }, api, { tag: ['Rad'] }) as { _vir: { facets: unknown } })._vir.facets;
    assert.deepEqual(topics(), { tag: [{ value: 'Bau', count: 2 }, { value: 'Rad', count: 1 }] });
    assert.deepEqual(topics({ facets: { tag: [] } }), { tag: [] });
  });

  it('are filtered by day in Berlin, but for events, whose days are others', () => {
    const all = [{ id: '1', title: 'a', summary: 'x', date_published: '2026-02-28T23:30:00Z' }, { id: '2', title: 'b', summary: 'x', date_published: '2026-02-28T22:30:00Z' }, { id: '3', title: 'c', summary: 'x' }, { id: '4', title: 'd', summary: 'x', _event: {} }];
    const ids = (query: object, applied: object = {}) => items(adaptFeed({ items: all, _vir: { query: applied } }, api, query)).map(({ id }) => id);
    assert.deepEqual(ids({ from: '2026-03-01', to: '2026-04-01' }), ['1', '4']);
    assert.deepEqual(ids({ to: '2026-03-01' }), ['2', '4']);
    assert.deepEqual(ids({ from: '2026-03-01' }, { from: '2026-03-01' }), ['1', '2', '3', '4']);
  });

  it('get titles and teasers they lack', () => {
    const [article, note] = items(adaptFeed({ items: [{ id: '1', title: 'a', content_html: '<p>Ein <b>Satz</b></p>' }, { id: '2', content_text: 'Nur Text' }] }, api, {}));
    assert.equal(article?.summary, 'Ein Satz');
    assert.equal(note?.title, 'Nur Text');
  });

  it('never throw, whatever they are', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.record({ items: fc.array(fc.jsonValue()), feed_url: fc.string(), _vir: fc.jsonValue() })), fc.string(), (body, q) => void adaptFeed(body, api, { q, tag: [q] })), { numRuns: 1000 });
  });
});
