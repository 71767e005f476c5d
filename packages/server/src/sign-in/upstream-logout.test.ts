// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { generateKeyPair, SignJWT } from 'jose';
import { openOtherIssuer, type OtherIssuer } from '../testing/other-issuer.ts';
import type { PortalVisitor, Tokens } from '../testing/portal-visitor.ts';
import { freePort, goodPassword, openStage, type SignInStage } from '../testing/sign-in-stage.ts';
import { linkIdentity } from './upstream/identities.ts';
import { upstreamReturnPath } from './upstream/upstream.ts';

const logout = 'http://schemas.openid.net/event/backchannel-logout';

describe('whoever leaves at the other issuer leaves here', () => {
  let stage: SignInStage;
  let other: OtherIssuer;
  before(async () => {
    const port = await freePort();
    other = await openOtherIssuer(`http://127.0.0.1:${port}${upstreamReturnPath}`);
    stage = await openStage({ upstream: { issuer: other.issuer, clientId: 'vir', clientSecret: 'nur-fuer-die-Probe', name: 'Kreis-Konto' } }, { port });
    for (const [login, subject] of [['anna@example.org', 'subjekt-anna'], ['bernd@example.org', 'subjekt-bernd']] as const) await linkIdentity(stage.database.signIn, await stage.addMember(login, login), { issuer: other.issuer, subject });
  });
  after(async () => {
    await stage.close();
    await other.close();
  });

  const claims = (more: object = {}) => ({ iss: other.issuer, aud: 'vir', iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 120, jti: randomUUID(), sub: 'subjekt-anna', sid: 'x', events: { [logout]: {} }, ...more });
  const tell = (token: string, base = stage.base): Promise<Response> => fetch(`${base}/upstream/logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
  const signIn = async (login: string): Promise<{ visitor: PortalVisitor; tokens: Tokens }> => {
    const visitor = await stage.visitor();
    return { visitor, tokens: await visitor.signIn(login, goodPassword) };
  };
  const reads = async ({ visitor, tokens }: Awaited<ReturnType<typeof signIn>>): Promise<number> => (await visitor.read('/v1/member/session', tokens.access_token)).status;

  test('the next request of every page is refused, at the other process too, and nobody else notices', async () => {
    const second = await stage.openSecond();
    const [first, again, bernd] = [await signIn('anna@example.org'), await signIn('anna@example.org'), await signIn('bernd@example.org')];
    assert.deepEqual([await reads(first), await reads(again), await reads(bernd)], [200, 200, 200]);
    const answer = await tell(await other.sign(claims()));
    assert.deepEqual([answer.status, answer.headers.get('cache-control'), answer.headers.get('access-control-allow-origin')], [200, 'no-store', null]);
    assert.deepEqual([await reads(first), await reads(again), await reads(bernd)], [401, 401, 200]);
    assert.equal((await first.visitor.post('/token', { grant_type: 'refresh_token', refresh_token: first.tokens.refresh_token })).status, 400);
    assert.equal((await tell(await other.sign(claims({ sub: 'subjekt-bernd', aud: ['anders', 'vir'] }), { typ: 'JWT' }), second)).status, 200);
    assert.equal(await reads(bernd), 401, 'as issuers say it that know no type of their own');
    assert.equal((await tell(await other.sign(claims({ sub: 'niemand' })))).status, 200, 'whom nobody knows has left already');
  });

  test('no bent, old, foreign or other token signs anybody out', async () => {
    const anna = await signIn('anna@example.org');
    const now = Math.floor(Date.now() / 1000);
    const bends: object[] = [
      { iss: 'https://boese.example' }, { iss: undefined }, { iss: `${other.issuer}/` }, { aud: 'anders' }, { aud: undefined }, { aud: [] }, { iat: now - 3_600 }, { iat: now + 3_600 }, { iat: undefined }, { exp: now - 3_600 }, { jti: undefined },
      { sub: undefined }, { sub: '' }, { sub: 1 }, { events: undefined }, { events: {} }, { events: { [logout]: null } }, { events: { [logout]: true } }, { events: { 'http://schemas.openid.net/event/other': {} } }, { events: logout }, { nonce: 'x' }, { nonce: null },
    ];
    const tokens = await Promise.all(bends.map((bend) => other.sign(claims(bend))));
    const whole = await other.sign(claims());
    const [head = '', body = '', signature = ''] = whole.split('.');
    const { privateKey } = await generateKeyPair('RS256');
    const foreign = await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'probe', typ: 'logout+jwt' }).sign(privateKey);
    const shared = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'probe', typ: 'logout+jwt' }).sign(Buffer.from('nur-fuer-die-Probe'.padEnd(32)));
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'logout+jwt' })).toString('base64url');
    tokens.push(foreign, shared, await other.sign(claims(), { typ: 'at+jwt' }), await other.sign(claims(), { kid: 'anderer' }), `${none}.${body}.`, `${head}.${body}`, `${head}.${body}.`, `${head}.${body}.${signature.slice(4)}`, '', 'x', '..', `${whole}.`);
    for (const [index, token] of tokens.entries()) assert.equal((await tell(token)).status, 400, `token ${index}: ${token}`);
    assert.equal((await fetch(`${stage.base}/upstream/logout`, { method: 'POST' })).status, 400);
    assert.equal(await reads(anna), 200);
    assert.equal((await tell(whole)).status, 200);
    assert.equal(await reads(anna), 401, 'the straight one does');
  });

  test('the log and the list of events hold no token', async () => {
    assert.ok(!stage.logged.join('').includes('eyJ'));
    const events = await stage.database.signIn<{ event: string }[]>`select event from audit_record where event = 'signed-out-upstream'`;
    assert.equal(events.length, 3);
  });
});
