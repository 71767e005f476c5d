// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NewsFeed, NewsItem } from '@vir-nordwest/contract/schemas';
import fc from 'fast-check';
import * as v from 'valibot';
import { DataError } from '../client/errors.ts';
import { facetOf } from './facet.ts';
import { feedOf } from './feed.ts';
import { itemImage } from './image.ts';
import { newsItem } from './item.ts';

/** The contract, but for ids: a foreign feed may choose its own. */
const AnyNewsItem = v.object({ ...NewsItem.entries, id: v.pipe(v.string(), v.minLength(1)) });

const url = fc.webUrl().filter((text) => v.is(NewsItem.entries.url, text));
const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const valid = fc.record(
  {
    id: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/),
    url,
    title: fc.string(),
    summary: fc.string(),
    image: url,
    date_published: instant,
    tags: fc.array(fc.string(), { maxLength: 3 }),
    language: fc.constantFrom('de', 'en', 'nds', 'de-simple'),
    attachments: fc.array(fc.record({ url, mime_type: fc.string(), size_in_bytes: fc.nat(), duration_in_seconds: fc.nat() }), { maxLength: 2 }),
    _vir: fc.record({ visibility: fc.constantFrom('public' as const, 'members' as const), pinned: fc.boolean(), member: fc.record({ id: fc.constant('stadt-oldenburg'), name: fc.string() }) }, { requiredKeys: ['visibility'] }),
  },
  { requiredKeys: ['id', '_vir'] },
);
/** Valid items with one field replaced by anything. */
const spoiled = fc.tuple(valid, fc.constantFrom('id', 'url', 'title', 'date_published', 'tags', 'attachments', '_vir', 'language'), fc.anything()).map(([item, field, value]) => ({ ...item, [field]: value }));

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('guards against the contract', () => {
  it('lets every valid item through unchanged', () => {
    fc.assert(
      fc.property(valid, (item) => {
        assert.ok(v.is(NewsItem, item));
        assert.deepEqual(plain(newsItem(item)), plain(item));
      }),
    );
  });

  it('lets nothing through that the contract would refuse', () => {
    fc.assert(
      fc.property(fc.oneof(spoiled, fc.anything(), fc.jsonValue()), (anything) => {
        const item = newsItem(anything);
        assert.ok(item === undefined || v.is(AnyNewsItem, item), JSON.stringify(v.safeParse(AnyNewsItem, item).issues));
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no picture through that the contract would refuse, once one is drawn', () => {
    const Image = v.unwrap(NewsItem.entries._vir.entries.image);
    const part = fc.oneof(fc.anything(), fc.nat(), fc.webUrl());
    const picture = fc.record({ alt: part, credit: part, width: part, height: part, srcset: fc.oneof(part, fc.array(fc.record({ url: part, width: part }))) }, { requiredKeys: [] });
    fc.assert(fc.property(fc.oneof(picture, fc.anything()), (anything) => {
      const image = itemImage(anything);
      assert.ok(image === undefined || v.is(Image, image), JSON.stringify(image));
    }));
  });

  it('throws nothing but bad-shape, whatever the document is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ items: fc.array(fc.oneof(valid, spoiled, fc.anything())), _vir: fc.anything() })), (body) => {
        try {
          const feed = feedOf(body, newsItem);
          assert.ok(feed.items.length <= (body as { items: unknown[] }).items.length);
        } catch (error) {
          assert.ok(error instanceof DataError && error.code === 'bad-shape', String(error));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a whole feed of the contract', () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Aktuelles', feed_url: 'https://api.example/v1/news.json', next_url: 'https://api.example/v1/news.json?cursor=a', _vir: { query: { q: 'a' }, total: 7, facets: { tag: [{ value: 'a', count: 1 }] }, generated: '2026-03-05T08:00:00Z' }, items: [] };
    assert.ok(v.is(NewsFeed, feed));
    const { total, nextUrl, facets, applied } = feedOf(feed, newsItem);
    assert.deepEqual({ total, nextUrl, applied }, { total: 7, nextUrl: feed.next_url, applied: { q: 'a' } });
    assert.deepEqual(facetOf(facets, 'tag'), feed._vir.facets.tag);
  });

  it('ignores __proto__ keys', () => {
    const body = JSON.parse('{"items":[{"id":"a","__proto__":{"title":"x"},"_vir":{"__proto__":{"pinned":true}}}],"_vir":{"facets":{"__proto__":[{"value":"a","count":1}]}}}');
    const { items, facets } = feedOf(body, newsItem);
    assert.equal(items[0]?.title, undefined);
    assert.equal(items[0]?._vir.pinned, undefined);
    assert.deepEqual(facetOf(facets, 'tag'), []);
    assert.equal(({} as { pinned?: unknown }).pinned, undefined);
  });

  it('keeps an item with names that every object has, without them', () => {
    const { items } = feedOf({ items: [{ id: 'a', constructor: 'x', toString: 1, hasOwnProperty: null, _vir: { valueOf: 'x' } }] }, newsItem);
    assert.deepEqual(items, [{ id: 'a', _vir: { visibility: 'public' } }]);
  });

  it('leaves bad items out and keeps the rest in order', () => {
    const { items } = feedOf({ items: [{ id: 'a' }, null, 'x', {}, { id: 5 }, { id: '' }] }, newsItem);
    assert.deepEqual(items.map(({ id }) => id), ['a', '5']);
  });
});
