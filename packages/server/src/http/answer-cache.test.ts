// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnswerCache } from './answer-cache.ts';
import type { Answer } from './answer.ts';
import { ProblemError } from './problem.ts';

const answer = (size: number): Answer => ({ contentType: 'text/plain', variants: {} as Answer['variants'], size });

test('memory stays bounded, and one huge answer does not push the others out', async () => {
  const cache = new AnswerCache(() => '2026-03-05', 10_000);
  const built: string[] = [];
  const get = (key: string, size: number): Promise<Answer> => cache.get(key, async () => (built.push(key), answer(size)));
  for (const key of ['a', 'b', 'c']) await get(key, 1_000);
  await get('huge', 9_000);
  await get('a', 1_000);
  assert.deepEqual(built, ['a', 'b', 'c', 'huge']);
  for (let index = 0; index < 20; index++) await get(`n${index}`, 1_000);
  built.length = 0;
  await get('n19', 1_000);
  await get('b', 1_000);
  assert.deepEqual(built, ['b']);
});

test('too many answers in the making are refused with 503; those under way arrive', async () => {
  const cache = new AnswerCache(() => '2026-03-05');
  let finish = (): void => {};
  const held = new Promise<void>((resolve) => (finish = resolve));
  const flights = Array.from({ length: 200 }, (_, index) => cache.get(String(index), async () => (await held, answer(1))));
  await assert.rejects(cache.get('one more', async () => answer(1)), (error) => error instanceof ProblemError && error.status === 503);
  const joined = cache.get('0', async () => answer(2));
  finish();
  assert.equal((await joined).size, 1);
  await Promise.all(flights);
  assert.equal((await cache.get('one more', async () => answer(1))).size, 1);
});
