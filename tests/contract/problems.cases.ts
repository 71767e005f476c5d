// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { limits, paths, type ListName } from '@vir-nordwest/contract';
import { expectProblem, getFeed, type Case } from './expect.ts';

const tooMany = Array.from({ length: limits.repeat + 1 }, (_, index) => `tag=t${index}`).join('&');

/** Wrong query, the parameter the answer has to name, and the lists it is wrong for. */
const wrong: [query: string, parameter: string, lists: ListName[]][] = [
  ['limit=0', 'limit', ['news', 'events', 'projects']],
  ['limit=101', 'limit', ['news', 'events', 'projects']],
  ['limit=-1', 'limit', ['news']],
  ['limit=ten', 'limit', ['news']],
  ['limit=1e1', 'limit', ['news']],
  [`q=${'a'.repeat(limits.search + 1)}`, 'q', ['news', 'events', 'projects', 'members']],
  [tooMany, 'tag', ['news', 'events', 'projects']],
  ['member=%C3%84', 'member', ['news', 'members']],
  ['within=Oldenburg', 'within', ['news', 'members']],
  ['within=0', 'within', ['members']],
  ['lang=%20', 'lang', ['news']],
  ['cursor=%3Cscript%3E', 'cursor', ['news', 'events', 'projects']],
  ['cursor=AAAA', 'cursor', ['news', 'events', 'projects']],
  ['from=2026-13-01', 'from', ['events']],
  ['from=2026-02-30', 'from', ['events']],
  ['from=heute', 'from', ['events']],
  ['from=2026-03-05&to=2026-03-05', 'to', ['events']],
  ['from=2026-03-05&to=2026-03-01', 'to', ['events']],
  ['from=2026-01-01&to=2027-03-01', 'to', ['events']],
  ['status=done', 'status', ['projects']],
  ['sort=random', 'sort', ['projects']],
];

const short = (query: string) => (query.length > 60 ? `${query.slice(0, 57)}…` : query);

export const problemCases: Case[] = [
  ...wrong.flatMap(([query, parameter, names]) =>
    names.map((name): Case => ({
      about: name,
      name: `${name}?${short(query)} is a 400 problem that names ${parameter}`,
      async check(api) {
        const { errors = [] } = await expectProblem(await api.get(`${paths[name]}?${query}`), 400);
        assert.ok(errors.some((error) => error.name === parameter && error.reason.length > 0), `errors: ${JSON.stringify(errors)}`);
      },
    })),
  ),
  {
    about: 'news',
    name: 'an empty parameter counts as not given, as forms send it',
    async check(api) {
      const [empty, none] = [await getFeed(api, 'news', 'q=&tag=&member=&limit='), await getFeed(api, 'news')];
      assert.deepEqual(empty.items, none.items);
    },
  },
  {
    about: 'news',
    name: 'every wrong parameter is named, not only the first',
    async check(api) {
      const { errors = [] } = await expectProblem(await api.get(`${paths.news}?limit=0&within=x`), 400);
      assert.deepEqual(errors.map(({ name }) => name).toSorted(), ['limit', 'within']);
    },
  },
  {
    about: 'news',
    name: 'an address that does not exist is a 404 problem',
    check: async (api) => void (await expectProblem(await api.get('/v1/nichts.json'), 404)),
  },
  {
    about: 'news',
    name: 'an id that cannot be one is a 404 problem, not a failure',
    async check(api) {
      for (const id of ['%00', '..%2f..%2fetc%2fpasswd', "'%3B--", 'a'.repeat(90), '~']) await expectProblem(await api.get(`/v1/news/${id}.json`), 404);
    },
  },
];
