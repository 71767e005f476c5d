// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test from 'node:test';
import { listUrl } from '@vir-nordwest/core/links/list-url.ts';
import { requestEarly } from '@vir-nordwest/embed/early-request.ts';

/** What the loader asks for before a widget's code is there. */
function asked(widget: string, attributes: Record<string, string>): string[] {
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.resolve(new Response('{}'));
  try {
    const requests = new Map<string, Promise<Response>>();
    requestEarly(requests, widget, 'https://api.example', new Map(Object.entries(attributes)));
    return [...requests.keys()];
  } finally {
    globalThis.fetch = fetch;
  }
}

test('the project list asks for its whole scope: where a visitor starts makes no other address', () => {
  const attributes = { q: 'akte', tag: 'Open Data', status: 'running', sort: 'title', limit: '5', member: 'oldenburg', within: '034', lang: 'en' };
  assert.deepEqual(asked('project-list', attributes), [listUrl('https://api.example', 'projects', { member: 'oldenburg', within: '034', lang: 'en', limit: 100 })]);
  assert.deepEqual(asked('project-list', { limit: '10' }), ['https://api.example/v1/projects.json?limit=100']);
});

test('the news feed asks for what its attributes say', () => {
  assert.deepEqual(asked('news-feed', { tag: 'Schule, Breitband', limit: '10' }), [listUrl('https://api.example', 'news', { tag: ['Schule', 'Breitband'], limit: 10 })]);
});

test('data from elsewhere, and widgets whose address code must work out, are not asked for', () => {
  assert.deepEqual(asked('news-feed', { src: 'https://other.example/feed.json' }), []);
  assert.deepEqual(asked('event-calendar', {}), []);
});
