// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProjectItem } from '@vir-nordwest/contract/schemas';
import { projectItems, projectVariants } from '@vir-nordwest/contract/samples';
import fc from 'fast-check';
import * as v from 'valibot';
import type { Client } from '../client/client.ts';
import { DataError } from '../client/errors.ts';
import { projectItem } from './item.ts';
import { loadProjects } from './load.ts';

const base = 'https://api.example/v1/projects.json';
const sample = projectVariants.noDates;
const items = (from: number, count: number) => Array.from({ length: count }, (_, n) => ({ ...sample, id: `p${from + n}` }));
const page = (url: string, list: unknown[], next?: string, total = 250) => ({ feed_url: url, title: 'T', items: list, ...(next && { next_url: next }), _vir: { query: {}, total, facets: {} } });

/** A client that knows these pages; a missing one fails like a server. */
const clientOf = (pages: Record<string, unknown>, asked: string[] = []): Client => ({
  async get(url) {
    asked.push(url);
    if (!(url in pages)) throw new DataError('problem', 'gone', { status: 503 });
    return { body: pages[url], url, time: 1, mirrored: false };
  },
});
const options = { signal: new AbortController().signal, refresh: false, query: {}, most: 500, mirrorOf: () => undefined };

test('all pages are read, and no project comes twice', async () => {
  const asked: string[] = [];
  const pages = { [base]: page(base, items(0, 100), `${base}?c=1`), [`${base}?c=1`]: page(base, items(90, 100), `${base}?c=2`), [`${base}?c=2`]: page(base, items(190, 60)) };
  const { value, stale } = await loadProjects(clientOf(pages, asked), base, options);
  assert.deepEqual([value.items.length, value.total, stale, asked.length], [250, 250, false, 3]);
});

test('no more is read than wanted, and the rest is known', async () => {
  const asked: string[] = [];
  const { value } = await loadProjects(clientOf({ [base]: page(base, items(0, 100), `${base}?c=1`) }, asked), base, { ...options, most: 30 });
  assert.deepEqual([value.items.length, value.total, asked.length], [30, 250, 1]);
});

test('a later page that fails leaves what was read, marked as not the newest', async () => {
  const { value, stale } = await loadProjects(clientOf({ [base]: page(base, items(0, 100), `${base}?c=1`) }), base, options);
  assert.deepEqual([value.items.length, stale], [100, true]);
});

test('a first page that fails is an error', async () => {
  await assert.rejects(loadProjects(clientOf({}), base, options), { code: 'problem' });
});

test('a list that points to itself ends', async () => {
  const { value } = await loadProjects(clientOf({ [base]: page(base, items(0, 10), base) }), base, options);
  assert.equal(value.items.length, 10);
});

test('a static copy that ignores the member is filtered here', async () => {
  const of = (id: string) => ({ ...sample, id: `by-${id}`, _vir: { visibility: 'public', member: { id, name: id } } });
  const { value } = await loadProjects(clientOf({ [base]: page(base, [of('oldenburg'), of('bremen'), sample]) }), base, { ...options, query: { member: 'oldenburg' } });
  assert.deepEqual(value.items.map(({ id }) => id), ['by-oldenburg']);
});

test('the guard takes what the contract takes and never throws', () => {
  for (const item of [...projectItems, ...Object.values(projectVariants)]) {
    assert.equal(v.safeParse(ProjectItem, item).success, true, item.id);
    assert.deepEqual(projectItem(item)?._project, item._project, item.id);
  }
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, key: fc.constantFrom('id', '_project', 'status', 'phases', 'name', 'start', '_vir', 'tags', '__proto__', 'title') }), (value) => {
      const item = projectItem(value);
      if (item) assert.equal(v.safeParse(ProjectItem, item).success, true);
    }),
  );
});

test('a wrong field costs the field, a wrong status the project', () => {
  const wrong = { id: 'x', _project: { status: 'running', start: '2026-02-30', phases: [{ name: 5 }, { name: 'Gut', end: 'bald' }], funding: 'viel', partners: [{ name: 'B', url: 'javascript:alert(1)' }] } };
  assert.deepEqual(projectItem(wrong)?._project, { status: 'running', phases: [{ name: 'Gut' }], partners: [{ name: 'B' }] });
  assert.equal(projectItem({ id: 'x', _project: { status: 'done' } }), undefined);
});
