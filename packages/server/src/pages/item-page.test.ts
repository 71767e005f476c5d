// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NewsItem } from '@vir-nordwest/contract';
import { itemPage } from './item-page.ts';

const item: NewsItem = {
  id: 'a',
  title: 'Rat </script><script>alert(1)</script>',
  summary: 'Kurz „gesagt“',
  content_html: '<p>Text</p>',
  language: 'de',
  date_published: '2026-03-05T08:00:00Z',
  attachments: [{ url: 'https://www.example/plan.pdf', mime_type: 'application/pdf', title: 'Plan', size_in_bytes: 1_234_567 }],
  _vir: { visibility: 'public', source: { name: 'Stadt' }, translations: [{ language: 'de-simple', id: 'b', url: 'https://api.example/news/b' }] },
};
const page = itemPage(item, { list: 'news', own: 'https://api.example/news/a', base: 'https://api.example' });

test('what search engines read is data that no title can end', () => {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(page) ?? [];
  const data = JSON.parse(json) as Record<string, unknown>;
  assert.deepEqual([data['@type'], data['headline'], data['datePublished'], data['inLanguage']], ['NewsArticle', item.title, '2026-03-05T08:00:00Z', 'de']);
  assert.equal(page.match(/<script/gu)?.length, 1);
});

test('previews know that it is an article, and what it says', () => {
  assert.match(page, /<meta property="og:type" content="article">/u);
  assert.match(page, /<meta property="og:description" content="Kurz „gesagt“">/u);
});

test('versions in other languages are linked for people and for search engines', () => {
  assert.match(page, /<link rel="alternate" hreflang="de" href="https:\/\/api\.example\/news\/a">\n<link rel="alternate" hreflang="de-simple" href="https:\/\/api\.example\/news\/b">/u);
  assert.match(page, /<a href="https:\/\/api\.example\/news\/b" hreflang="de-simple" lang="de-simple">Leichte Sprache<\/a>/u);
});

test('files say what they are and how large', () => {
  assert.match(page, />Plan<\/a> \(PDF, 1,2\u00a0MB\)/u);
});
