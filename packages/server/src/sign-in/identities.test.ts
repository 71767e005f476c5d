// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash } from '@node-rs/argon2';
import { cheapPassword, goodPassword, openStage } from '../testing/sign-in-stage.ts';

/** How many sign in; `npm run test:full` takes ten thousand. */
const wanted = Number(process.env.VIR_SIGN_INS ?? '200');
/** So many at a time: less than what a network may try. */
const atOnce = 40;

test(`nobody of ${wanted} who sign in at the same time becomes somebody else, at two processes and two portals`, async () => {
  const stage = await openStage();
  try {
    const second = await stage.openSecond();
    await stage.database.signIn`insert into account (login, name, password_hash) select 'wer-' || n || '@example.org', 'Wer ' || n, ${await hash(goodPassword, cheapPassword)} from generate_series(1, ${wanted}::int) n`;
    let next = 0;
    let right = 0;
    const wrong: string[] = [];
    const worker = async (): Promise<void> => {
      while (next < wanted) {
        const number = (next += 1);
        const visitor = await stage.visitor(number % 2 === 0 ? 'stadt-a' : 'stadt-b');
        const tokens = await visitor.signIn(`wer-${number}@example.org`, goodPassword);
        const refreshed = (await (await visitor.post('/token', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).json()) as { access_token: string };
        for (const [token, base] of [[tokens.access_token, stage.base], [refreshed.access_token, second]] as const) {
          const { name, portal } = (await (await visitor.read('/v1/member/session', token, { base })).json()) as { name: string; portal: { id: string } };
          if (name === `Wer ${number}` && portal.id === visitor.portal) right += 1;
          else wrong.push(`${number} is ${name} at ${portal.id}`);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    assert.deepEqual(wrong, []);
    assert.equal(right, wanted * 2);
  } finally {
    await stage.close();
  }
});
