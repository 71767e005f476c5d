// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base32, codeOf, matchingStep, otpauthUrl, stepAt } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

test('codes are those of RFC 6238, appendix B', () => {
  const known: [number, string][] = [[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']];
  for (const [seconds, code] of known) assert.equal(codeOf(secret, stepAt(seconds * 1000)), code);
});

test('secrets are those of RFC 4648, section 10', () => {
  for (const [text, coded] of [['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']] as const) assert.equal(base32(Buffer.from(text)), coded);
});

test('a clock may be half a minute off and not more', () => {
  const time = 1_234_567_890_000;
  const at = stepAt(time);
  assert.deepEqual([-2, -1, 0, 1, 2].map((off) => matchingStep(secret, codeOf(secret, at + off), time)), [undefined, at - 1, at, at + 1, undefined]);
  for (const odd of ['', '12345', '1234567', 'abcdef', '٠٠٥٩٢٤', '005924\n', '-05924']) assert.equal(matchingStep(secret, odd, time), undefined, odd);
});

test('an address like a+b@c&d does not break the link to the app', () => {
  const url = new URL(otpauthUrl(secret, 'a+b&secret=x@c.example'));
  assert.equal(url.searchParams.get('secret'), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  assert.deepEqual(url.searchParams.getAll('secret').length, 1);
});
