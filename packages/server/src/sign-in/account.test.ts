// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { PortalVisitor } from '../testing/portal-visitor.ts';
import { goodPassword, openStage, townA, type SignInStage } from '../testing/sign-in-stage.ts';
import { openLink } from './accounts/links.ts';
import { appendAudit, verifyAudit } from './audit/audit-log.ts';
import { pruneAudit } from './audit/retention.ts';

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

describe('one’s own account', () => {
  let stage: SignInStage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  /** A browser on the page of one's own account. */
  async function enter(login: string, password = goodPassword): Promise<PortalVisitor> {
    const browser = await stage.visitor();
    const response = await browser.submit(`${stage.base}/account/sign-in`, { login, password });
    assert.equal(response.status, 303, await response.text());
    return browser;
  }
  const letterTo = async (login: string, after = 0): Promise<string> => {
    for (let wait = 0; wait < 200; wait += 1) {
      const letter = stage.letters.slice(after).findLast(({ to }) => to === login);
      if (letter !== undefined) return letter.text;
      await sleep(10);
    }
    throw new Error('no letter');
  };
  const linkIn = (text: string): string => /http\S+\/invitation\/\S+/u.exec(text)?.[0] ?? '';

  test('a forgotten password is replaced by the link in the mail, and old sessions end', async () => {
    await stage.addMember('vergesslich@example.org');
    const portal = await stage.visitor();
    const tokens = await portal.signIn('vergesslich@example.org', goodPassword);
    const browser = await stage.visitor();
    const asked = await browser.submit(`${stage.base}/password`, { login: ' Vergesslich@example.org' });
    assert.equal(asked.status, 200);
    const link = linkIn(await letterTo('vergesslich@example.org'));
    assert.match(await (await fetch(link)).text(), /Anna &lt;Amt/u);
    assert.equal((await fetch(link)).status, 200, 'a mail program that looks at the link does not use it up');
    assert.equal((await browser.submit(link, { password: 'Ein ganz neuer langer Satz' })).status, 200);
    assert.equal((await browser.submit(link, { password: 'Ein ganz neuer langer Satz' })).status, 404);
    assert.equal((await portal.read('/v1/member/session', tokens.access_token)).status, 401);
    const again = await stage.visitor();
    assert.ok((await again.signIn('vergesslich@example.org', 'Ein ganz neuer langer Satz')).access_token);
  });

  test('asking for a link says nothing about who has an account, and floods nobody', async () => {
    await stage.addMember('bekannt@example.org');
    const browser = await stage.visitor();
    const answers = await Promise.all(['bekannt@example.org', 'niemand@example.org'].map(async (login) => {
      const response = await browser.submit(`${stage.base}/password`, { login });
      return [response.status, await response.text()];
    }));
    assert.deepEqual(answers[0], answers[1]);
    for (let more = 0; more < 5; more += 1) await browser.submit(`${stage.base}/password`, { login: 'bekannt@example.org' });
    await sleep(300);
    assert.equal(stage.letters.filter(({ to }) => to === 'bekannt@example.org').length, 3, 'at most three in a quarter of an hour');
    assert.equal(stage.letters.filter(({ to }) => to === 'niemand@example.org').length, 0);
    let last = 200;
    for (let more = 0; more < 40 && last === 200; more += 1) last = (await browser.submit(`${stage.base}/password`, { login: `wer${more}@example.org` })).status;
    assert.equal(last, 429, 'a network that asks for everybody is stopped');
  });

  test('known and unknown names cost the same work', async () => {
    const { PasswordDoor } = await import('./accounts/password-door.ts');
    await stage.addMember('zeit@example.org');
    const cost = { memoryCost: 4_096, timeCost: 2, parallelism: 1 };
    const { setPassword, findByLogin } = await import('./accounts/links.ts');
    const account = await findByLogin(stage.database.signIn, 'zeit@example.org');
    await setPassword(stage.database.signIn, await openLink(stage.database.signIn, account?.id ?? '', 'reset'), goodPassword, cost);
    const door = new PasswordDoor(stage.database.signIn, cost);
    const times = { known: [] as number[], unknown: [] as number[] };
    // Each pair from another network, so that back-off stays out of it.
    for (let pair = 0; pair < 500; pair += 1) {
      for (const [kind, login] of [['known', 'zeit@example.org'], ['unknown', 'nie@example.org']] as const) {
        const start = process.cpuUsage();
        assert.deepEqual(await door.check(login, 'falsch', `10.${pair >> 8}.${pair & 255}.1`), { refused: 'wrong' });
        const { user, system } = process.cpuUsage(start);
        times[kind].push(user + system);
      }
    }
    const ratio = median(times.known) / median(times.unknown);
    assert.ok(Math.abs(ratio - 1) < 0.05, `work for known : unknown is ${ratio.toFixed(3)}`);
  });

  test('a member sees where they are signed in, ends one sign-in, then all', async () => {
    await stage.addMember('viele@example.org');
    const first = await stage.visitor();
    const second = await stage.visitor('stadt-b');
    const tokens = [await first.signIn('viele@example.org', goodPassword), await second.signIn('viele@example.org', goodPassword)] as const;
    const browser = await enter('viele@example.org');
    const html = await (await browser.visit(`${stage.base}/account`)).text();
    assert.match(html, /Portal stadt-a/u);
    assert.match(html, /Portal stadt-b/u);
    const [, grant = ''] = /name="session" value="([^"]+)"><button class="quiet">Auf Portal stadt-b/u.exec(html) ?? [];
    await stage.addMember('fremd@example.org');
    const stranger = await enter('fremd@example.org');
    await stranger.submit(`${stage.base}/account/end`, { session: grant });
    assert.equal((await second.read('/v1/member/session', tokens[1].access_token)).status, 200, 'nobody ends the session of somebody else');
    await browser.submit(`${stage.base}/account/end`, { session: grant });
    assert.equal((await second.read('/v1/member/session', tokens[1].access_token)).status, 401);
    assert.equal((await first.read('/v1/member/session', tokens[0].access_token)).status, 200);
    assert.match(await (await browser.submit(`${stage.base}/account/everywhere`, {})).text(), /überall abgemeldet/u);
    assert.equal((await first.read('/v1/member/session', tokens[0].access_token)).status, 401);
    assert.equal((await first.post('/token', { grant_type: 'refresh_token', refresh_token: tokens[0].refresh_token })).status, 400);
    assert.match(await (await browser.visit(`${stage.base}/account`)).text(), /name="password"/u);
  });

  test('changing the password asks for the old one, tells the owner and ends the rest', async () => {
    await stage.addMember('neu@example.org');
    const portal = await stage.visitor();
    const tokens = await portal.signIn('neu@example.org', goodPassword);
    const browser = await enter('neu@example.org');
    const change = (current: string, password: string): Promise<Response> => browser.submit(`${stage.base}/account/password`, { current, password });
    assert.equal((await change('falsch', 'Ein ganz neuer langer Satz')).status, 422);
    assert.equal((await change(goodPassword, 'kurz')).status, 422);
    const before = browser.cookies.get('vir_account');
    assert.equal((await change(goodPassword, 'Ein ganz neuer langer Satz')).status, 200);
    assert.notEqual(browser.cookies.get('vir_account'), before);
    assert.equal((await portal.read('/v1/member/session', tokens.access_token)).status, 401);
    assert.match(await letterTo('neu@example.org'), /Ihr Passwort wurde geändert/u);
    await enter('neu@example.org', 'Ein ganz neuer langer Satz');
  });

  test('passwords that became known elsewhere, or that are easy to guess, are refused by link and on the account page, with words for people', async () => {
    const id = await stage.addMember('schwach@example.org');
    const browser = await enter('schwach@example.org');
    const link = `${stage.base}/invitation/${await openLink(stage.database.signIn, id, 'reset')}`;
    for (const [password, words] of [['RikiTikiTavi', 'anderswo bekannt geworden'], ['schwach@example.org', 'zu leicht zu erraten']] as const) {
      for (const answer of [await browser.submit(link, { password }), await browser.submit(`${stage.base}/account/password`, { current: goodPassword, password })]) {
        assert.equal(answer.status, 422);
        const html = await answer.text();
        assert.match(html, new RegExp(`role="alert">[^<]*${words}`, 'u'));
        assert.match(html, /<input id="password"[^>]*aria-describedby="password-hint problem" aria-invalid="true"/u);
        assert.ok(!html.includes(`value="${password}" required`), 'and it is not sent back');
      }
      assert.equal((await (await stage.visitor()).submit(`${stage.base}/account/sign-in`, { login: 'schwach@example.org', password })).status, 422);
    }
    assert.equal((await browser.submit(link, { password: 'Ein ganz neuer langer Satz' })).status, 200, 'the link holds until a good one is set');
    assert.ok(!stage.logged.join('').includes('RikiTikiTavi'));
  });

  test('the session of the account page rests 15 minutes and lasts an hour', async () => {
    await stage.addMember('ruht@example.org');
    for (const change of [stage.database.signIn`used_at = now() - interval '16 minutes'`, stage.database.signIn`expires_at = now()`]) {
      const browser = await enter('ruht@example.org');
      assert.match(await (await browser.visit(`${stage.base}/account`)).text(), /Anna/u);
      await stage.database.signIn`update provider_record set ${change} where kind = 'AccountSession'`;
      assert.doesNotMatch(await (await browser.visit(`${stage.base}/account`)).text(), /Anna/u);
    }
    const nobody = await PortalVisitor.open(stage.base, 'stadt-a', townA);
    for (const path of ['end', 'everywhere', 'password', 'sign-out']) assert.equal((await nobody.submit(`${stage.base}/account/${path}`, {})).status, 401, path);
    assert.equal((await nobody.submit(`${stage.base}/account/sign-in`, {}, { origin: 'https://boese.example' })).status, 403);
  });

  test('a session of a portal rests half an hour and lasts eight', async () => {
    await stage.addMember('lang@example.org');
    const refresh = async (change: unknown): Promise<number> => {
      const visitor = await stage.visitor();
      const { refresh_token } = await visitor.signIn('lang@example.org', goodPassword);
      assert.equal((await visitor.post('/token', { grant_type: 'refresh_token', refresh_token })).status, 200);
      await stage.database.signIn`update provider_record set ${change as never} where kind in ('RefreshToken', 'Grant')`;
      return (await visitor.post('/token', { grant_type: 'refresh_token', refresh_token })).status;
    };
    assert.equal(await refresh(stage.database.signIn`used_at = now() - interval '29 minutes'`), 200);
    assert.equal(await refresh(stage.database.signIn`used_at = now() - interval '31 minutes'`), 400);
    assert.equal(await refresh(stage.database.signIn`expires_at = expires_at - interval '8 hours'`), 400);
  });

  test('old records of the audit log go, the chain is verified from the checkpoint, and a forged beginning is found', async () => {
    const { signIn: sql, owner } = stage.database;
    const { records } = await verifyAudit(sql);
    await owner`alter table audit_record no force row level security`;
    await owner`delete from audit_record`;
    assert.ok(records > 0);
    const day = 86_400_000;
    for (const age of [200, 150, 91, 89, 10, 0]) await appendAudit(sql, { event: 'sign-in', outcome: 'ok', at: new Date(Date.now() - age * day) });
    assert.equal(await pruneAudit(sql), 3);
    assert.equal(await pruneAudit(sql), 0);
    assert.deepEqual(await verifyAudit(sql), { records: 4 });
    const [recent] = await sql<[{ count: string }]>`select prune_audit(1000)::text as count`;
    assert.equal(recent.count, '1', 'the role that writes deletes nothing younger than thirty days');
    assert.deepEqual(await verifyAudit(sql), { records: 0, broken: '4' }, 'and what went without a checkpoint is missed');
  });
});
