// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortTokens } from './short-tokens.mjs';

test('private tokens get names of their own, public ones keep theirs', () => {
  const sheets = [Array.from({ length: 60 }, (_, index) => `--_name-${index}: 1;`).join(''), 'a { color: var(--_accent, var(--vir-accent)); background: var(--_accent) }'];
  const names = shortTokens(sheets);
  assert.equal(names.size, 61);
  assert.equal(new Set(names.values()).size, 61);
  assert.ok([...names].every(([name, short]) => name.startsWith('--_') && /^--_[a-z]{1,2}$/.test(short)));
  assert.equal(names.get('--_accent')?.length, 4);
});
