// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewsItem } from '@vir-nordwest/contract';
import fc from 'fast-check';
import { newsItem } from '../guards/item.ts';
import { newsExtras } from './extras.ts';
import { newsCards } from './model.ts';
import { de } from './strings.ts';
import en from './strings.en.ts';

const setting = { words: de, language: 'de', today: '2026-03-05', homes: ['https://town.example/', 'https://api.example/v1/news.json'] };
const item = (entries: Partial<NewsItem> = {}): NewsItem => ({ id: 'a', title: 'Titel', _vir: { visibility: 'public' }, ...entries });
const card = (entries?: Partial<NewsItem>) => {
  const [only] = newsCards([item(entries)], setting);
  assert.ok(only);
  return only;
};
const extras = (entries?: Partial<NewsItem>) => newsExtras(item(entries), setting);

describe('news cards', () => {
  it('put pinned items first and keep the order otherwise', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => item({ id, _vir: { visibility: 'public', pinned: id === 'c' } }));
    assert.deepEqual(newsCards(items, setting).map((one) => one.item.id), ['c', 'a', 'b', 'd']);
  });

  it('tell two items of the same title apart by their dates', () => {
    const cards = newsCards([item({ id: 'a', date_published: '2026-03-03T08:00:00Z' }), item({ id: 'b', date_published: '2026-03-01T08:00:00Z' }), item({ id: 'c', title: 'Anders' })], setting);
    assert.deepEqual(cards.map(({ hint }) => hint), ['Di., 3.\u00a0März 2026', 'So., 1.\u00a0März 2026', undefined]);
  });

  it('say the day as a person would', () => {
    assert.equal(card({ date_published: '2026-03-05T13:05:00Z' }).date, 'heute, 14:05\u00a0Uhr');
    assert.equal(card({ date_published: '2026-03-03T13:05:00Z' }).date, 'Di., 3.\u00a0März 2026');
    assert.equal(newsCards([item({ date_published: '2026-03-03T13:05:00Z' })], { ...setting, words: en, language: 'en' })[0]?.date, 'Tue, 3\u00a0March 2026');
  });

  it('show no date rather than an impossible one', () => {
    for (const date of ['0001-01-01T00:00:00Z', '2999-01-01T00:00:00Z', '2026-13-45T00:00:00Z']) assert.equal(card({ date_published: date }).date, undefined);
  });

  it('mention an update only on a later day', () => {
    assert.equal(extras({ date_published: '2026-03-03T08:00:00Z', date_modified: '2026-03-03T09:00:00Z' }).updated, undefined);
    assert.match(extras({ date_published: '2026-03-03T08:00:00Z', date_modified: '2026-03-04T09:00:00Z' }).updated ?? '', /aktualisiert gestern/);
  });

  it('show images of the page and of the network only', () => {
    assert.ok(extras({ image: 'https://api.example/media/a.jpg' }).image);
    assert.equal(extras({ image: 'https://tracker.example/a.gif' }).image, undefined);
    assert.equal(extras({ image: 'https://api.example/a.jpg', _vir: { visibility: 'public', image: { srcset: [{ url: 'https://tracker.example/b.jpg', width: 300 }] } } }).image?.srcset, '');
  });

  it('mark what leaves page and network', () => {
    assert.equal(card({ url: 'https://elsewhere.example/' }).external, true);
    assert.equal(card({ url: 'https://api.example/v1/news/a' }).external, false);
  });

  it('never give out an unsafe address, whatever a feed holds', () => {
    fc.assert(
      fc.property(fc.record({ id: fc.constant('a'), url: fc.oneof(fc.webUrl(), fc.string(), fc.constant('javascript:alert(1)')), attachments: fc.array(fc.record({ url: fc.oneof(fc.webUrl(), fc.string()), mime_type: fc.string() })), image: fc.string() }), (raw) => {
        const read = newsItem(raw);
        if (!read) return;
        for (const href of [newsCards([read], setting)[0]?.href, ...newsExtras(read, setting).attachments.map((file) => file.href)]) assert.ok(!href || /^(?:https?|mailto|tel):/.test(href), href);
      }),
      { numRuns: 1000 },
    );
  });
});
