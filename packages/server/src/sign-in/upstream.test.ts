// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openOtherIssuer, type OtherIssuer } from '../testing/other-issuer.ts';
import type { PortalVisitor } from '../testing/portal-visitor.ts';
import { freePort, goodPassword, openStage, type SignInStage } from '../testing/sign-in-stage.ts';
import { disableAccount } from './accounts/accounts.ts';
import { codeOf, stepAt } from './accounts/totp.ts';
import { linkIdentity } from './upstream/identities.ts';
import { upstreamReturnPath } from './upstream/upstream.ts';

describe('another issuer behind our pages', () => {
  let stage: SignInStage;
  let other: OtherIssuer;
  before(async () => {
    const port = await freePort();
    other = await openOtherIssuer(`http://127.0.0.1:${port}${upstreamReturnPath}`);
    stage = await openStage({ upstream: { issuer: other.issuer, clientId: 'vir', clientSecret: 'nur-fuer-die-Probe', name: 'Kreis-Konto' } }, { port });
    await stage.addMember('anna@example.org');
  });
  after(async () => {
    await stage.close();
    await other.close();
  });

  /** To the other issuer and back. @returns the page one comes back to */
  async function travel(visitor: PortalVisitor, page: string): Promise<string> {
    let next = `${page}/upstream`;
    for (let hop = 0; hop < 10; hop += 1) {
      const response = await visitor.visit(next);
      const location = response.headers.get('location');
      if (location === null) return next;
      next = new URL(location, next).href;
    }
    throw new Error('too many redirects');
  }

  test('an identity opens an account only after its owner has signed in here once; then it is enough', async () => {
    other.subject = 'subjekt-1';
    const anna = await stage.visitor();
    const page = await anna.begin();
    assert.match(await (await anna.visit(page)).text(), /Mit Kreis-Konto anmelden/u);
    assert.equal(await travel(anna, page), page);
    const unknown = await (await anna.visit(page)).text();
    assert.match(unknown, /hier noch nicht bekannt/u, 'the same e-mail address opens nothing');
    assert.match(unknown, /name="password"/u);
    assert.equal((await anna.submit(page, {})).status, 422, 'and pressing the button neither');
    assert.notEqual((await anna.confirm(page, { login: 'anna@example.org', password: goodPassword })).get('code'), null);

    const again = await stage.visitor();
    const second = await again.begin();
    await travel(again, second);
    const known = await (await again.visit(second)).text();
    assert.match(known, /Anna &lt;Amt/u);
    assert.match(known, /Portal stadt-a<\/strong> \(stadt-a\.example\)/u, 'coming back is no confirmation');
    const tokens = (await (await again.redeem((await again.confirm(second, {})).get('code') ?? '')).json()) as { access_token: string };
    assert.equal((await again.read('/v1/member/session', tokens.access_token)).status, 200);
  });

  test('a second identity with the same e-mail address gets nowhere', async () => {
    other.subject = 'subjekt-2';
    const thief = await stage.visitor();
    const page = await thief.begin();
    await travel(thief, page);
    assert.match(await (await thief.visit(page)).text(), /hier noch nicht bekannt/u);
  });

  test('a refusal, a foreign browser, a second use of the answer: no sign-in, and a page that says so', async () => {
    other.subject = undefined;
    const anna = await stage.visitor();
    const page = await anna.begin();
    await travel(anna, page);
    assert.match(await (await anna.visit(page)).text(), /ist nicht gelungen/u);

    other.subject = 'subjekt-1';
    const attacker = await stage.visitor();
    const trap = await attacker.begin();
    const away = (await attacker.visit(`${trap}/upstream`)).headers.get('location') ?? '';
    // The victim follows the attacker's link to the issuer and comes back with the attacker's state.
    const victim = await stage.visitor();
    let next = away;
    for (let hop = 0; hop < 8 && !next.startsWith(stage.base); hop += 1) next = new URL((await victim.visit(next)).headers.get('location') ?? '', next).href;
    assert.ok(next.startsWith(`${stage.base}${upstreamReturnPath}`));
    assert.equal((await victim.visit(next)).status, 400);
    assert.doesNotMatch(await (await attacker.visit(trap)).text(), /Anna/u);
    assert.equal((await attacker.visit(`${stage.base}${upstreamReturnPath}?state=x&code=y`)).status, 400);
  });

  test('the other issuer is one thing that was shown: who has a second step is asked for it', async () => {
    other.subject = 'subjekt-zwei';
    const id = await stage.addMember('zwei@example.org', 'Zwei');
    const first = await stage.visitor();
    const page = await first.begin();
    await travel(first, page);
    await first.confirm(page, { login: 'zwei@example.org', password: goodPassword });
    const secret = Buffer.alloc(20, 7);
    await stage.database.signIn`insert into second_step (account_id, secret, last_step) values (${id}, ${secret}, 0)`;
    const again = await stage.visitor();
    const second = await again.begin();
    await travel(again, second);
    const pressed = await again.submit(second, {});
    assert.equal(new URL(pressed.headers.get('location') ?? '', second).href, `${second}/second-step`);
    assert.equal((await again.submit(`${second}/second-step`, { code: '000000' })).status, 422);
    assert.notEqual((await again.confirm(`${second}/second-step`, { code: codeOf(secret, stepAt(Date.now())) })).get('code'), null);
  });

  test('an identity is not linked by half a sign-in', async () => {
    other.subject = 'subjekt-halb';
    const id = await stage.addMember('halb@example.org', 'Halb');
    await stage.database.signIn`insert into second_step (account_id, secret, last_step) values (${id}, ${Buffer.alloc(20, 7)}, 0)`;
    const thief = await stage.visitor();
    const page = await thief.begin();
    await travel(thief, page);
    assert.equal((await thief.submit(page, { login: 'halb@example.org', password: goodPassword })).status, 303);
    assert.equal((await stage.database.signIn`select from identity where account_id = ${id}`).length, 0);
  });

  test('who comes back from the other issuer is signed in, not the one who sat at this browser before', async () => {
    await stage.addMember('vorher@example.org', 'Vorher');
    await linkIdentity(stage.database.signIn, await stage.addMember('nachher@example.org', 'Nachher'), { issuer: other.issuer, subject: 'subjekt-nachher' });
    other.subject = 'subjekt-nachher';
    const browser = await stage.visitor();
    await browser.confirm(await browser.begin(), { login: 'vorher@example.org', password: goodPassword });
    const page = await browser.begin();
    assert.match(await (await browser.visit(page)).text(), /angemeldet als <strong>Vorher/u);
    await travel(browser, page);
    assert.match(await (await browser.visit(page)).text(), /angemeldet als <strong>Nachher/u);
    const tokens = (await (await browser.redeem((await browser.confirm(page, {})).get('code') ?? '')).json()) as { access_token: string };
    const { name } = (await (await browser.read('/v1/member/session', tokens.access_token)).json()) as { name: string };
    assert.equal(name, 'Nachher');
    assert.match(await (await browser.visit(await browser.begin())).text(), /angemeldet als <strong>Nachher/u);
  });

  test('a closed account stays closed', async () => {
    other.subject = 'subjekt-3';
    await stage.addMember('bernd@example.org', 'Bernd');
    const bernd = await stage.visitor();
    const page = await bernd.begin();
    await travel(bernd, page);
    await bernd.confirm(page, { login: 'bernd@example.org', password: goodPassword });
    await disableAccount(stage.database.signIn, 'bernd@example.org');
    const back = await stage.visitor();
    const second = await back.begin();
    await travel(back, second);
    assert.equal((await back.submit(second, {})).status, 422);
  });

  test('when the issuer is down, our own accounts and sessions go on', async () => {
    await other.close();
    const fresh = await openStage({ upstream: { issuer: other.issuer, clientId: 'vir', clientSecret: 'x', name: 'Kreis-Konto' } });
    try {
      await fresh.addMember('anna@example.org');
      const anna = await fresh.visitor();
      const page = await anna.begin();
      assert.equal(await travel(anna, page), page);
      assert.match(await (await anna.visit(page)).text(), /ist nicht gelungen/u);
      assert.notEqual((await anna.confirm(page, { login: 'anna@example.org', password: goodPassword })).get('code'), null);
    } finally {
      await fresh.close();
    }
  });
});
