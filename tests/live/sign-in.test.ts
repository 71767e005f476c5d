// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, type Engine } from '../browser/launch.ts';
import { visit } from '../browser/page.ts';
import { anna, confirm, internal, pressForPopup, pressIn, shown, untilShown } from './member.ts';
import { startStack, type Stack } from './stack.ts';

let stack: Stack;
before(async () => {
  stack = await startStack();
  const { altstadt, neustadt } = stack.towns;
  await stack.addMembers({ [`altstadt-${new URL(altstadt).port}`]: `${altstadt}/mitglieder`, [`neustadt-${new URL(neustadt).port}`]: `${neustadt}/mitglieder` });
}, { timeout: 180_000 });
after(() => stack.stop());

const page1 = (town: 'altstadt' | 'neustadt') => `${stack.towns[town]}/mitglieder`;
const desktop = (page: Page): Promise<void> => page.setViewport({ width: 1280, height: 900 });

async function seesInternal(page: Page): Promise<void> {
  await untilShown(page, internal.news);
  await untilShown(page, internal.event);
}

async function signInByPopup(page: Page): Promise<void> {
  await confirm(await pressForPopup(page));
  await untilShown(page, anna.name);
}

const traces = (page: Page) => page.evaluate(async () => ({ cookies: document.cookie, storage: localStorage.length + sessionStorage.length, databases: (await indexedDB.databases()).map(({ name }) => name) }));

for (const engine of ['chromium', 'firefox'] satisfies Engine[])
  describe(engine, () => {
    let browser: Browser;
    before(async () => void (browser = await launch(engine)));
    after(() => browser.close());

    for (const town of ['altstadt', 'neustadt'] as const) {
      test(`${town}: by popup, members-only items appear at once; after signing out they are gone, and nothing is left on the device`, async () => {
        await visit(browser, page1(town), async ({ page, errors }) => {
          await untilShown(page, 'Anmelden');
          assert.doesNotMatch(await shown(page), /internes Beispiel/);
          assert.deepEqual((await traces(page)).databases, [], 'nothing before the press');
          await signInByPopup(page);
          await seesInternal(page);
          await pressIn(page, 'Abmelden');
          await page.waitForFunction(() => !document.querySelector('vir-news-feed')?.shadowRoot?.textContent?.includes('internes Beispiel'));
          assert.doesNotMatch(await shown(page), /internes Beispiel/);
          await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
          assert.deepEqual(errors.filter((error) => !/40[01]|DPoP/.test(error)), []);
        }, desktop);
      });

      test(`${town}: in the same tab where no window opens; back on the page, the member is signed in, and on the next page too`, async () => {
        await visit(browser, page1(town), async ({ page }) => {
          await pressIn(page, 'Anmelden');
          await confirm(page);
          await page.waitForFunction((address) => location.href === address, { timeout: 15_000 }, page1(town));
          await seesInternal(page);
          await page.reload();
          await seesInternal(page);
        }, async (page) => {
          await desktop(page);
          await page.evaluateOnNewDocument(() => (globalThis.open = () => null));
        });
      });
    }
  });
