// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { PortalVisitor, Tokens } from '../testing/portal-visitor.ts';
import { freePort, goodPassword, openStage, townA, townB, type SignInStage } from '../testing/sign-in-stage.ts';
import { addPortal, findPortal, PortalError } from './portals/portals.ts';
import { readKeys } from './provider/keys.ts';

/** Rows of the threat table that no other test holds; which test holds which row is in docs/entwickeln/sign-in.md. */
describe('threats', () => {
  let stage: SignInStage;
  let second: string;
  const secrets: string[] = [];
  before(async () => {
    stage = await openStage();
    second = await stage.openSecond();
    await stage.addMember('anna@example.org');
  });
  after(() => stage.close());

  const signedIn = async (): Promise<[PortalVisitor, Tokens]> => {
    const visitor = await stage.visitor();
    const tokens = await visitor.signIn('anna@example.org', goodPassword);
    secrets.push(tokens.access_token, tokens.refresh_token);
    return [visitor, tokens];
  };
  const codeFor = async (visitor: PortalVisitor): Promise<string> => {
    const code = (await visitor.confirm(await visitor.begin(), { login: 'anna@example.org', password: goodPassword })).get('code') ?? '';
    assert.notEqual(code, '');
    secrets.push(code);
    return code;
  };

  test('1 stolen code: other verifier, other key, second use, after 61 seconds; the second use ends what the first got', async () => {
    const statuses: number[] = [];
    const owner = await stage.visitor();
    const thief = await stage.visitor();
    statuses.push((await owner.redeem(await codeFor(owner), { code_verifier: 'b'.repeat(43) })).status);
    statuses.push((await thief.redeem(await codeFor(owner), { code_verifier: owner.verifier })).status);
    const once = await codeFor(owner);
    const tokens = (await (await owner.redeem(once)).json()) as Tokens;
    statuses.push((await owner.redeem(once)).status);
    assert.equal((await owner.read('/v1/member/session', tokens.access_token)).status, 401);
    assert.equal((await owner.post('/token', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status, 400);
    const late = await codeFor(owner);
    await stage.database.signIn`update provider_record set expires_at = expires_at - interval '61 seconds' where kind = 'AuthorizationCode'`;
    statuses.push((await owner.redeem(late)).status);
    assert.deepEqual(statuses, [400, 400, 400, 400]);
  });

  test('2 tokens carried to another browser', async () => {
    const [anna, tokens] = await signedIn();
    const thief = await stage.visitor();
    for (const base of [stage.base, second]) assert.equal((await thief.read('/v1/member/session', tokens.access_token, { base })).status, 401);
    assert.equal((await thief.post('/token', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status, 400);
    assert.equal((await anna.read('/v1/member/session', tokens.access_token)).status, 200, 'and the owner does not suffer');
  });

  test('3 bent proofs at the token endpoint: ≥ 60, by two processes', async () => {
    const [anna, { refresh_token }] = await signedIn();
    const url = `${stage.base}/oidc/token`;
    const good = { htm: 'POST', htu: url };
    const now = Math.floor(Date.now() / 1000);
    const claims: Record<string, unknown>[] = [
      ...['GET', 'post', '', null, 1].map((htm) => ({ htm })),
      ...[`${stage.base}/oidc/request`, `${url}/`, `${url}%20`, 'https://boese.example/oidc/token', url.replace('http:', 'https:'), url.replace('127.0.0.1', 'localhost'), '', null, 'x', `${url}x`].map((htu) => ({ htu })),
      ...['', 'x', null, 1, `${anna.nonce}x`, anna.nonce?.toLowerCase(), undefined].map((nonce) => ({ nonce })),
      ...[null, 1, [], {}, undefined].map((jti) => ({ jti })),
      ...[null, 'jetzt', `${now}`, undefined].map((iat) => ({ iat })),
    ];
    const whole = await anna.proof(good);
    const [head = '', body = '', signature = ''] = whole.split('.');
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const proofs = [
      ...(await Promise.all(claims.map((change) => anna.proof({ ...good, ...change })))),
      ...(await Promise.all([{ typ: 'jwt' }, { typ: 'dpop' }, { typ: '' }, { typ: undefined }, { jwk: undefined }, { jwk: { ...anna.jwk, d: 'AAAA' } }, { jwk: { ...anna.jwk, x: 'AAAA' } }, { jwk: { ...anna.jwk, crv: 'P-384' } }, { jwk: {} }, { jwk: null }, { jwk: 'x' }].map((header) => anna.proof(good, header)))),
      ...['none', 'HS256', 'RS256', 'PS256', 'ES384', 'EdDSA', 'es256', '', null, 1].map((alg) => `${encode({ alg, typ: 'dpop+jwt', jwk: anna.jwk })}.${body}.${alg === 'none' ? '' : signature}`),
      ...[`${head}.${body}`, `${head}.${body}.`, `${head}..${signature}`, `.${body}.${signature}`, `${head}.${body}.${signature.slice(4)}`, `${head}.${body}.${signature}.x`, `${head}.${encode({ ...good, jti: randomUUID(), iat: now, nonce: anna.nonce })}.${signature}`, 'x', `${whole}, ${whole}`, whole.slice(0, -8), whole.toUpperCase()],
    ];
    assert.ok(proofs.length >= 60, `${proofs.length} proofs`);
    for (const base of [stage.base, second]) {
      const send = (dpop: string): Promise<Response> => fetch(`${base}/oidc/token`, { method: 'POST', headers: { origin: townA, dpop }, body: new URLSearchParams({ client_id: 'stadt-a', grant_type: 'refresh_token', refresh_token }) });
      for (const [index, dpop] of proofs.entries()) assert.ok([400, 401].includes((await send(dpop)).status), `proof ${index}: ${dpop}`);
    }
    const send = (base: string): Promise<Response> => fetch(`${base}/oidc/token`, { method: 'POST', headers: { origin: townA, dpop: whole }, body: new URLSearchParams({ client_id: 'stadt-a', grant_type: 'refresh_token', refresh_token }) });
    assert.equal((await send(stage.base)).status, 200, 'the straight one was good');
    assert.notEqual((await send(second)).status, 200, 'once');
  });

  test('8 open redirect: 200 URL tricks, none leads off the list', async () => {
    const home = `${stage.base}/relay/stadt-a/0`;
    const { host } = new URL(stage.base);
    const evil = 'boese.example';
    const joints = ['', '/', '//', '\\', '\\\\', '/\\', '@', '%40', '%2f', '%2F%2F', '%5c', '?', '#', ';', ':', '.', '%00', '%0d%0a', '%09', ' ', '\t', '\u3002', '\uFF0F', '\u2044', '&', '=', ',', '|', '[', '`'];
    const tricks = new Set([
      ...joints.flatMap((joint) => [`${home}${joint}${evil}`, `https://${evil}${joint}${host}/relay/stadt-a/0`, `${stage.base}${joint}${evil}`, `http://${host}${joint}@${evil}/relay/stadt-a/0`]),
      ...['https:', 'http:', '', 'https:/', 'https:\\', 'javascript:', 'data:text/html,', 'vbscript:', 'file:', 'blob:', 'ftp:', 'JaVaScRiPt:', '\u0001javascript:', 'java\nscript:', 'ws:', 'about:'].flatMap((scheme) => [`${scheme}//${evil}`, `${scheme}${evil}`, `${scheme}alert(1)`]),
      ...['/1', '/00', '/-0', '/0.0', '/0x0', '/0/', '/0?x', '/0#x', '/0/..', '/../0', '/0;x', '/%30', '/0%20', '/0%00', '/1e0', '/\u0660'].map((end) => home.replace(/\/0$/u, end)),
      home.toUpperCase(), home.replace('stadt-a', 'stadt-b'), home.replace('stadt-a', 'Stadt-A'), home.replace('stadt-a', 'stadt-а'), home.replace('stadt-a', 'stadt%2da'), home.replace('127.0.0.1', '127.1'), home.replace('127.0.0.1', '2130706433'), home.replace('127.0.0.1', 'localhost'), home.replace('127.0.0.1', '[::1]'), home.replace(/:\d+/u, ':1'), home.replace(/:\d+\//u, '/'),
      ` ${home}`, `${home} `, `\n${home}`, `${home}\n`, `"${home}"`, `${home},${home}`, `${townA}/bereich`, `${townB}/bereich`, `${townA}.${evil}/bereich`, 'null', '*', 'undefined', 'urn:ietf:wg:oauth:2.0:oob', 'https://xn--boese-kva.example', 'https://bö\u00adse.example',
    ]);
    tricks.delete(home);
    assert.ok(tricks.size >= 200, `${tricks.size} tricks`);
    const visitor = await stage.visitor();
    for (const redirect_uri of tricks) {
      const pushed = await visitor.post('/request', { response_type: 'code', response_mode: 'fragment', scope: 'member:read', state: 'x', code_challenge: 'c'.repeat(43), code_challenge_method: 'S256', redirect_uri });
      assert.equal(pushed.status, 400, JSON.stringify(redirect_uri));
      const asked = await visitor.visit(`${stage.base}/oidc/auth?${new URLSearchParams({ client_id: 'stadt-a', response_type: 'code', redirect_uri }).toString()}`);
      assert.equal(asked.headers.get('location'), null, JSON.stringify(redirect_uri));
    }
    const target = (html: string): string | undefined => /data-page="([^"]*)"/u.exec(html)?.[1];
    for (const trick of tricks) {
      const [encoded, query] = [encodeURIComponent(trick), new URLSearchParams({ return_url: trick, redirect_uri: trick, next: trick }).toString()];
      for (const path of [`/relay/stadt-a/${encoded}`, `/relay/${encoded}/0`, `/relay/stadt-a/0?${query}`, `/password?${query}`, `/account?${query}`]) {
        const response = await fetch(stage.base + path, { redirect: 'manual' });
        assert.equal(response.headers.get('location'), null, path);
        const page = target(await response.text());
        assert.ok(page === undefined || page === `${townA}/bereich`, `${path} leads to ${page}`);
      }
    }
    const portal = await findPortal(stage.database.signIn, 'stadt-a');
    assert.deepEqual(portal?.returnPages, [`${townA}/bereich`]);
    for (const page of ['http://stadt.example/', 'https://*.stadt.example/', 'https://u:p@stadt.example/', 'https://stadt.example/?x', 'https://stadt.example/#x', 'stadt.example', 'javascript:alert(1)', '//stadt.example/']) await assert.rejects(addPortal(stage.database.signIn, { id: 'neu', name: 'Neu', returnPages: [page] }), PortalError, page);
  });

  test('15 token used at another town: 403 by its pages, and no CORS', async () => {
    const [anna, tokens] = await signedIn();
    const crossed = await anna.read('/v1/member/news.json', tokens.access_token, { origin: townB });
    assert.equal(crossed.status, 403);
    const foreign = await anna.post('/token', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token, client_id: 'stadt-b' }, { origin: townB });
    assert.equal(foreign.status, 400);
    const unknown = await fetch(`${stage.base}/v1/member/news.json`, { method: 'OPTIONS', headers: { origin: 'https://boese.example', 'access-control-request-method': 'GET' } });
    assert.equal(unknown.headers.get('access-control-allow-origin'), null);
  });

  test('16 signed out everywhere: the next call of each browser and of both processes is refused', async () => {
    await stage.addMember('ueberall@example.org');
    const held = await Promise.all(Array.from({ length: 4 }, async () => {
      const visitor = await stage.visitor();
      return [visitor, await visitor.signIn('ueberall@example.org', goodPassword)] as const;
    }));
    const browser = await stage.visitor();
    await browser.submit(`${stage.base}/account/sign-in`, { login: 'ueberall@example.org', password: goodPassword });
    assert.equal((await browser.submit(`${stage.base}/account/everywhere`, {})).status, 200);
    for (const [visitor, { access_token }] of held) for (const base of [stage.base, second]) assert.equal((await visitor.read('/v1/member/session', access_token, { base })).status, 401);
  });

  test('17 a thousand guesses: ten are evaluated, and the owner gets in from another network', async () => {
    await stage.addMember('ziel@example.org');
    const guesser = await stage.visitor();
    const page = await guesser.begin();
    const from = (address: string) => ({ origin: stage.base, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': address });
    const statuses: number[] = [];
    for (let round = 0; round < 50; round += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, guess) => guesser.submit(page, { login: guess % 2 === 0 ? 'ziel@example.org' : ' ZIEL@Example.org ', password: `falsch ${round} ${guess}` }, from('198.51.100.7'))));
      statuses.push(...answers.map(({ status }) => status));
    }
    assert.equal(statuses.length, 1_000);
    assert.ok(statuses.every((status) => status === 422 || status === 429));
    assert.equal(statuses.filter((status) => status === 422).length, 10);
    assert.equal((await guesser.submit(page, { login: 'ziel@example.org', password: goodPassword }, from('198.51.100.7'))).status, 429);
    assert.equal((await guesser.submit(page, { login: 'ziel@example.org', password: goodPassword }, from('203.0.113.9'))).status, 303);
  });

  test('19 session fixation: what was there before the sign-in is worth nothing after it', async () => {
    const planted = { vir_session: 'a'.repeat(21), vir_account: 'b'.repeat(43) };
    const victim = await stage.visitor();
    for (const [name, value] of Object.entries(planted)) victim.cookies.set(name, value);
    await victim.signIn('anna@example.org', goodPassword);
    assert.notEqual(victim.cookies.get('vir_session'), planted.vir_session);
    await victim.submit(`${stage.base}/account/sign-in`, { login: 'anna@example.org', password: goodPassword });
    assert.notEqual(victim.cookies.get('vir_account'), planted.vir_account);
    const attacker = await stage.visitor();
    for (const [name, value] of Object.entries(planted)) attacker.cookies.set(name, value);
    assert.doesNotMatch(await (await attacker.visit(`${stage.base}/account`)).text(), /Anna/u);
    assert.match(await (await attacker.visit(await attacker.begin())).text(), /type="password"/u);
  });

  test('19 over https cookies are __Host-, Secure, HttpOnly, SameSite', async () => {
    const port = await freePort();
    const other = await openStage({ signInUrl: 'https://anmelden.example' }, { port, publicUrl: 'https://api.example' });
    try {
      await other.addMember('anna@example.org');
      const response = await fetch(`http://127.0.0.1:${port}/account/sign-in`, { method: 'POST', redirect: 'manual', headers: { origin: 'https://anmelden.example' }, body: new URLSearchParams({ login: 'anna@example.org', password: goodPassword }) });
      assert.equal(response.status, 303);
      assert.match(response.headers.getSetCookie().join('\n'), /^__Host-vir_account=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/u);
    } finally {
      await other.close();
    }
  });

  test('20 forms sent from other sites: every one of ours refuses', async () => {
    const visitor = await stage.visitor();
    const page = await visitor.begin();
    await visitor.submit(`${stage.base}/account/sign-in`, { login: 'anna@example.org', password: goodPassword });
    const forms = [page, `${page}/cancel`, `${page}/second-step`, `${page}/passkey`, ...['/account/sign-in', '/account/end', '/account/everywhere', '/account/password', '/account/sign-out', '/account/cancel', '/account/second-step', '/account/second-step/set-up', '/account/second-step/on', '/account/second-step/codes', '/account/second-step/off', '/account/passkey', '/account/passkey/add', '/account/passkey/remove', '/password', '/invitation/x'].map((path) => stage.base + path)];
    for (const form of forms) {
      for (const headers of [{ origin: 'https://boese.example' }, { origin: 'null' }, { origin: townA }, { origin: `${stage.base}.boese.example` }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site', origin: stage.base }, {}]) {
        assert.equal((await visitor.submit(form, { login: 'anna@example.org', password: goodPassword }, headers as Record<string, string>)).status, 403, `${form} ${JSON.stringify(headers)}`);
      }
    }
    assert.match(await (await visitor.visit(`${stage.base}/account`)).text(), /Anna/u, 'and nothing happened');
  });

  test('9, 10 silent grants and frames: no code without a page, and no page in a frame', async () => {
    const [anna] = await signedIn();
    for (const prompt of ['none', 'none login', 'none consent']) {
      const silent = await anna.begin({ prompt }).then((url) => new URLSearchParams(new URL(url).hash.slice(1)), () => new URLSearchParams());
      assert.equal(silent.get('code'), null, prompt);
    }
    for (const url of [await anna.begin(), `${stage.base}/account`, `${stage.base}/password`, `${stage.base}/invitation/x`, `${stage.base}/relay/stadt-a/0`]) {
      const { headers } = await anna.visit(url);
      assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/u, url);
      assert.equal(headers.get('x-frame-options'), 'DENY', url);
    }
  });

  test('24 keys change while people sign in: nobody is thrown out, none of three processes fails', async () => {
    const [anna, tokens] = await signedIn();
    const halfway = await stage.visitor();
    const page = await halfway.begin();
    await stage.database.signIn`update provider_key set created_at = created_at - interval '91 days' where kind <> 'nonce'`;
    const third = await stage.openSecond();
    const { signing, cookie } = await readKeys(stage.database.signIn);
    assert.deepEqual([signing.length, cookie.length], [2, 2], 'the one before still verifies');
    const { keys } = (await (await fetch(`${third}/oidc/jwks`)).json()) as { keys: { kid: string; d?: string }[] };
    assert.ok(keys.every((key) => key.d === undefined) && keys.length === 2);
    assert.equal((await anna.read('/v1/member/session', tokens.access_token, { base: third })).status, 200);
    assert.equal((await anna.post('/token', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status, 200);
    assert.notEqual((await halfway.confirm(page, { login: 'anna@example.org', password: goodPassword })).get('code'), null);
    // Requests of one sign-in land on one process and on the other in turn.
    const alternate = async (one: string, other: string): Promise<void> => {
      let turn = 0;
      for (let round = 0; round < 10; round += 1) {
        const visitor = await stage.visitor();
        const visit = visitor.visit.bind(visitor);
        visitor.visit = (url, init) => visit(url.replace(stage.base, (turn += 1) % 2 === round % 2 ? one : other), init);
        const answer = await visitor.confirm(await visitor.begin(), { login: 'anna@example.org', password: goodPassword });
        assert.notEqual(answer.get('code'), null, `round ${round}`);
      }
    };
    await alternate(stage.base, third);
    await stage.database.signIn`update provider_key set created_at = created_at - interval '61 minutes'`;
    const fourth = await stage.openSecond();
    assert.equal((await readKeys(stage.database.signIn)).cookie[1], cookie[0], 'now the new one signs');
    await alternate(third, fourth);
  });

  test('26 a clock that is a day off: sign-in works', async () => {
    for (const off of [-86_400, 86_400]) {
      const visitor = await stage.visitor();
      const proof = visitor.proof.bind(visitor);
      visitor.proof = (claims, header, key) => proof({ iat: Math.floor(Date.now() / 1000) + off, ...claims }, header, key);
      const tokens = await visitor.signIn('anna@example.org', goodPassword);
      assert.equal((await visitor.read('/v1/member/session', tokens.access_token)).status, 200);
    }
  });

  test('after all this the log holds no token, no code, no password, no address of a member', () => {
    const text = stage.logged.join('');
    assert.ok(stage.logged.length > 0);
    for (const secret of [...secrets, goodPassword, encodeURIComponent(goodPassword), 'eyJ', 'falsch 1', '@example.org', '198.51.100.7']) assert.ok(!text.includes(secret), createHash('sha256').update(secret).digest('hex'));
  });
});
