// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { memberAction } from '../commands/members.ts';
import { readSettings } from '../settings.ts';
import { temporaryFolder } from '../testing/database.ts';
import type { PortalVisitor } from '../testing/portal-visitor.ts';
import { goodPassword, openStage, type SignInStage } from '../testing/sign-in-stage.ts';
import { openLink, setPassword } from './accounts/links.ts';
import { turnOff } from './accounts/second-step.ts';
import { codeOf, stepAt } from './accounts/totp.ts';

/** What an authenticator app reads from the page. */
function secretIn(html: string): Buffer {
  const letters = /class="secret"[^>]*>([A-Z2-7 ]+)</u.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
  const bits = [...letters].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

describe('the second step', () => {
  let stage: SignInStage;
  let shift = 0;
  const now = (): number => Date.now() + shift;
  before(async () => {
    stage = await openStage({}, { now });
  });
  after(() => stage.close());

  async function enter(login: string): Promise<PortalVisitor> {
    const browser = await stage.visitor();
    const response = await browser.submit(`${stage.base}/account/sign-in`, { login, password: goodPassword });
    assert.equal(response.status, 303, await response.text());
    return browser;
  }
  const codesIn = (html: string): string[] => [...html.matchAll(/<li>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})<\/li>/gu)].map(([, code = '']) => code);
  /** A code nobody has used: time goes on by one step. */
  const freshCode = (secret: Buffer): string => {
    shift += 60_000;
    return codeOf(secret, stepAt(now()));
  };

  /** A member whose app is set up. */
  async function equipped(login: string): Promise<{ id: string; secret: Buffer; codes: string[]; browser: PortalVisitor }> {
    const id = await stage.addMember(login);
    const browser = await enter(login);
    const secret = secretIn(await (await browser.submit(`${stage.base}/account/second-step/set-up`, {})).text());
    assert.equal(secret.length, 20);
    const done = await browser.submit(`${stage.base}/account/second-step/on`, { code: freshCode(secret), current: goodPassword });
    assert.equal(done.status, 200);
    const codes = codesIn(await done.text());
    assert.equal(new Set(codes).size, 10);
    return { id, secret, codes, browser };
  }
  /** As far as the password gets. @returns the page that asks for the code */
  async function half(visitor: PortalVisitor, login: string): Promise<string> {
    const page = await visitor.begin();
    const response = await visitor.submit(page, { login, password: goodPassword });
    assert.equal(response.status, 303);
    const next = new URL(response.headers.get('location') ?? '', page).href;
    assert.equal(next, `${page}/second-step`);
    return next;
  }

  test('the password alone gets nobody in; the code does, at a portal and on the account page', async () => {
    const { secret } = await equipped('zwei@example.org');
    const visitor = await stage.visitor();
    const page = await half(visitor, 'zwei@example.org');
    const shown = await visitor.visit(page);
    assert.match(await shown.text(), /autocomplete="one-time-code"/u);
    assert.match(shown.headers.get('content-security-policy') ?? '', /default-src 'none'/u);
    assert.doesNotMatch(await (await visitor.visit(page.replace('/second-step', ''))).text(), /angemeldet als/u, 'half a sign-in is none');
    assert.equal((await visitor.submit(page, { code: '000000' })).status, 422);
    assert.equal((await visitor.submit(page, {})).status, 422);
    const answer = await visitor.confirm(page, { code: freshCode(secret).replace(/^.../u, '$& ') });
    const tokens = (await (await visitor.redeem(answer.get('code') ?? '')).json()) as { access_token: string };
    assert.equal((await visitor.read('/v1/member/session', tokens.access_token)).status, 200);
    assert.notEqual((await visitor.confirm(await visitor.begin(), {})).get('code'), null, 'a session that has shown both needs one press');

    const browser = await enter('zwei@example.org');
    const asked = await (await browser.visit(`${stage.base}/account`)).text();
    assert.match(asked, /name="code"/u);
    assert.doesNotMatch(asked, /Anna/u);
    for (const path of ['everywhere', 'password', 'second-step/off', 'second-step/set-up']) assert.equal((await browser.submit(`${stage.base}/account/${path}`, {})).status, 401, path);
    const waiting = browser.cookies.get('vir_account');
    assert.equal((await browser.submit(`${stage.base}/account/second-step`, { code: freshCode(secret) })).status, 303);
    assert.notEqual(browser.cookies.get('vir_account'), waiting, 'a new session');
    assert.match(await (await browser.visit(`${stage.base}/account`)).text(), /Übrige Ersatzcodes: 10/u);
  });

  test('a code seen over the shoulder is worth nothing: not again, not the one before, not twice at once', async () => {
    const { secret } = await equipped('schulter@example.org');
    const code = freshCode(secret);
    const step = stepAt(now());
    const first = await stage.visitor();
    assert.notEqual((await first.confirm(await half(first, 'schulter@example.org'), { code })).get('code'), null);
    const thief = await stage.visitor();
    const page = await half(thief, 'schulter@example.org');
    assert.equal((await thief.submit(page, { code })).status, 422);
    assert.equal((await thief.submit(page, { code: codeOf(secret, step - 1) })).status, 422);
    const next = freshCode(secret);
    const pair = [await stage.visitor(), await stage.visitor()] as const;
    const pages = [await half(pair[0], 'schulter@example.org'), await half(pair[1], 'schulter@example.org')] as const;
    const statuses = await Promise.all([pair[0].submit(pages[0], { code: next }), pair[1].submit(pages[1], { code: next })]);
    assert.deepEqual(statuses.map(({ status }) => status).sort(), [303, 422]);
  });

  test('guessing codes stops after ten, for every network and both kinds of code, and the owner hears of it', async () => {
    const { secret, codes } = await equipped('raten@example.org');
    const guesser = await stage.visitor();
    const page = await half(guesser, 'raten@example.org');
    const statuses: number[] = [];
    for (let guess = 0; guess < 14; guess += 1) statuses.push((await guesser.submit(page, guess % 2 === 0 ? { code: '000000' } : { recovery: 'aaaa-aaaa-aaaa-aaaa' }, { origin: stage.base, 'x-forwarded-for': `192.0.2.${guess}` })).status);
    assert.deepEqual(statuses, [...Array<number>(10).fill(422), ...Array<number>(4).fill(429)]);
    assert.equal((await guesser.submit(page, { code: freshCode(secret) })).status, 429);
    assert.equal((await guesser.submit(page, { recovery: codes[0] ?? '' })).status, 429);
    await sleep(50);
    assert.equal(stage.letters.filter(({ to, text }) => to === 'raten@example.org' && text.includes('kennt Ihr Passwort')).length, 1);
  });

  test('ten guesses at once are not more than ten', async () => {
    await equipped('zugleich@example.org');
    const guesser = await stage.visitor();
    const page = await half(guesser, 'zugleich@example.org');
    const answers = await Promise.all(Array.from({ length: 40 }, () => guesser.submit(page, { code: '000000' })));
    assert.equal(answers.filter(({ status }) => status === 422).length, 10);
  });

  test('who has lost the phone gets in by a recovery code, once per code, typed as people type', async () => {
    const { codes, secret, browser } = await equipped('papier@example.org');
    const visitor = await stage.visitor();
    const typed = ` ${codes[3]?.toLowerCase().replaceAll('-', ' ').replaceAll('o', '0').replaceAll('i', '1')}`;
    assert.notEqual((await visitor.confirm(await half(visitor, 'papier@example.org'), { recovery: typed })).get('code'), null);
    const again = await stage.visitor();
    const page = await half(again, 'papier@example.org');
    assert.equal((await again.submit(page, { recovery: codes[3] ?? '' })).status, 422);
    await equipped('fremd@example.org').then(async (other) => assert.equal((await again.submit(page, { recovery: other.codes[0] ?? '' })).status, 422, 'codes of others are none'));
    await sleep(50);
    assert.ok(stage.letters.some(({ to, text }) => to === 'papier@example.org' && text.includes('Ersatzcodes ausgewiesen')));
    assert.match(await (await browser.visit(`${stage.base}/account`)).text(), /Übrige Ersatzcodes: 9/u);
    const stored = await stage.database.signIn<{ hash: Buffer }[]>`select hash from recovery_code`;
    assert.ok(stored.every(({ hash }) => hash.length === 32));
    assert.equal((await browser.submit(`${stage.base}/account/second-step/codes`, { code: '000000' })).status, 422);
    const renewed = codesIn(await (await browser.submit(`${stage.base}/account/second-step/codes`, { code: freshCode(secret) })).text());
    assert.equal(renewed.length, 10);
    assert.equal((await again.submit(page, { recovery: codes[4] ?? '' })).status, 422, 'new codes end the old ones');
  });

  test('setting up asks for password and code, and ends what was opened without', async () => {
    await stage.addMember('vorher@example.org');
    const portal = await stage.visitor();
    const tokens = await portal.signIn('vorher@example.org', goodPassword);
    const browser = await enter('vorher@example.org');
    const on = (form: Record<string, string>): Promise<Response> => browser.submit(`${stage.base}/account/second-step/on`, form);
    assert.equal((await on({ code: '000000', current: goodPassword })).status, 200, 'nothing to turn on yet: the account page');
    const html = await (await browser.submit(`${stage.base}/account/second-step/set-up`, {})).text();
    assert.match(html, /<svg class="qr" role="img" aria-label=/u);
    assert.doesNotMatch(html, /<script|style=/u, 'nothing there needs a script');
    const secret = secretIn(html);
    assert.equal((await on({ code: '000000', current: goodPassword })).status, 422);
    const wrong = await on({ code: freshCode(secret), current: 'falsch' });
    assert.equal(wrong.status, 422);
    assert.deepEqual(secretIn(await wrong.text()), secret, 'the app need not be set up again');
    assert.equal((await portal.read('/v1/member/session', tokens.access_token)).status, 200);
    const code = freshCode(secret);
    assert.equal((await on({ code, current: goodPassword })).status, 200);
    assert.equal((await portal.read('/v1/member/session', tokens.access_token)).status, 401);
    assert.match(await (await portal.visit(await portal.begin())).text(), /type="password"/u);
    const visitor = await stage.visitor();
    assert.equal((await visitor.submit(await half(visitor, 'vorher@example.org'), { code })).status, 422, 'the code of the set-up is used up');
  });

  test('an open session does not take the lock off; a code does', async () => {
    const { browser, secret } = await equipped('ab@example.org');
    assert.equal((await browser.submit(`${stage.base}/account/second-step/off`, {})).status, 422);
    const done = await browser.submit(`${stage.base}/account/second-step/off`, { code: freshCode(secret) });
    assert.match(await done.text(), /ist ausgeschaltet/u);
    const visitor = await stage.visitor();
    assert.ok((await visitor.signIn('ab@example.org', goodPassword)).access_token);
  });

  test('a new password by mail does not take the second step off, and ends half a sign-in', async () => {
    const { id, secret } = await equipped('post@example.org');
    const visitor = await stage.visitor();
    const page = await half(visitor, 'post@example.org');
    await setPassword(stage.database.signIn, await openLink(stage.database.signIn, id, 'reset'), goodPassword, { memoryCost: 64, timeCost: 1, parallelism: 1 });
    const late = await visitor.submit(page, { code: freshCode(secret) });
    assert.equal(late.status, 303);
    assert.equal(new URL(late.headers.get('location') ?? '', page).href, page.replace('/second-step', ''));
    const again = await stage.visitor();
    await half(again, 'post@example.org');
    assert.equal(await turnOff(stage.database.signIn, id), true);
  });

  test('who has lost everything is helped at the command line, and told', async () => {
    const { id } = await equipped('verloren@example.org');
    const { signIn: sql } = stage.database;
    await sql`insert into passkey (id, account_id, public_key, counter) values ('verlorenes-telefon', ${id}, '', 0)`;
    const portal = await stage.visitor();
    const { folder, remove } = temporaryFolder();
    try {
      const settings = readSettings({ VIR_DATA: folder });
      assert.match((await memberAction(['reset-second-step', 'Verloren@example.org'], {})?.(sql, settings))?.text ?? '', /wieder nur mit dem Passwort/u);
      assert.match((await memberAction(['reset-second-step', 'verloren@example.org'], {})?.(sql, settings))?.text ?? '', /keinen zweiten Schritt/u);
      const [letter = ''] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.eml'));
      assert.match(await readFile(path.join(folder, letter), 'utf8'), /verloren@example\.org/u);
    } finally {
      remove();
    }
    assert.equal((await sql`select from passkey where account_id = ${id}`).length, 0);
    assert.ok((await portal.signIn('verloren@example.org', goodPassword)).access_token);
  });

  test('half a sign-in belongs to one browser', async () => {
    const { secret } = await equipped('halb@example.org');
    const visitor = await stage.visitor();
    const page = await half(visitor, 'halb@example.org');
    const other = await stage.visitor();
    assert.equal((await other.submit(page, { code: freshCode(secret) })).status, 400);
    assert.equal((await visitor.submit(page, { code: freshCode(secret) }, { origin: 'https://boese.example' })).status, 403);
  });

  test('the pages speak English, and logs hold no code and no secret', async () => {
    const { codes, browser } = await equipped('log@example.org');
    const html = await (await browser.visit(`${stage.base}/account`, { headers: { 'accept-language': 'en' } })).text();
    assert.match(html, /Recovery codes left: 10/u);
    const text = stage.logged.join('');
    for (const word of [...codes, 'otpauth', goodPassword]) assert.ok(!text.includes(word), word);
  });
});
