// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, type Engine } from '../browser/launch.ts';
import { visit } from '../browser/page.ts';
import { serve, type Site } from '../browser/site.ts';
import { anna, confirm, internal, pressForPopup, untilShown } from './member.ts';
import { startStack, type Stack } from './stack.ts';

/**
 * Cross-Origin-Opener-Policy of the town's page and of the page that takes the password. In most of these cases the window loses the page that opened it:
 * the sign-in has to succeed all the same. VIR_OPENER_POLICIES=all runs every case in both engines.
 */
const cases: readonly (readonly [town: string, signIn: string])[] = [
  ['', ''],
  ['', 'same-origin-allow-popups'],
  ['', 'same-origin'],
  ['', 'noopener-allow-popups'],
  ['same-origin-allow-popups', ''],
  ['same-origin-allow-popups', 'same-origin'],
  ['same-origin', ''],
  ['noopener-allow-popups', ''],
];
const all = process.env.VIR_OPENER_POLICIES === 'all';
/** One where the opener stays, one where each side cuts it. */
const sample = [cases[0], cases[2], cases[6]];

let stack: Stack;
let signIn: Site;
let town: Site;
const policies = { town: '', signIn: '' };

const policyHeader = (value: string) => (value ? { 'cross-origin-opener-policy': value } : {});

/** The sign-in pages behind another address, which says what the policy is. */
const frontOf = async (api: string): Promise<string> => {
  signIn = await serve((incoming, response, url) => {
    const forward = request(`${api}${incoming.url ?? ''}`, { method: incoming.method ?? 'GET', headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(url.pathname.startsWith('/sign-in/') ? policyHeader(policies.signIn) : {}) });
      answer.pipe(response);
    });
    incoming.pipe(forward);
    forward.once('error', () => response.destroy());
  });
  return signIn.origin;
};

before(async () => {
  stack = await startStack({ signIn: frontOf });
  town = await serve((_, response, url) => {
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policyHeader(policies.town) }).end(`<!doctype html><html lang="de"><title>Ort</title>
<script src="${stack.api}/w/1/vir.js" async></script>
<vir-login-box portal="ort" sign-in-url="${signIn.origin}"></vir-login-box><vir-news-feed></vir-news-feed>`);
  });
  await stack.addMembers({ ort: `${town.origin}/` });
}, { timeout: 180_000 });
after(() => Promise.all([stack.stop(), signIn.close(), town.close()]));

for (const engine of ['chromium', 'firefox'] satisfies Engine[])
  describe(engine, () => {
    let browser: Browser;
    before(async () => void (browser = await launch(engine)));
    after(() => browser.close());

    for (const [ofTown = '', ofSignIn = ''] of (all ? cases : sample).map((one) => one ?? []))
      test(`town ${ofTown || 'none'}, sign-in page ${ofSignIn || 'none'}: the member is signed in where the button was pressed`, async () => {
        Object.assign(policies, { town: ofTown, signIn: ofSignIn });
        await visit(browser, `${town.origin}/`, async ({ page }) => {
          await confirm(await pressForPopup(page));
          await untilShown(page, anna.name, 20_000);
          await untilShown(page, internal.news);
          assert.equal(page.url(), `${town.origin}/`);
        }, (page) => page.setViewport({ width: 1280, height: 900 }));
      });
  });
