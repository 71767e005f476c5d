// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { freePort, goodPassword, openStage, townA, type SignInStage } from '../../packages/server/src/testing/sign-in-stage.ts';
import { launch, type Engine } from '../browser/launch.ts';
import { serve, type Site } from '../browser/site.ts';

declare global {
  // What the foreign page has heard.
  var heard: string[] | undefined;
}

/** A page that is nobody's portal knows a town's id, as anybody can. */
for (const engine of ['chromium', 'firefox'] satisfies Engine[])
  describe(`4 a foreign page uses a town’s id, ${engine}`, () => {
    let stage: SignInStage;
    let browser: Browser;
    let foreign: Site;
    before(async () => {
      const port = await freePort();
      [browser, foreign, stage] = await Promise.all([
        launch(engine),
        serve((_, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><html lang="de"><title>Fremd</title><link rel="icon" href="data:,"><button>Anmelden</button>')),
        openStage({}, { port, publicUrl: `http://localhost:${port}` }),
      ]);
      await stage.addMember('anna@example.org', 'Anna');
    });
    after(() => Promise.all([stage.close(), browser.close(), foreign.close()]));

    const openPage = async (): Promise<Page> => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.goto(foreign.origin);
      return page;
    };

    test('its own request for a sign-in is refused, and it may not read the answer', async () => {
      const page = await openPage();
      const read = await page.evaluate((base) => fetch(`${base}/oidc/request`, { method: 'POST', body: new URLSearchParams({ client_id: 'stadt-a', response_type: 'code' }) }).then(() => 'read', () => 'kept'), stage.base);
      assert.equal(read, 'kept');
      const { status } = await fetch(`${stage.base}/oidc/request`, { method: 'POST', headers: { origin: foreign.origin }, body: new URLSearchParams({ client_id: 'stadt-a', response_type: 'code' }) });
      assert.equal(status, 403);
    });

    test('a sign-in begun behind its back, in a window it opened itself: it hears nothing', async () => {
      // A server may claim any origin, so the request itself can be had.
      const accomplice = await stage.visitor();
      accomplice.follow = (url) => Promise.resolve(url);
      const begun = await accomplice.begin();
      const page = await openPage();
      const popup = new Promise<Page>((resolve) => page.once('popup', (opened) => opened && resolve(opened)));
      await page.evaluate((address) => {
        const heard: string[] = (globalThis.heard = []);
        addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
        document.querySelector('button')?.addEventListener('click', () => void open(address, '_blank', 'popup'));
      }, begun);
      await page.click('button');
      const window = await popup;
      await window.waitForSelector('#login');
      assert.match(await window.$eval('main', ({ textContent }) => textContent ?? ''), /\(stadt-a\.example\)/u, 'the page names the town, not the page that asks');
      await window.type('#login', 'anna@example.org');
      await window.type('#password', goodPassword);
      const closed = new Promise((resolve) => window.once('close', resolve));
      await window.click('.actions button');
      await closed; // the relay has handed over what it has to the town's origin, where nobody is
      assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
      assert.ok(!page.url().includes('code') && page.url().startsWith(foreign.origin));
      assert.notEqual(foreign.origin, townA);
    });
  });
