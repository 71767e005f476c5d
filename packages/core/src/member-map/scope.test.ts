// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { membersOf } from './guards.ts';
import { within } from './scope.ts';

const feature = (id: string, ars?: unknown) => ({ type: 'Feature', id, geometry: null, properties: { name: id, kind: 'stadt', ars } });
const all = membersOf({ type: 'FeatureCollection', features: [feature('oldenburg', '034030000000'), feature('bremen', '04'), feature('verband'), feature('seltsam', 7)] });
const ids = (query: object) => within({ value: all }, query).value.features.map(({ id }) => id);

test('members of a copy are those of the town or the region that was asked for', () => {
  assert.deepEqual(ids({ member: 'bremen' }), ['bremen']);
  assert.deepEqual(ids({ member: '034030000000' }), ['oldenburg']);
  assert.deepEqual(ids({ within: '03' }), ['oldenburg']);
  assert.deepEqual(ids({ member: 'bremen', within: '03' }), []);
  assert.deepEqual(ids({}), ['oldenburg', 'bremen', 'verband', 'seltsam']);
});
