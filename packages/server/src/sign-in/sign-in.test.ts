// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { MemberSession, NewsFeed } from '@vir-nordwest/contract';
import type { FastifyInstance } from 'fastify';
import { generateKeyPair, SignJWT } from 'jose';
import { buildApp } from '../app.ts';
import { importFile } from '../import/import-file.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { jsonFeed } from '../testing/feeds.ts';
import { PortalVisitor } from '../testing/portal-visitor.ts';
import { disableAccount } from './accounts/accounts.ts';
import { inviteAccount } from './accounts/invitations.ts';
import { setPassword } from './accounts/links.ts';
import { verifyAudit } from './audit/audit-log.ts';
import { addPortal, disablePortal, PortalError } from './portals/portals.ts';

const passwordCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const password = 'Moin moin am Jadebusen';
const town = 'https://stadt-a.example';
const otherTown = 'https://stadt-b.example';

describe('sign-in', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  let second: FastifyInstance;
  let base: string;
  let secondBase: string;
  const logged: string[] = [];
  before(async () => {
    database = await openTestDatabase();
    await importFile(database.importer, { list: 'news', source: 'probe', bytes: jsonFeed([{ id: 'offen' }, { id: 'intern', title: 'Interne Sitzung', visibility: 'members', tags: ['geheim'] }]) });
    for (const [id, origin] of [['stadt-a', town], ['stadt-b', otherTown]] as const) await addPortal(database.signIn, { id, name: `Portal ${id}`, returnPages: [`${origin}/bereich`] });
    await addMember('anna@example.org');
    // The port is known before the issuer is: it stands in every proof.
    const { createServer } = await import('node:net');
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    base = `http://127.0.0.1:${port}`;
    const options = { database, publicUrl: base, assetsFolder: import.meta.dirname, signIn: { signInUrl: base, passwordCost, mailer: { send: () => Promise.resolve(undefined) } } };
    app = await buildApp({ ...options, logger: { level: 'trace', stream: { write: (line: string) => void logged.push(line) } } });
    await app.listen({ port, host: '127.0.0.1' });
    second = await buildApp(options);
    secondBase = await second.listen({ port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    await app.close();
    await second.close();
    await database.dispose();
  });

  async function addMember(login: string): Promise<void> {
    const { secret } = await inviteAccount(database.signIn, { login, name: 'Anna <Amt>', municipality: 'Stadt A' });
    assert.notEqual(await setPassword(database.signIn, secret, password, passwordCost), undefined);
  }
  const visitor = (): Promise<PortalVisitor> => PortalVisitor.open(base, 'stadt-a', town);

  test('a member signs in, reads what is internal, refreshes and signs out', async () => {
    const anna = await visitor();
    const page = await anna.begin();
    const html = await (await anna.visit(page)).text();
    assert.match(html, /Portal stadt-a<\/strong> \(stadt-a\.example\)/u);
    const answer = await anna.confirm(page, { login: ' Anna@Example.org', password });
    assert.equal(answer.get('state'), 'zustand');
    assert.equal(answer.get('iss'), `${base}/oidc`);
    const tokens = (await (await anna.redeem(answer.get('code') ?? '')).json()) as { access_token: string; refresh_token: string; token_type: string; scope: string };
    assert.equal(tokens.token_type, 'DPoP');
    const response = await anna.read('/v1/member/news.json?limit=1', tokens.access_token);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
    assert.equal(response.headers.get('access-control-allow-origin'), town);
    const feed = (await response.json()) as NewsFeed;
    assert.equal(feed._vir.total, 2);
    assert.match(feed.next_url ?? '', /\/v1\/member\/news\.json/u);
    const session = (await (await anna.read('/v1/member/session', tokens.access_token)).json()) as MemberSession;
    assert.equal(session.name, 'Anna <Amt>');
    const untilEnd = Date.parse(session.ends) - Date.now();
    assert.ok(Math.abs(untilEnd - 8 * 3_600_000) < 60_000, 'eight hours, so that the box can say so in time');
    assert.equal((await anna.read('/v1/member/events.json', tokens.access_token)).status, 200);

    const refreshed = await anna.post('/token', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    assert.equal(refreshed.status, 200);
    const { access_token } = (await refreshed.json()) as { access_token: string };
    assert.equal((await anna.post('/token/revocation', { token: tokens.refresh_token })).status, 200);
    assert.equal((await anna.read('/v1/member/session', access_token)).status, 401);
    assert.match(await (await anna.visit(await anna.begin())).text(), /type="password"/u, 'the next person at this device has to say who they are');
  });

  test('visitors see nothing internal', async () => {
    for (const path of ['/v1/news.json', '/v1/news.json?tag=geheim', '/v1/news.json?q=Interne', '/v1/news.rss', '/v1/news.atom']) {
      const text = await (await fetch(base + path, { headers: { authorization: 'DPoP x' } })).text();
      assert.doesNotMatch(text, /Interne Sitzung/u, path);
    }
    for (const path of ['/v1/member/news.json', '/v1/member/session', '/v1/member/events.json', '/v1/member/projects.json', '/v1/member/news/x.json']) {
      const response = await fetch(base + path);
      assert.equal(response.status, 401, path);
      assert.doesNotMatch(await response.text(), /Interne/u);
    }
    await assert.rejects(database.app`select from account`, { code: '42501' });
    await assert.rejects(database.signIn`select from item`, { code: '42501' });
  });

  test('a stolen code is worth nothing: other verifier, other key, second use', async () => {
    const code = async (one: PortalVisitor): Promise<string> => (await one.confirm(await one.begin(), { login: 'anna@example.org', password })).get('code') ?? '';
    const anna = await visitor();
    assert.equal((await anna.redeem(await code(anna), { code_verifier: 'a'.repeat(43) })).status, 400);
    const robbed = await visitor();
    const stolen = await code(robbed);
    const thief = await visitor();
    assert.equal((await thief.redeem(stolen, { code_verifier: robbed.verifier })).status, 400);
    const owner = await visitor();
    const once = await code(owner);
    const tokens = (await (await owner.redeem(once)).json()) as { access_token: string };
    assert.equal((await owner.redeem(once)).status, 400);
    assert.equal((await owner.read('/v1/member/session', tokens.access_token)).status, 401, 'the second use ends the grant');
  });

  test('bent proofs are refused, by a second process too', async () => {
    const anna = await visitor();
    const { access_token: token } = await anna.signIn('anna@example.org', password);
    assert.equal((await anna.read('/v1/member/session', token)).status, 200);
    assert.equal((await anna.read('/v1/member/session', token, { base: secondBase })).status, 200);
    const url = `${base}/v1/member/session`;
    const now = Math.floor(Date.now() / 1000);
    const good = { htm: 'GET', htu: url, ath: createHash('sha256').update(token).digest('base64url') };
    const bad: string[] = [];
    const bends: Record<string, unknown[]> = {
      htm: ['POST', 'get', '', null, 1, ['GET'], 'GET ', undefined],
      htu: [`${base}/v1/member/news.json`, `${url}/`, `${otherTown}/v1/member/session`, 'x', '', null, url.replace('127.0.0.1', 'localhost'), url.replace('http:', 'https:'), url.replace('//', '//a@'), `${url}%20`, undefined],
      ath: ['', 'x', null, createHash('sha256').update(`${token}x`).digest('base64url'), createHash('sha512').update(token).digest('base64url'), good.ath.toUpperCase(), `${good.ath}=`, undefined],
      jti: ['', 'kurz', null, 1, 'x'.repeat(201), ['a'.repeat(20)], {}, undefined],
      nonce: ['', 'x', null, 1, `${anna.nonce}x`, anna.nonce?.toLowerCase(), [anna.nonce], undefined],
      iat: [null, 'jetzt', `${now}`, {}, undefined],
      exp: [now - 60, 0, 'nie'],
      nbf: [now + 3_600, 'bald'],
    };
    for (const [name, values] of Object.entries(bends)) for (const value of values) bad.push(await anna.proof({ ...good, [name]: value }));
    const { privateKey: foreign } = await generateKeyPair('ES256');
    const { privateKey: large, publicKey: largePublic } = await generateKeyPair('ES384', { extractable: true });
    const { exportJWK } = await import('jose');
    bad.push(await anna.proof(good, {}, foreign));
    for (const typ of ['jwt', 'JWT', 'dpop', '']) bad.push(await anna.proof(good, { typ }));
    bad.push(await anna.proof(good, { jwk: undefined }), await anna.proof(good, { jwk: { ...anna.jwk, d: 'AAAA' } }), await anna.proof(good, { jwk: { ...anna.jwk, x: 'AAAA' } }), await anna.proof(good, { jwk: await exportJWK(largePublic), alg: 'ES384' }, large));
    const thief = await visitor();
    thief.nonce = anna.nonce;
    bad.push(await thief.proof(good));
    const whole = await anna.proof(good);
    const [head = '', body = '', signature = ''] = whole.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'dpop+jwt', jwk: anna.jwk })).toString('base64url');
    const symmetric = await new SignJWT(good).setProtectedHeader({ alg: 'HS256', typ: 'dpop+jwt', jwk: anna.jwk }).sign(Buffer.alloc(32, 1));
    bad.push(`${none}.${body}.`, symmetric, `${head}.${body}`, `${head}.${body}.`, `${head}..${signature}`, `${head}.${body}.${signature.slice(4)}`, `${head}.${body}.${signature}.x`, '', 'x', `${whole}, ${whole}`);
    assert.ok(bad.length >= 60, `${bad.length} proofs`);
    for (const [index, dpop] of bad.entries()) {
      for (const server of [base, secondBase]) {
        const response = await fetch(`${server}/v1/member/session`, { headers: { authorization: `DPoP ${token}`, dpop } });
        assert.equal(response.status, 401, `proof ${index}: ${dpop}`);
      }
    }
    const once = (server: string): Promise<Response> => fetch(`${server}/v1/member/session`, { headers: { authorization: `DPoP ${token}`, dpop: whole } });
    const both = await Promise.all([once(base), once(secondBase), once(base)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 401, 401], 'a proof works once');
    assert.equal((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status, 401);
  });

  test('a token works only on pages of the portal it was made for', async () => {
    const anna = await visitor();
    const { access_token } = await anna.signIn('anna@example.org', password);
    const elsewhere = await anna.read('/v1/member/session', access_token, { origin: otherTown });
    assert.equal(elsewhere.status, 403);
    const nowhere = await fetch(`${base}/v1/member/session`, { headers: { origin: 'https://boese.example' } });
    assert.equal(nowhere.headers.get('access-control-allow-origin'), null);
    assert.equal((await anna.post('/request', { response_type: 'code' }, { origin: 'https://boese.example' })).status, 403);
  });

  test('nothing is granted without a visible page, and forms come from ours', async () => {
    const anna = await visitor();
    await anna.signIn('anna@example.org', password);
    const silent = new URLSearchParams(new URL(await anna.begin({ prompt: 'none' })).hash.slice(1));
    assert.equal(silent.get('code'), null);
    assert.match(silent.get('error') ?? '', /_required$/u);
    const page = await anna.begin();
    const shown = await anna.visit(page);
    assert.match(await shown.text(), /Anna &lt;Amt/u, 'a session makes it one press');
    assert.match(shown.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/u);
    assert.equal(shown.headers.get('x-frame-options'), 'DENY');
    assert.equal(shown.headers.get('referrer-policy'), 'same-origin', 'else browsers send our own forms with Origin: null');
    for (const headers of [{ origin: 'https://boese.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }, {}]) assert.equal((await anna.submit(page, {}, headers as Record<string, string>)).status, 403);
    assert.notEqual((await anna.confirm(page, {})).get('code'), null);
    const cancelled = await visitor();
    assert.equal((await cancelled.confirm(`${await cancelled.begin()}/cancel`, {})).get('error'), 'access_denied');
  });

  test('answers go to registered addresses only', async () => {
    const anna = await visitor();
    const home = `${base}/relay/stadt-a/0`;
    const tricks = ['https://boese.example', '//boese.example', 'javascript:alert(1)', `${home}/`, `${home}?x`, `${home}#x`, `${home}/../1`, home.replace('/0', '/1'), home.replace('stadt-a', 'stadt-b'), home.replace('//', '//boese.example@'), home.replace('127.0.0.1', '127.0.0.1.boese.example'), `${home}%2f`, `${home}\\`, ` ${home}`, home.toUpperCase(), 'data:text/html,x'];
    for (const redirect_uri of tricks) await assert.rejects(anna.begin({ redirect_uri }), /redirect_uri/u, `${redirect_uri} is refused`);
    for (const path of ['/relay/stadt-a/1', '/relay/niemand/0', '/relay/stadt-a/-1', '/relay/stadt-a/0x0']) assert.equal((await fetch(base + path)).status, 404, path);
    for (const page of ['http://stadt.example/', 'https://*.stadt.example/', 'https://u:p@stadt.example/', 'https://stadt.example/?x', 'stadt.example']) await assert.rejects(addPortal(database.signIn, { id: 'neu', name: 'Neu', returnPages: [page] }), PortalError, page);
  });

  test('guessing stops after ten tries, known and unknown names read the same', async () => {
    await addMember('ratlos@example.org');
    const guesser = await visitor();
    const page = await guesser.begin();
    const texts: string[] = [];
    for (const login of ['ratlos@example.org', 'niemand@example.org']) {
      const response = await guesser.submit(page, { login, password: 'falsch' });
      assert.equal(response.status, 422);
      texts.push((await response.text()).replaceAll(login, ''));
    }
    assert.equal(texts[0], texts[1]);
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await guesser.submit(page, { login: 'ratlos@example.org', password: 'falsch' })).status);
    assert.equal(statuses.filter((status) => status === 422).length, 9);
    assert.equal((await guesser.submit(page, { login: 'ratlos@example.org', password })).status, 429, 'the right word is not told from a wrong one either');
  });

  test('disabling an account or a portal ends all it holds', async () => {
    await addMember('geht@example.org');
    const leaver = await visitor();
    const tokens = await leaver.signIn('geht@example.org', password);
    await disableAccount(database.signIn, 'geht@example.org');
    assert.equal((await leaver.read('/v1/member/session', tokens.access_token)).status, 401);
    assert.equal((await leaver.post('/token', { grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status, 400);
    const visitorB = await PortalVisitor.open(base, 'stadt-b', otherTown);
    const held = await visitorB.signIn('anna@example.org', password);
    assert.equal(await disablePortal(database.signIn, 'stadt-b'), true);
    assert.equal((await visitorB.read('/v1/member/session', held.access_token, { base: secondBase })).status, 401);
    await assert.rejects(visitorB.begin());
  });

  test('an invitation works once and asks for a long password', async () => {
    const { secret } = await inviteAccount(database.signIn, { login: 'neu@example.org', name: 'Neu', municipality: '' });
    const guest = await visitor();
    const link = `${base}/invitation/${secret}`;
    assert.equal((await guest.submit(link, { password: 'kurz' })).status, 422);
    assert.equal((await guest.submit(link, { password })).status, 200);
    assert.equal((await guest.submit(link, { password })).status, 404);
    assert.ok((await guest.signIn('neu@example.org', password)).access_token);
  });

  test('the audit log holds, and a changed record is found', async () => {
    const { records, broken } = await verifyAudit(database.signIn);
    assert.equal(broken, undefined);
    assert.ok(records > 10);
    await assert.rejects(database.signIn`update audit_record set outcome = 'ok'`, { code: '42501' });
    await assert.rejects(database.signIn`delete from audit_record`, { code: '42501' });
    await database.owner`alter table audit_record no force row level security`;
    await database.owner`update audit_record set portal = 'anders' where number = 3`;
    assert.deepEqual(await verifyAudit(database.signIn), { records: 2, broken: '3' });
  });

  test('the log holds no tokens and no passwords', () => {
    const text = logged.join('');
    for (const word of [password, 'eyJ', 'request_uri=', 'code=', 'anna@example.org']) assert.doesNotMatch(text, new RegExp(word, 'iu'), word);
  });
});
