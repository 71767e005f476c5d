// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildName } from './build-name.mjs';

test('the name of a build holds no letter of which an ad blocker could make a word', () => {
  for (let count = 0; count < 2_000; count++) assert.match(buildName([String(count)]), /^[0-9bcdfgh]{6}$/u);
});

test('the same files give the same name, others another one', () => {
  assert.equal(buildName(['a', 'b']), buildName(['a', 'b']));
  assert.notEqual(buildName(['a', 'b']), buildName(['a', 'c']));
});
