// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, type Engine } from '../browser/launch.ts';
import { visit } from '../browser/page.ts';
import { serve, type Site } from '../browser/site.ts';
import { anna, confirm, internal, pressForPopup, pressIn, stored, untilShown } from './member.ts';
import { startStack, type Stack } from './stack.ts';

/** Threats to a page with a login box that only a whole browser shows; numbers as in docs/entwickeln/sign-in.md. */
let stack: Stack;
let town: Site;
/** What Prototype 1.6.1 does to every page it is on, and what a worse script could do. */
const prototype = 'var quote=function(){return "\\""+this+"\\""};String.prototype.toJSON=Date.prototype.toJSON=quote;Array.prototype.toJSON=function(){return "["+this.join(", ")+"]"};Number.prototype.toJSON=function(){return String(this)};Array.prototype.reduce=function(){return this.length>1?this:this[0]};';
const scripts: Readonly<Record<string, string>> = { '/alt': `<script>${prototype}</script>`, '/verbogen': '<script>Object.prototype.toJSON=function(){return "[object Object]"}</script>' };
before(async () => {
  stack = await startStack();
  town = await serve((_, response, url) => {
    const policy = { 'content-security-policy': `default-src 'none'; script-src ${stack.api}; connect-src ${stack.api}; img-src data:; form-action 'none'; base-uri 'none'` };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...(url.pathname in scripts ? {} : policy) }).end(
      `<!doctype html><html lang="de"><title>Ort</title><link rel="icon" href="data:,">${scripts[url.pathname] ?? ''}<script src="${stack.api}/w/1/vir.js" async></script><vir-login-box portal="ort" portal-url="https://ort.example/mitglieder"></vir-login-box><vir-news-feed></vir-news-feed><vir-event-calendar></vir-event-calendar><vir-project-list></vir-project-list><vir-documents></vir-documents>`,
    );
  });
  await stack.addMembers({ ort: `${town.origin}/` });
}, { timeout: 180_000 });
after(() => Promise.all([stack.stop(), town.close()]));

const desktop = (page: Page): Promise<void> => page.setViewport({ width: 1280, height: 900 });
const noWindows = async (page: Page): Promise<void> => {
  await desktop(page);
  await page.evaluateOnNewDocument(() => (globalThis.open = () => null));
};

for (const engine of ['chromium', 'firefox'] satisfies Engine[])
  describe(engine, () => {
    let browser: Browser;
    before(async () => void (browser = await launch(engine)));
    after(() => browser.close());

    test('21 a page whose policy forbids forms to send anything: sign-in works by popup and in the same tab', async () => {
      await visit(browser, `${town.origin}/`, async ({ page }) => {
        await confirm(await pressForPopup(page));
        await untilShown(page, anna.name);
        await untilShown(page, internal.news);
      }, desktop);
      await visit(browser, `${town.origin}/`, async ({ page }) => {
        await pressIn(page, 'Anmelden');
        await confirm(page);
        await untilShown(page, internal.news, 20_000);
      }, noWindows);
    });

    test('22 no widget has a field for a password, neither before nor during nor after the sign-in', async () => {
      const fields = (page: Page): Promise<number> => page.evaluate(() => [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) => [...root.querySelectorAll('input[type=password], input[autocomplete*=password]')]).length);
      await visit(browser, `${town.origin}/`, async ({ page }) => {
        await untilShown(page, 'Anmelden');
        assert.equal(await fields(page), 0);
        const popup = await pressForPopup(page);
        await untilShown(page, 'in einem anderen Fenster');
        assert.equal(await fields(page), 0);
        await confirm(popup);
        await untilShown(page, anna.name);
        assert.equal(await fields(page), 0);
      }, desktop);
    });

    test('25 a page with an old Prototype.js: lists that turn into texts do not keep anybody from signing in', async () => {
      await visit(browser, `${town.origin}/alt`, async ({ page, errors }) => {
        assert.equal(await page.evaluate(() => JSON.stringify({ list: ['a'] })), '{"list":"[a]"}');
        await confirm(await pressForPopup(page));
        await untilShown(page, anna.name);
        await untilShown(page, internal.news);
        assert.deepEqual(errors.filter((error) => !/40[01]|DPoP/.test(error)), []);
      }, desktop);
    });

    test('25 a page whose scripts bend all objects: a sentence says that signing in is not possible here, and nothing breaks', async () => {
      const asked: string[] = [];
      await visit(browser, `${town.origin}/verbogen`, async ({ page, errors }) => {
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await pressIn(page, 'Anmelden');
        await page.waitForFunction(() => document.querySelector('vir-login-box')?.shadowRoot?.querySelector('[role=alert]')?.textContent?.includes('keine sichere Anmeldung'));
        assert.deepEqual(errors, []);
        assert.deepEqual(asked.filter((path) => path.startsWith('/oidc/')), [], 'no bent proof was sent');
      }, noWindows);
    });
  });

test('2 what is kept on the device cannot be taken away: the key gives nothing away, and tokens are worth nothing in another browser', async () => {
  const [browser, other] = await Promise.all([launch('chromium'), launch('chromium')]);
  try {
    await visit(browser, `${town.origin}/`, async ({ page }) => {
      await confirm(await pressForPopup(page));
      await untilShown(page, anna.name);
      const { exports, token } = await stored(page);
      assert.deepEqual(exports, ['refused', 'refused', 'refused']);
      assert.notEqual(token, '');
      await visit(other, `${town.origin}/`, async ({ page: thief }) => {
        const status = await thief.evaluate(async (address, refresh) => (await fetch(`${address}/oidc/token`, { method: 'POST', body: new URLSearchParams({ client_id: 'ort', grant_type: 'refresh_token', refresh_token: refresh }) })).status, stack.api, token);
        assert.ok([400, 401].includes(status), `${status}`);
      }, desktop);
    }, desktop);
  } finally {
    await Promise.all([browser.close(), other.close()]);
  }
});
