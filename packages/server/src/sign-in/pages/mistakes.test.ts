// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readSettings } from '../../settings.ts';
import type { PortalVisitor } from '../../testing/portal-visitor.ts';
import { freePort, goodPassword, openStage, townA, type SignInStage } from '../../testing/sign-in-stage.ts';
import { openLink } from '../accounts/links.ts';
import { disablePortal } from '../portals/portals.ts';
import { codeOf, stepAt } from '../accounts/totp.ts';

/** The field that has the keyboard when the page is there, with what it is described by. */
function focusOf(html: string): { fields: string[]; said: string } {
  const marked = [...html.matchAll(/<(?<tag>\w+)(?<attributes>[^>]*) autofocus>(?<text>[^<]*)/gu)].map(({ groups }) => groups ?? {});
  const said = /<p class="problem" id="problem" role="alert"[^>]*>(?<text>[^<]*)/u.exec(html)?.groups?.['text'] ?? '';
  return { fields: marked.map(({ tag, attributes }) => (tag === 'input' && attributes?.includes('aria-describedby') && attributes.includes('problem') && attributes.includes('aria-invalid') ? (/ id="([\w-]+)"/u.exec(attributes)?.[1] ?? '') : (tag ?? ''))), said };
}

describe('what people read and where the keyboard is when something goes wrong', () => {
  let stage: SignInStage;
  before(async () => {
    const port = await freePort();
    stage = await openStage({}, { port, publicUrl: `http://localhost:${port}` });
  });
  after(() => stage.close());

  const enter = async (login: string): Promise<PortalVisitor> => {
    const visitor = await stage.visitor();
    assert.equal((await visitor.submit(`${stage.base}/account/sign-in`, { login, password: goodPassword })).status, 303);
    return visitor;
  };

  test('an address that leads nowhere is a page in the language of its reader, never code for machines', async () => {
    await disablePortal(stage.database.signIn, 'stadt-b');
    const form = { method: 'POST', headers: { origin: 'https://boese.example' }, body: new URLSearchParams({ login: 'x' }) };
    const ways: [string, string, number, RegExp, RequestInit?][] = [
      ['a portal nobody knows', '/oidc/auth?client_id=fremd&request_uri=x', 400, /nicht eingetragen|not registered/u],
      ['a portal that was turned off', '/relay/stadt-b/0', 404, /nicht eingetragen|not registered/u],
      ['a request that does not begin properly', '/oidc/auth', 400, /nicht richtig begonnen|not begin the sign-in properly/u],
      ['a sign-in that has run out', '/sign-in/laengst-vorbei', 400, /beginnen Sie dort noch einmal|start there again/u],
      ['a link that was used', '/invitation/benutzt', 404, /schon benutzt|used before/u],
      ['a form of another site', '/account/sign-in', 403, /nicht von unserer eigenen Seite|not come from our own page/u, form],
      ['too much in a form', '/account/sign-in', 413, /nicht Sie schuld|not your fault/u, { ...form, headers: { origin: stage.base }, body: new URLSearchParams({ login: 'x'.repeat(20_000) }) }],
    ];
    for (const [name, path, status, said, init = {}] of ways)
      for (const language of ['de', 'en']) {
        const response = await fetch(stage.base + path, { ...init, headers: { ...(init.headers as Record<string, string> | undefined), 'accept-language': language } });
        const html = await response.text();
        assert.equal(response.status, status, `${name}: ${html}`);
        assert.match(response.headers.get('content-type') ?? '', /^text\/html/u, name);
        assert.match(html, said, name);
        assert.match(html, new RegExp(`<html lang="${language}">`, 'u'), name);
        assert.match(html, /<title>(?:Fehler|Error): /u, name);
        assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/u, name);
        assert.equal(response.headers.get('access-control-allow-origin'), null, name);
      }
  });

  test('after a mistake the keyboard is in the field that has to be typed again, and the field is described by what was wrong', async () => {
    const id = await stage.addMember('anna@example.org', 'Anna');
    const visitor = await stage.visitor();
    const begun = await visitor.begin();
    assert.deepEqual(focusOf(await (await visitor.visit(begun)).text()).fields, [], 'nothing is skipped as long as nothing is wrong');
    assert.deepEqual(focusOf(await (await visitor.submit(begun, { login: 'anna@example.org', password: 'falsch' })).text()), { fields: ['password'], said: 'E-Mail-Adresse oder Passwort stimmt nicht.' });
    const link = `${stage.base}/invitation/${await openLink(stage.database.signIn, id, 'reset')}`;
    assert.deepEqual(focusOf(await (await visitor.submit(link, { password: 'kurz' })).text()), { fields: ['password'], said: 'Das Passwort braucht 12 bis 200 Zeichen.' });

    const inside = await enter('anna@example.org');
    const ask = async (path: string, form: Record<string, string>) => focusOf(await (await inside.submit(`${stage.base}/account/${path}`, form)).text());
    assert.deepEqual(await ask('password', { current: 'falsch', password: 'Ein ganz neuer langer Satz' }), { fields: ['current'], said: 'Das bisherige Passwort stimmt nicht.' });
    assert.deepEqual(await ask('password', { current: goodPassword, password: 'kurz' }), { fields: ['password'], said: 'Das Passwort braucht 12 bis 200 Zeichen.' });
    assert.deepEqual(await ask('passkey/add', { 'passkey-password': 'falsch', response: '{}' }), { fields: ['passkey-password'], said: 'Das Passwort stimmt nicht.' });
    assert.deepEqual(await ask('passkey/add', { 'passkey-password': goodPassword, response: '{}' }), { fields: ['p'], said: 'Das hat nicht geklappt. Versuchen Sie es noch einmal, oder nehmen Sie Ihr Passwort.' });
    await inside.submit(`${stage.base}/account/second-step/set-up`, {});
    assert.deepEqual(await ask('second-step/on', { code: '000000', current: 'falsch' }), { fields: ['current'], said: 'Das Passwort stimmt nicht.' });
    assert.deepEqual(await ask('second-step/on', { code: '000000', current: goodPassword }), { fields: ['code'], said: 'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten.' });
  });

  test('a wrong recovery code is told beside its own field, which is open', async () => {
    const id = await stage.addMember('rita@example.org', 'Rita');
    const secret = Buffer.alloc(20, 3);
    await stage.database.signIn`insert into second_step (account_id, secret, last_step) values (${id}, ${secret}, 0)`;
    const visitor = await enter('rita@example.org');
    const ask = async (form: Record<string, string>) => (await visitor.submit(`${stage.base}/account/second-step`, form)).text();
    const html = await ask({ recovery: 'falsch' });
    assert.deepEqual(focusOf(html), { fields: ['recovery'], said: 'Dieser Ersatzcode stimmt nicht oder wurde schon benutzt.' });
    assert.match(html, /<details open>/u);
    assert.deepEqual(focusOf(await ask({ code: '000000' })).fields, ['code']);
    await ask({ code: codeOf(secret, stepAt(Date.now())) });
    const account = await (await visitor.submit(`${stage.base}/account/second-step/off`, { code: '000000' })).text();
    assert.deepEqual(focusOf(account).fields, ['code']);
    assert.match(account, /<details open>/u);
  });

  test('where there is nothing to type again the keyboard is at the message', async () => {
    const visitor = await stage.visitor();
    const begun = await visitor.begin();
    for (let n = 0; n < 10; n += 1) await visitor.submit(begun, { login: 'keiner@example.org', password: 'x' });
    assert.deepEqual(focusOf(await (await visitor.submit(begun, { login: 'keiner@example.org', password: 'x' })).text()), { fields: ['p'], said: 'Zu viele Versuche. Bitte warten Sie 15 Minuten.' });
    const rested = await stage.visitor();
    assert.match(focusOf(await (await rested.submit(`${stage.base}/account/everywhere`, {})).text()).said, /eine Weile nicht benutzt/u);
  });

  test('whoever has set a new password by mail need not wait for what was guessed before', async () => {
    const id = await stage.addMember('gesperrt@example.org', 'Gesa');
    const visitor = await stage.visitor();
    const door = (password: string): Promise<Response> => visitor.submit(`${stage.base}/account/sign-in`, { login: 'Gesperrt@example.org', password });
    for (let n = 0; n < 10; n += 1) await door('falsch');
    assert.equal((await door(goodPassword)).status, 429);
    const link = `${stage.base}/invitation/${await openLink(stage.database.signIn, id, 'reset')}`;
    assert.equal((await visitor.submit(link, { password: 'kurz' })).status, 422);
    assert.equal((await door(goodPassword)).status, 429, 'asking is not enough');
    assert.equal((await visitor.submit(link, { password: 'Ein ganz neuer langer Satz' })).status, 200);
    assert.equal((await door('Ein ganz neuer langer Satz')).status, 303);
  });

  test('imprint, privacy and accessibility are at the foot of every page, those of errors too', async () => {
    const own = await openStage({ operator: { imprint: 'https://vir.example/impressum?a=1&b=2', privacy: 'https://vir.example/datenschutz', accessibility: 'https://vir.example/barrierefrei' } });
    try {
      const visitor = await own.visitor();
      for (const page of [await visitor.begin(), ...['/account', '/password', '/invitation/alt', '/oidc/auth', '/relay/fremd/0'].map((path) => own.base + path)]) {
        const html = await (await visitor.visit(page, { headers: { 'accept-language': 'de' } })).text();
        assert.match(html, /<footer><a href="https:\/\/vir\.example\/impressum\?a=1&amp;b=2">Impressum<\/a> · <a href="[^"]+">Datenschutz<\/a> · <a href="[^"]+">Barrierefreiheit<\/a><\/footer>/u, page);
      }
    } finally {
      await own.close();
    }
    assert.doesNotMatch(await (await fetch(`${stage.base}/account`)).text(), /<footer/u, 'and no empty foot where there are none');
    assert.throws(() => readSettings({ IMPRINT_URL: 'javascript:alert(1)' }), /IMPRINT_URL muss eine vollständige http- oder https-Adresse sein/u);
  });

  test('a link that has run out leads to a new one, for those too who never had a password', async () => {
    const html = await (await fetch(`${stage.base}/invitation/alt`)).text();
    assert.ok(html.includes(`href="${stage.base}/password"`));
    assert.doesNotMatch(html, /Geschäftsstelle/u);
  });

  test('who is not the one that sits there already signs in as themselves', async () => {
    await stage.addMember('erste@example.org', 'Erste');
    await stage.addMember('zweite@example.org', 'Zweite');
    const visitor = await stage.visitor();
    await visitor.confirm(await visitor.begin(), { login: 'erste@example.org', password: goodPassword });
    const page = await visitor.begin();
    const shown = await (await visitor.visit(page)).text();
    assert.match(shown, /angemeldet als <strong>Erste/u);
    assert.doesNotMatch(shown, /Passwort vergessen/u);
    const other = /href="([^"]+)">Ich bin nicht Erste/u.exec(shown)?.[1] ?? '';
    assert.match(await (await visitor.visit(other)).text(), /name="password"/u);
    const answer = await visitor.confirm(page, { login: 'zweite@example.org', password: goodPassword });
    const { access_token } = (await (await visitor.redeem(answer.get('code') ?? '')).json()) as { access_token: string };
    const { name } = (await (await visitor.read('/v1/member/session', access_token, { origin: townA })).json()) as { name: string };
    assert.equal(name, 'Zweite');
  });
});
