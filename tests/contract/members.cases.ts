// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { mediaTypes, paths } from '@vir-nordwest/contract';
import { Boundaries, Config } from '@vir-nordwest/contract/schemas';
import { bodyOf, expectOk, getMembers, type Case } from './expect.ts';

export const memberCases: Case[] = [
  {
    about: 'members',
    name: 'members: all on one page, each with its evidence',
    plain: true,
    async check(api) {
      const { features, _vir } = await getMembers(api);
      assert.equal(features.length, _vir.total);
      assert.ok(features.length > 5);
      assert.equal(new Set(features.map(({ id }) => id)).size, features.length);
    },
  },
  {
    about: 'members',
    name: 'members: by id or by ARS is that body only',
    async check(api) {
      const { features } = await getMembers(api);
      const body = features.find(({ properties }) => properties.ars !== undefined) ?? assert.fail('no member with an ARS');
      for (const value of [body.id, body.properties.ars]) {
        const { features: found } = await getMembers(api, `member=${String(value)}`);
        assert.deepEqual(found.map(({ id }) => id), [body.id]);
      }
    },
  },
  {
    about: 'members',
    name: 'members: within a Land are its bodies and no others',
    async check(api) {
      const { features: all } = await getMembers(api);
      for (const land of ['03', '04']) {
        const { features } = await getMembers(api, `within=${land}`);
        assert.deepEqual(features.map(({ id }) => id).toSorted(), all.filter(({ properties }) => properties.ars?.startsWith(land)).map(({ id }) => id).toSorted());
        assert.ok(features.length > 0);
      }
    },
  },
  {
    about: 'members',
    name: 'members: search knows umlauts written out',
    async check(api) {
      const { features } = await getMembers(api);
      const [body] = features;
      const { features: found } = await getMembers(api, `q=${encodeURIComponent(body?.properties.name.split(' ').at(-1)?.toUpperCase() ?? '')}`);
      assert.ok(found.some(({ id }) => id === body?.id));
    },
  },
  {
    about: 'boundaries',
    name: 'boundaries: a valid topology whose arcs exist, with its credit',
    plain: true,
    async check(api) {
      const topology = await bodyOf(Boundaries, await expectOk(await api.get(paths.boundaries), mediaTypes.json));
      const indexes = topology.objects.boundaries.geometries.flatMap(({ arcs }) => arcs.flat(2));
      assert.ok(indexes.length > 0);
      for (const index of indexes) assert.ok((index < 0 ? ~index : index) < topology.arcs.length);
      assert.ok(topology._vir.credit.length > 0);
    },
  },
  {
    about: 'service',
    name: 'config: says what is switched off',
    plain: true,
    check: async (api) => void (await bodyOf(Config, await expectOk(await api.get(paths.config), mediaTypes.json))),
  },
];
