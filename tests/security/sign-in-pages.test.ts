// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { inviteAccount } from '../../packages/server/src/sign-in/accounts/invitations.ts';
import { codeOf, stepAt } from '../../packages/server/src/sign-in/accounts/totp.ts';
import { freePort, goodPassword, openStage, townA, type SignInStage } from '../../packages/server/src/testing/sign-in-stage.ts';
import { launch } from '../browser/launch.ts';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
declare global {
  // What the test puts into the page.
  var axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
  var sent: string | undefined;
}

/** In Chromium: only there tests can hold a finger on the sensor. */
describe('the sign-in pages in a browser', () => {
  let stage: SignInStage;
  let browser: Browser;
  before(async () => {
    const port = await freePort();
    // Passkeys belong to names, not to numbers.
    stage = await openStage({}, { port, publicUrl: `http://localhost:${port}` });
    browser = await launch('chromium');
  });
  after(async () => {
    await browser.close();
    await stage.close();
  });

  const open = async (): Promise<Page> => (await browser.createBrowserContext()).newPage();
  const press = async (page: Page, selector: string): Promise<void> => {
    await Promise.all([page.waitForNavigation(), page.click(selector)]);
  };
  const text = (page: Page): Promise<string> => page.$eval('main', (main) => main.innerText);
  async function enter(page: Page, login: string): Promise<void> {
    await page.goto(`${stage.base}/account`);
    await page.type('#login', login);
    await page.type('#password', goodPassword);
    await press(page, '.actions button');
  }
  async function authenticator(page: Page): Promise<{ session: CDPSession; authenticatorId: string }> {
    const session = await page.createCDPSession();
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    return { session, authenticatorId };
  }
  async function addPasskey(page: Page): Promise<void> {
    await page.type('#passkey-password', goodPassword);
    await press(page, 'form[data-passkey=create] button');
  }
  /** Goes to the page a portal sends people to. @returns the portal's half, which redeems the answer */
  async function comeFromPortal(page: Page): Promise<() => Promise<number>> {
    const visitor = await stage.visitor();
    visitor.follow = (url) => Promise.resolve(url);
    await page.goto(await visitor.begin());
    await page.setRequestInterception(true);
    let arrived = '';
    page.on('request', (request) => {
      if (!request.url().startsWith(townA)) return void request.continue();
      arrived = request.url();
      void request.respond({ contentType: 'text/html', body: '<title>Stadt A</title>' });
    });
    return async () => {
      await page.waitForFunction((origin) => location.origin === origin, {}, townA);
      assert.notEqual(arrived, '');
      const code = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('vir_code') ?? '';
      const { access_token } = (await (await visitor.redeem(code)).json()) as { access_token: string };
      return (await visitor.read('/v1/member/session', access_token)).status;
    };
  }

  test('a passkey is added on the account page, signs in there and at a portal without password and code, and is removed', async () => {
    const id = await stage.addMember('anna@example.org', 'Anna Amt');
    const page = await open();
    await enter(page, 'anna@example.org');
    await authenticator(page);
    await addPasskey(page);
    assert.match(await text(page), /Der Passkey ist gespeichert|The passkey is saved/u);
    assert.ok(stage.letters.some(({ text: letter }) => letter.includes('Passkey öffnet jetzt')));
    await stage.database.signIn`insert into second_step (account_id, secret, last_step) values (${id}, ${Buffer.alloc(20, 1)}, 0)`;

    await press(page, 'form[action$=sign-out] button');
    await page.goto(`${stage.base}/account`);
    await press(page, 'form[data-passkey=get] button');
    assert.match(await text(page), /Anna Amt/u);

    await press(page, 'form[action$=everywhere] button');
    const redeem = await comeFromPortal(page);
    await page.click('form[data-passkey=get] button');
    assert.equal(await redeem(), 200);

    assert.equal(await stage.database.signIn`select from passkey`.then((rows) => rows.length), 1);
    await page.goto(`${stage.base}/account`);
    await press(page, 'form[data-passkey=get] button');
    await press(page, 'form[action$="passkey/remove"] button');
    assert.equal(await stage.database.signIn`select from passkey`.then((rows) => rows.length), 0);
    await press(page, 'form[action$=sign-out] button');
    await page.goto(`${stage.base}/account`);
    await press(page, 'form[data-passkey=get] button');
    assert.match(await text(page), /nicht geklappt|did not work/u, 'a key that was removed opens nothing');
  });

  test('an answer of a passkey is worth nothing bent, elsewhere, twice or late; a device that does not ask who one is neither', async () => {
    const id = await stage.addMember('berta@example.org', 'Berta');
    const other = await stage.addMember('carl@example.org', 'Carl');
    const page = await open();
    await enter(page, 'berta@example.org');
    const { session, authenticatorId } = await authenticator(page);
    await addPasskey(page);
    await press(page, 'form[action$=sign-out] button');
    const answer = async (): Promise<string> => {
      await page.goto(`${stage.base}/account`);
      await page.evaluate(() => {
        HTMLFormElement.prototype.submit = function submit() {
          globalThis.sent = (this.elements.namedItem('response') as HTMLInputElement).value;
        };
      });
      await page.click('form[data-passkey=get] button');
      await page.waitForFunction(() => globalThis.sent !== undefined);
      return page.evaluate(() => globalThis.sent ?? '');
    };
    const visitor = await stage.visitor();
    const send = async (response: string, path = `${stage.base}/account/passkey`): Promise<number> => (await visitor.submit(path, { response })).status;
    const good = await answer();
    const parsed = JSON.parse(good) as { response: Record<string, string> };
    const bent = (change: Record<string, unknown>): string => JSON.stringify({ ...parsed, response: { ...parsed.response, ...change } });
    const clientData = (change: object): string => Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(parsed.response['clientDataJSON'] ?? '', 'base64url').toString()) as object), ...change })).toString('base64url');
    const bad = ['', 'x', '{}', 'null', '[]', JSON.stringify({ ...parsed, id: 'AAAA', rawId: 'AAAA' }), bent({ signature: 'AAAA' }), bent({ userHandle: Buffer.from(other).toString('base64url') }), bent({ authenticatorData: 'AAAA' }), bent({ clientDataJSON: clientData({ origin: 'https://boese.example' }) }), bent({ clientDataJSON: clientData({ type: 'webauthn.create' }) }), bent({ clientDataJSON: clientData({ challenge: 'AAAA' }) })];
    for (const [index, one] of bad.entries()) assert.equal(await send(one), 422, `answer ${index}`);
    const signIn = await visitor.begin();
    assert.equal(await send(await answer(), `${signIn}/passkey`), 422, 'made for the account page, used at a portal');
    assert.equal(await send(await answer()), 303, 'the straight one is good');
    const twice = await answer();
    assert.deepEqual((await Promise.all([send(twice), send(twice), send(twice)])).sort(), [303, 422, 422]);
    const closed = await answer();
    await stage.database.signIn`update account set disabled_at = now() where id = ${id}`;
    assert.equal(await send(closed), 422, 'a closed account');
    await stage.database.signIn`update account set disabled_at = null where id = ${id}`;

    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto(`${stage.base}/account`);
    await page.click('form[data-passkey=get] button');
    await page.waitForFunction(() => document.querySelector('form[data-passkey] [role=alert]')?.textContent !== '');
    assert.match(await text(page), /nicht geklappt|did not work/u);
  });

  test('without JavaScript there is the password, and no button that does nothing', async () => {
    await stage.addMember('ohne@example.org', 'Ohne');
    const page = await open();
    await page.setJavaScriptEnabled(false);
    await enter(page, 'ohne@example.org');
    assert.match(await text(page), /Ohne/u);
    for (const form of await page.$$('form[data-passkey]')) assert.equal(await form.isVisible(), false);
  });

  test('after a mistake the keyboard is in the field that was wrong, with and without JavaScript', async () => {
    await stage.addMember('tippt@example.org', 'Tippt');
    const page = await open();
    const inField = (id: string) => page.waitForFunction((wanted) => document.activeElement?.id === wanted && document.activeElement.matches('[aria-invalid][aria-describedby~=problem]'), {}, id);
    await enter(page, 'tippt@example.org');
    await authenticator(page);
    await page.type('#passkey-password', 'falsch');
    await press(page, 'form[data-passkey=create] button');
    await inField('passkey-password');
    await press(page, 'form[action$=sign-out] button');
    await page.setJavaScriptEnabled(false);
    await page.goto(`${stage.base}/account`);
    await page.type('#login', 'tippt@example.org');
    await page.type('#password', 'falsch');
    await press(page, '.actions button');
    await inField('password');
    await page.keyboard.type(goodPassword);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await text(page), /Tippt/u, 'and goes on from there');
  });

  test('every page: no barrier that axe finds, no sideways scrolling at 320 pixels, in light and dark', async () => {
    await stage.addMember('barriere@example.org', 'Barbara mit einem außerordentlich langen Doppelnamen-Zusammengesetzt');
    const page = await open();
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && !/40[04]|422/u.test(message.text()) && complaints.push(message.text())));
    const check = async (name: string): Promise<void> => {
      await page.evaluate(axe);
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await page.setViewport({ width: 320, height: 800 });
        const violations = await page.evaluate(async () => (await globalThis.axe.run('html', {})).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`));
        assert.deepEqual(violations, [], `${name}, ${value}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${name} scrolls`);
      }
    };
    for (const path of ['/password', '/invitation/alt', '/sign-in/alt', '/oidc/auth?client_id=fremd', '/account']) {
      await page.goto(stage.base + path);
      await check(path);
    }
    const visitor = await stage.visitor();
    visitor.follow = (url) => Promise.resolve(url);
    await page.goto(await visitor.begin());
    await check('sign in at a portal');
    await page.type('#login', 'barriere@example.org');
    await page.type('#password', 'falsch');
    await press(page, '.actions button');
    await check('wrong password');
    const { secret: invitation } = await inviteAccount(stage.database.signIn, { login: 'neu@example.org', name: 'Nele', municipality: '' });
    await page.goto(`${stage.base}/invitation/${invitation}`);
    await page.type('#password', 'kurz');
    await press(page, '.actions button');
    await check('invitation, short password');
    await enter(page, 'barriere@example.org');
    await authenticator(page);
    await addPasskey(page);
    await check('account');
    await press(page, 'form[action$=set-up] button');
    await check('set up');
    const letters = await page.$eval('.secret', (element) => element.textContent?.replaceAll(' ', '') ?? '');
    const bits = [...letters].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const secret = Buffer.from((bits.match(/.{8}/gu) ?? []).map((eight) => Number.parseInt(eight, 2)));
    await page.type('#code', codeOf(secret, stepAt(Date.now())));
    await page.type('#current', goodPassword);
    await press(page, '.actions button');
    await check('recovery codes');
    await press(page, 'a.button');
    await page.click('summary');
    await check('account with second step');
    await press(page, 'form[action$=sign-out] button');
    await enter(page, 'barriere@example.org');
    await page.click('summary');
    await check('second step');
    await page.type('#code', '000000');
    await press(page, '.actions button');
    await check('second step, wrong code');
    assert.deepEqual(complaints, [], 'and the policy has nothing to complain about');
  });

  test('10 framed pages stay blank', async () => {
    const page = await open();
    await page.goto(`${stage.base}/v1/health`);
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().startsWith(townA) ? request.respond({ contentType: 'text/html', body: `<iframe src="${stage.base}/account"></iframe><iframe src="${stage.base}/relay/stadt-a/0"></iframe>` }) : request.continue()));
    await page.goto(`${townA}/falle`);
    const frames = page.frames().slice(1);
    assert.equal(frames.length, 2);
    for (const frame of frames) assert.equal(await frame.evaluate(() => location.protocol), 'chrome-error:');
  });
});
