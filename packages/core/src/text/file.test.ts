// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test from 'node:test';
import { fileSize } from './file.ts';

test('a size is read in the unit that keeps its number short, up to what is rounded into the next', () => {
  const sizes = [1, 84_200, 999_499, 999_500, 1_234_567, 999_499_999, 999_500_000, 4_831_838_208];
  assert.deepEqual(sizes.map((bytes) => fileSize(bytes, ',').replace('\u00a0', ' ')), ['1 kB', '84 kB', '999 kB', '1,0 MB', '1,2 MB', '999,5 MB', '1,0 GB', '4,8 GB']);
});
