// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { internalDocument } from '../../packages/contract/samples/example-internal.ts';
import { launch } from '../browser/launch.ts';
import { visit } from '../browser/page.ts';
import { serve, type Site } from '../browser/site.ts';
import { anna, confirm, internal, pressForPopup, pressIn, shown, stored, untilShown } from './member.ts';
import { startStack, until, type Stack } from './stack.ts';

let stack: Stack;
let browser: Browser;
let town: Site;
let second: Site;
const five = ['news-feed', 'event-calendar', 'project-list', 'documents', 'news-feed limit="3"'];
before(async () => {
  [stack, browser] = await Promise.all([startStack(), launch('chromium')]);
  const site = (portal: string) => serve((_, response, url) => {
    const page = url.pathname === '/rahmen' ? '<iframe src="/" width="600" height="400"></iframe>' : `<vir-login-box portal="${portal}" portal-url="/mitglieder"></vir-login-box>${five.map((widget) => `<vir-${widget}></vir-${widget.split(' ')[0] ?? ''}>`).join('')}`;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="de"><title>Ort</title><link rel="icon" href="data:,"><script src="${stack.api}/w/1/vir.js" async></script>${page}`);
  });
  [town, second] = await Promise.all([site('ort'), site('zweites')]);
  await stack.addMembers({ ort: `${town.origin}/` });
}, { timeout: 180_000 });
after(() => Promise.all([stack.stop(), browser.close(), town.close(), second.close()]));

const desktop = (page: Page): Promise<void> => page.setViewport({ width: 1280, height: 900 });

async function signIn(page: Page): Promise<void> {
  await confirm(await pressForPopup(page));
  await untilShown(page, anna.name);
  for (const words of Object.values(internal)) await untilShown(page, words);
}

/** Presses the first document's button until its file is there. @returns the bytes */
async function download(page: Page): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'vir-download-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: page.browserContext().id ?? '' });
  await page.evaluate(() => document.querySelector('vir-documents')?.shadowRoot?.querySelector<HTMLButtonElement>('[part=download]')?.click());
  await until(async () => (await readdir(folder)).some((name) => name.endsWith('.pdf')), () => 'no file');
  const [name = ''] = await readdir(folder);
  const bytes = new Uint8Array(await readFile(join(folder, name)));
  await rm(folder, { recursive: true });
  return bytes;
}

test('a document is saved by a press, and the page stays', async () => {
  await visit(browser, town.origin, async ({ page }) => {
    await signIn(page);
    assert.deepEqual(await download(page), internalDocument());
    assert.equal(page.url(), `${town.origin}/`);
    await untilShown(page, internal.document);
  }, desktop);
});

test('on a phone the sign-in stays in the one window there is, and a document is saved by its ticket, without the token and only once', async () => {
  await visit(browser, town.origin, async ({ page }) => {
    const tickets: { url: string; authorization: string | undefined }[] = [];
    page.on('request', (request) => void (request.url().includes('/v1/download/') && tickets.push({ url: request.url(), authorization: request.headers().authorization })));
    page.once('popup', () => assert.fail('a second window'));
    await pressIn(page, 'Anmelden');
    await confirm(page);
    await page.waitForFunction((address) => location.href === address, { timeout: 15_000 }, `${town.origin}/`);
    for (const words of Object.values(internal)) await untilShown(page, words);
    assert.deepEqual(await download(page), internalDocument());
    assert.equal(page.url(), `${town.origin}/`);
    assert.deepEqual(tickets.map(({ authorization }) => authorization), [undefined]);
    assert.equal((await fetch(tickets[0]?.url ?? '')).status, 404);
  }, (page) => page.setViewport({ width: 390, height: 800, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }));
});

test('ten tabs with five lists each cause one new token, and nobody is signed out; signing out in one empties all', async () => {
  await visit(browser, town.origin, async ({ page }) => {
    await signIn(page);
    let renewals = 0;
    const tabs = await Promise.all(Array.from({ length: 10 }, () => page.browserContext().newPage()));
    // The refusal that teaches the nonce is no token.
    for (const tab of tabs) tab.on('response', (response) => response.ok() && new URL(response.url()).pathname === '/oidc/token' && response.request().method() === 'POST' && renewals++);
    await page.goto('about:blank');
    await Promise.all(tabs.map((tab) => tab.goto(town.origin)));
    for (const tab of tabs) {
      await tab.bringToFront();
      await untilShown(tab, internal.news, 20_000);
    }
    assert.equal(renewals, 1);
    const [first] = tabs;
    if (first) {
      await first.bringToFront();
      await pressIn(first, 'Abmelden');
    }
    for (const tab of tabs) {
      await tab.waitForFunction(() => !document.querySelector('vir-documents')?.shadowRoot?.querySelector('[part=item]'), { timeout: 20_000, polling: 100 });
      assert.doesNotMatch(await shown(tab), /internes Beispiel/);
    }
  }, desktop);
});

test('a session that the network ends is over with the next request, and what it showed is gone', async () => {
  await visit(browser, town.origin, async ({ page }) => {
    await signIn(page);
    await page.evaluate(() => document.addEventListener('vir-session-expired', () => (document.title = 'vorbei')));
    await stack.vir('member', 'sign-out', anna.login);
    await page.evaluate(() => document.querySelector('vir-documents')?.shadowRoot?.querySelector<HTMLButtonElement>('[part=download]')?.click());
    await untilShown(page, 'Ihre Anmeldung ist beendet');
    assert.equal(await page.title(), 'vorbei');
    assert.doesNotMatch(await shown(page), /internes Beispiel/);
    await page.waitForFunction(async () => (await indexedDB.databases()).length === 0, { polling: 50 });
  }, desktop);
});

test('no token or password is to be found in the page, its address, what it can read of its storage, or the log of the server', async () => {
  const secrets: string[] = [anna.password];
  await visit(browser, town.origin, async ({ page }) => {
    page.on('response', (response) => {
      if (new URL(response.url()).pathname === '/oidc/token' && response.ok()) void response.json().then(({ access_token, refresh_token }: { access_token: string; refresh_token?: string }) => secrets.push(access_token, ...(refresh_token ? [refresh_token] : [])), () => undefined);
    });
    await signIn(page);
    await until(() => secrets.length >= 3, () => 'no tokens seen');
    const [, access = '', refresh = ''] = secrets;
    const { text, exports } = await stored(page);
    assert.deepEqual(exports, ['refused', 'refused', 'refused']);
    assert.ok(!text.includes(access));
    // The next page needs it; without the key beside it, it opens nothing.
    assert.ok(text.includes(refresh));
    const visible = (await page.evaluate(() => document.documentElement.outerHTML + location.href + JSON.stringify((globalThis as { VIR?: unknown }).VIR))) + (await shown(page));
    for (const secret of secrets) assert.ok(!visible.includes(secret));
    await pressIn(page, 'Abmelden');
  }, desktop);
  for (const secret of secrets) assert.ok(!stack.log().includes(secret));
});

test('a portal that is turned off is over with the next request, though its pages may not even read the refusal', async () => {
  await stack.addMembers({ zweites: `${second.origin}/` });
  await visit(browser, second.origin, async ({ page }) => {
    await signIn(page);
    await stack.vir('portal', 'disable', 'zweites');
    await page.evaluate(() => document.querySelector('vir-documents')?.shadowRoot?.querySelector<HTMLButtonElement>('[part=download]')?.click());
    await untilShown(page, 'Ihre Anmeldung ist beendet');
    assert.doesNotMatch(await shown(page), /internes Beispiel/);
  }, desktop);
});

test('in a frame there is only a link to the website', async () => {
  await visit(browser, `${town.origin}/rahmen`, async ({ page }) => {
    const frame = await page.waitForFrame((one) => one.url() === `${town.origin}/`);
    await frame.waitForFunction(() => document.querySelector('vir-login-box')?.shadowRoot?.querySelector('a'));
    const found = await frame.evaluate(() => {
      const root = document.querySelector('vir-login-box')?.shadowRoot;
      const link = root?.querySelector('a');
      return { buttons: root?.querySelectorAll('button').length, href: link?.href, target: link?.target };
    });
    assert.deepEqual(found, { buttons: 0, href: `${town.origin}/mitglieder`, target: '_top' });
  }, desktop);
});
