// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Client } from '../client/client.ts';
import { adaptPages } from './adapt-pages.ts';

const base = 'https://copy.example/vir/';
const address = (page: number): string => (page === 1 ? `${base}v1/news.json` : `${base}v1/news/page-${page}.json`);
const item = (id: string, more: object = {}) => ({ id, title: id, summary: 'x', ...more });
const page = (number: number, items: unknown[], next = true, query: object = {}) => ({ feed_url: address(number), ...(next && { next_url: address(number + 1) }), items, _vir: { query, total: 99 } });
const members = { features: [{ id: 'oldenburg', properties: { ars: '034030000000' } }, { id: 'bremen', properties: { ars: '04' } }, null, { id: 'verband', properties: {} }] };
const of = (id: string) => ({ _vir: { member: { id, name: id } } });

/** Answers by address, and what was asked for. */
const copy = (pages: unknown[]) => {
  const asked: string[] = [];
  const answers = new Map<string, unknown>([...pages.map((body, index) => [address(index + 1), body] as const), [`${base}v1/members.json`, members]]);
  const client: Client = {
    async get(url) {
      asked.push(url.slice(base.length));
      if (!answers.has(url)) throw new Error(url);
      return { url, body: answers.get(url), time: 1 };
    },
  };
  return { asked, read: async (query: object) => (await adaptPages(pages[0], address(1), query, client, {})) as { items: { id: string }[]; next_url?: string; _vir: { total: number } } };
};
const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

describe('a copy that applies no filter', () => {
  it('is read to its end, over pages where nothing fits, and says how much there is', async () => {
    const { read, asked } = copy([page(1, [item('a'), item('b')]), page(2, [item('c')]), page(3, [item('Brücke')], false)]);
    const found = await read({ q: 'bruecke' });
    assert.deepEqual([ids(found), found._vir.total, found.next_url], [['Brücke'], 1, undefined]);
    assert.deepEqual(asked, ['v1/news/page-2.json', 'v1/news/page-3.json']);
  });

  it('is left page by page where nothing is to be filtered', async () => {
    const { read, asked } = copy([page(1, [item('a')]), page(2, [item('b')], false)]);
    const found = await read({ lang: 'de', limit: 10 });
    assert.deepEqual([ids(found), found._vir.total, found.next_url, asked], [['a'], 99, address(2), []]);
  });

  it('tells by its own list whose keys are meant', async () => {
    const { read, asked } = copy([page(1, [item('a', of('oldenburg')), item('b', of('bremen')), item('c')], false)]);
    assert.deepEqual(ids(await read({ within: '034' })), ['a']);
    assert.deepEqual(ids(await read({ within: '0' })), ['a', 'b']);
    assert.deepEqual(ids(await read({ member: '034030000000' })), ['a']);
    assert.deepEqual(ids(await read({ member: '034030000000', within: '04' })), []);
    assert.deepEqual(asked, Array.from({ length: 4 }, () => 'v1/members.json'));
    assert.deepEqual(ids(await read({ member: 'bremen' })), ['b']);
    assert.equal(asked.length, 4);
  });

  it('of dates is read to its end where days or switches are asked for: the calendar chooses among them', async () => {
    const dates = ['2026-03-01', '2026-03-20', '2026-04-01'].map((start) => item(start, { _event: { start } }));
    const { read } = copy([page(1, dates.slice(0, 1)), page(2, dates.slice(1), false)]);
    for (const query of [{ from: '2026-04-01' }, { free: 'true' }]) assert.equal((await read(query)).items.length, 3);
  });

  it('with a page that cannot be had is an error, not a list with a hole', async () => {
    await assert.rejects(copy([page(1, [item('a')])]).read({ q: 'a' }), /page-2/u);
  });

  it('that points to itself ends', async () => {
    const { read } = copy([{ ...page(1, [item('a')]), next_url: address(2) }, { ...page(2, [item('b')]), next_url: address(1) }]);
    assert.deepEqual(ids(await read({ member: '', q: 'b' })), ['b']);
  });

  it('never throws by what it holds', async () => {
    const any = fc.oneof(fc.jsonValue(), fc.record({ items: fc.array(fc.jsonValue()), next_url: fc.constantFrom(address(2), 'x', 7), features: fc.jsonValue(), _vir: fc.jsonValue() }));
    const read = (first: unknown, other: unknown, q: string): Promise<unknown> => adaptPages(first, address(1), { q, within: '03', member: '03' }, { get: async (url) => ({ url, body: other, time: 1 }) }, {});
    await fc.assert(fc.asyncProperty(any, any, fc.string(), async (...all) => void (await read(...all))), { numRuns: 500 });
  });
});
