// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { mediaTypes, paths } from '@vir-nordwest/contract';
import { Holidays } from '@vir-nordwest/contract/schemas';
import { bodyOf, expectOk, expectProblem, getFeed, join, wide, type Api, type Case } from './expect.ts';

const expectNamed = async (response: Response, name: string): Promise<void> => assert.deepEqual((await expectProblem(response, 400)).errors?.map((error) => error.name), [name]);
const holidays = async (api: Api, query: string) => bodyOf(Holidays, await expectOk(await api.get(`${paths.holidays}?${query}`), mediaTypes.json));

/** What only dates can be asked for, and the holidays beside them. */
export const eventCases = (today: string): Case[] => [
  ...(['free', 'online', 'accessible'] as const).map((name): Case => ({
    about: 'events',
    name: `events: ${name} keeps as many dates as its facet has counted`,
    async check(api) {
      const { _vir } = await getFeed(api, 'events', wide('events', today));
      const [facet] = _vir.facets[name] ?? assert.fail(`no facet ${name}`);
      const filtered = await getFeed(api, 'events', join(wide('events', today), `${name}=true`));
      assert.ok(facet !== undefined && facet.count > 0 && facet.count < _vir.total);
      assert.deepEqual([filtered._vir.total, filtered._vir.query[name]], [facet.count, 'true']);
      for (const { _event } of filtered.items) assert.ok({ free: _event.price?.free, online: _event.virtualLocations !== undefined, accessible: _event.accessibility?.wheelchair === 'yes' }[name]);
    },
  })),
  {
    about: 'events',
    name: 'events: maxdays leaves out what runs longer and nothing else',
    async check(api) {
      const all = await getFeed(api, 'events', join(wide('events', today), 'limit=100'));
      const short = await getFeed(api, 'events', join(wide('events', today), 'limit=100&maxdays=3'));
      const days = ({ _event: { start, end } }: (typeof all.items)[number]): number => (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 86_400_000;
      assert.deepEqual(short.items.map(({ id }) => id), all.items.filter((item) => days(item) <= 3).map(({ id }) => id));
      assert.ok(short.items.length < all.items.length);
    },
  },
  {
    about: 'events',
    name: 'events: a switch that is neither on nor absent is a problem that names it',
    async check(api) {
      for (const query of ['free=false', 'online=1', 'accessible=yes', 'maxdays=0', 'maxdays=x']) await expectNamed(await api.get(`${paths.events}?${query}`), query.split('=')[0] ?? '');
    },
  },
  {
    about: 'events',
    name: 'holidays: by start, within the window, of the Länder that were asked for',
    async check(api) {
      const { from, to, holidays: all } = await holidays(api, 'from=2026-03-01&to=2026-06-01');
      assert.deepEqual([from, to], ['2026-03-01', '2026-06-01']);
      const feast = all.find(({ start }) => start === '2026-04-03');
      assert.deepEqual([feast?.kind, feast?.end, feast?.regions], ['public', '2026-04-04', ['DE-NI', 'DE-HB']]);
      assert.deepEqual(all.map(({ start }) => start), all.map(({ start }) => start).toSorted());
      const { holidays: some } = await holidays(api, 'from=2026-03-01&to=2026-06-01&region=DE-HB');
      assert.ok(some.every(({ regions }) => regions.join() === 'DE-HB'));
      await expectNamed(await api.get(`${paths.holidays}?region=DE-BY`), 'region');
      await expectNamed(await api.get(`${paths.holidays}?from=2026-01-01&to=2027-06-01`), 'to');
    },
  },
];
