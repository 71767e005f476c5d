// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { limits, paths } from '@vir-nordwest/contract';
import { monthRange } from '@vir-nordwest/core/news-feed/archive.ts';
import { allPages, bodyOf, expectProblem, feedNames, getFeed, join, wide, type Case, type FeedName } from './expect.ts';
import { EventItem, NewsItem, ProjectItem } from '@vir-nordwest/contract/schemas';

const itemSchemas = { news: NewsItem, events: EventItem, projects: ProjectItem };

/** What every feed keeps to. `today` is the day whose samples are held. */
export const listCases = (today: string): Case[] => feedNames.flatMap((name) => casesOf(name, wide(name, today)));

const casesOf = (name: FeedName, range: string): Case[] => [
  {
    about: name,
    name: `${name}: the first page is valid, not empty and says how much there is`,
    plain: true,
    async check(api) {
      const { items, _vir, feed_url } = await getFeed(api, name, range);
      assert.ok(items.length > 0);
      assert.ok(_vir.total >= items.length);
      assert.match(feed_url, new RegExp(`${paths[name]}(\\?|$)`, 'u'));
    },
  },
  {
    about: name,
    name: `${name}: without a limit a page has at most ${limits.page.default} items`,
    plain: true,
    async check(api) {
      const { items, _vir } = await getFeed(api, name, range);
      assert.equal(items.length, Math.min(limits.page.default, _vir.total));
    },
  },
  {
    about: name,
    name: `${name}: following next_url visits everything once, in the order of one long page`,
    async check(api) {
      const whole = await getFeed(api, name, join(range, `limit=${limits.page.max}`));
      const pages = await allPages(api, name, join(range, 'limit=2'));
      const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
      assert.deepEqual(ids.slice(0, limits.page.max), whole.items.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
      for (const { items, _vir, next_url } of pages) {
        assert.equal(_vir.total, ids.length);
        assert.equal(items.length, next_url === undefined ? ids.length % 2 || 2 : 2);
      }
    },
  },
  {
    about: name,
    name: `${name}: next_url keeps the filters`,
    async check(api) {
      const { _vir: { facets } } = await getFeed(api, name, range);
      const tag = facets['tag']?.find(({ count }) => count > 1) ?? assert.fail('no tag occurs twice in the samples');
      const pages = await allPages(api, name, join(range, 'limit=1', `tag=${encodeURIComponent(tag.value)}`));
      assert.equal(pages.length, tag.count);
      for (const item of pages.flatMap(({ items }) => items)) assert.ok(item.tags?.includes(tag.value));
    },
  },
  {
    about: name,
    name: `${name}: a tag keeps exactly the items its facet has counted, and is echoed`,
    async check(api) {
      const { _vir: { facets } } = await getFeed(api, name, range);
      const tags = facets['tag'] ?? assert.fail('no facet of tags');
      assert.ok(tags.length > 1);
      for (const { value, count } of tags.slice(0, 3)) {
        const { items, _vir } = await getFeed(api, name, join(range, `tag=${encodeURIComponent(value)}`));
        assert.equal(_vir.total, count);
        assert.ok(items.every((item) => item.tags?.includes(value)));
        assert.deepEqual([_vir.query['tag']].flat(), [value]);
      }
    },
  },
  {
    about: name,
    name: `${name}: two tags mean one or the other`,
    async check(api) {
      const { _vir: { facets } } = await getFeed(api, name, range);
      const [first, second] = (facets['tag'] ?? []).map(({ value }) => value).slice(-2);
      assert.ok(first !== undefined && second !== undefined);
      const { items } = await getFeed(api, name, join(range, `limit=${limits.page.max}`, new URLSearchParams([['tag', first], ['tag', second]]).toString()));
      const found = (tag: string) => items.some((item) => item.tags?.includes(tag));
      assert.ok(found(first) && found(second));
      assert.ok(items.every((item) => item.tags?.some((tag) => tag === first || tag === second)));
    },
  },
  {
    about: name,
    name: `${name}: a word of a title finds its item, in capitals too`,
    async check(api) {
      const { items: [item] } = await getFeed(api, name, range);
      const word = item?.title?.match(/\p{L}{6,}/gu)?.at(-1) ?? assert.fail('no long word in the title');
      const { items } = await getFeed(api, name, join(range, `limit=${limits.page.max}`, `q=${encodeURIComponent(word.toUpperCase())}`));
      assert.ok(items.some(({ id }) => id === item?.id), `${word} does not find ${String(item?.title)}`);
    },
  },
  {
    about: name,
    name: `${name}: nothing found is an empty list, not an error`,
    async check(api) {
      const feed = await getFeed(api, name, join(range, 'q=Xyzzyquux'));
      assert.deepEqual(feed.items, []);
      assert.equal(feed._vir.total, 0);
      assert.equal(feed.next_url, undefined);
    },
  },
  {
    about: name,
    name: `${name}: facets count over all pages, not over the one shown`,
    async check(api) {
      const one = await getFeed(api, name, join(range, 'limit=1'));
      const many = await getFeed(api, name, join(range, `limit=${limits.page.max}`));
      assert.deepEqual(one._vir.facets, many._vir.facets);
    },
  },
  {
    about: name,
    name: `${name}: unknown parameters change nothing, because portals add their own`,
    plain: true,
    async check(api) {
      const plain = await getFeed(api, name, range);
      const tracked = await getFeed(api, name, join(range, 'utm_source=rathaus&cHash=1&tx_news[page]=2'));
      assert.deepEqual(tracked.items, plain.items);
      assert.deepEqual(tracked._vir.query, plain._vir.query);
    },
  },
  {
    about: name,
    name: `${name}: lang is a preference, so nothing is left out`,
    plain: true,
    async check(api) {
      const { _vir: { total } } = await getFeed(api, name, range);
      assert.equal((await getFeed(api, name, join(range, 'lang=en')))._vir.total, total);
    },
  },
  {
    about: name,
    name: `${name}: the name without .json is the same list`,
    async check(api) {
      const plain = await getFeed(api, name, range);
      const response = await api.get(paths[name].replace('.json', '') + (range && `?${range}`));
      const { items } = (await response.json()) as typeof plain;
      assert.deepEqual(items, plain.items);
    },
  },
  {
    about: name,
    name: `${name}: every item can be had alone, with its text as a safe tree where it has one; lists go without`,
    plain: true,
    async check(api) {
      const { items } = await getFeed(api, name, range);
      assert.ok(items.every(({ _vir }) => _vir.content === undefined));
      for (const { id, title } of items.slice(0, 3)) {
        const response = await api.get(paths[name].replace('.json', `/${encodeURIComponent(id)}.json`));
        assert.equal(response.status, 200, id);
        const alone = await bodyOf<{ id: string; title?: string | undefined }>(itemSchemas[name], response);
        assert.deepEqual([alone.id, alone.title], [id, title]);
      }
    },
  },
  {
    about: name,
    name: `${name}: an item that does not exist is a 404 problem`,
    check: async (api) => void (await expectProblem(await api.get(paths[name].replace('.json', '/gibt-es-nicht.json')), 404)),
  },
];

/** What single lists add. */
export const ownCases = (today: string): Case[] => [
  {
    about: 'news',
    name: 'news: newest first',
    plain: true,
    async check(api) {
      const { items } = await getFeed(api, 'news', 'limit=100');
      const dates = items.filter(({ _vir }) => _vir.pinned !== true).map(({ date_published }) => Date.parse(date_published ?? ''));
      assert.deepEqual(dates, dates.toSorted((a, b) => b - a));
    },
  },
  {
    about: 'events',
    name: 'events: ordered by instant, then id; starts, ends and instants agree',
    plain: true,
    async check(api) {
      const { items } = await getFeed(api, 'events', join(wide('events', today), 'limit=100'));
      const keys = items.map(({ id, _event }) => [new Date(_event.utcStart).toISOString(), id]);
      assert.deepEqual(keys, keys.toSorted(([a = '', x = ''], [b = '', y = '']) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1)));
      for (const { _event: { start, end, utcStart, utcEnd } } of items) assert.ok(start <= end && Date.parse(utcStart) <= Date.parse(utcEnd));
    },
  },
  {
    about: 'events',
    name: 'events: the window counts overlap; from is in, to is out',
    async check(api) {
      const { items } = await getFeed(api, 'events', join(wide('events', today), 'limit=100'));
      const long = items.find(({ _event }) => _event.showWithoutTime && Date.parse(_event.end) - Date.parse(_event.start) > 3 * 86_400_000) ?? assert.fail('no long event in the samples');
      const day = (local: string, offset: number) => new Date(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
      const { start, end } = long._event;
      const shown = async (from: string, to: string) => (await getFeed(api, 'events', `limit=100&from=${from}&to=${to}`)).items.some(({ id }) => id === long.id);
      assert.equal(await shown(day(start, 1), day(start, 2)), true, 'in its middle');
      assert.equal(await shown(day(start, 0), day(start, 1)), true, 'on its first day');
      assert.equal(await shown(day(start, -1), day(start, 0)), false, 'before its first day');
      assert.equal(await shown(day(end, -1), day(end, 0)), true, 'on its last day');
      assert.equal(await shown(day(end, 0), day(end, 1)), false, 'after its last day');
    },
  },
  {
    about: 'events',
    name: 'events: instances of a series have ids of their own and say how they repeat',
    async check(api) {
      const { items } = await getFeed(api, 'events', join(wide('events', today), 'limit=100'));
      const instances = items.filter(({ id }) => id.includes('~'));
      assert.ok(instances.length > 2);
      for (const { _event } of instances) assert.ok(_event.recurrenceId !== undefined && _event.recurrenceText !== undefined);
      assert.ok(instances.some(({ _event }) => _event.status === 'cancelled'), 'an instance cancelled on its own is shown as cancelled');
    },
  },
  {
    about: 'news',
    name: 'news: a month holds as many as its facet has counted',
    async check(api) {
      const { _vir: { facets } } = await getFeed(api, 'news');
      for (const { value, count } of facets['month'] ?? assert.fail('no facet of months')) {
        const { from, to } = monthRange(value);
        assert.equal((await getFeed(api, 'news', `from=${from}&to=${to}`))._vir.total, count, value);
      }
    },
  },
  {
    about: 'projects',
    name: 'projects: a state keeps exactly the projects in it, and its facet has counted them',
    async check(api) {
      const { _vir: { facets } } = await getFeed(api, 'projects');
      for (const { value, count } of facets['status'] ?? assert.fail('no facet of states')) {
        const { items, _vir } = await getFeed(api, 'projects', `status=${value}`);
        assert.equal(_vir.total, count);
        assert.ok(items.every(({ _project }) => _project.status === value));
      }
    },
  },
  {
    about: 'projects',
    name: 'projects: by title means in the order of a German dictionary',
    async check(api) {
      const titles = (await getFeed(api, 'projects', 'sort=title&limit=100')).items.map(({ title = '' }) => title);
      assert.deepEqual(titles, titles.toSorted((a, b) => a.localeCompare(b, 'de')));
    },
  },
];
