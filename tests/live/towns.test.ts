// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launch, type Engine } from '../browser/launch.ts';
import { untilShows, visit } from '../browser/page.ts';
import { pages } from './pages.ts';
import { startStack, type Stack } from './stack.ts';

let stack: Stack;
before(async () => void (stack = await startStack()), { timeout: 180_000 });
after(() => stack.stop());

/** A desktop, where the map has room; collects what a policy forbids, from the first moment on. */
const prepare = async (page: Page): Promise<void> => {
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { violations: seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => seen.push(`${effectiveDirective} ${blockedURI}`));
  });
};

const violations = (page: Page) => page.evaluate(() => (globalThis as { violations?: string[] }).violations);

/** Everything a page can leave on a device. */
const traces = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in globalThis ? (await caches.keys()).length : 0,
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  }));

/** Presses a widget's button by its words, as soon as it is there. */
const press = (page: Page, widget: string, words: string) =>
  page.waitForFunction(
    (...[host, text]) => {
      const button = [...(document.querySelector(host)?.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.trim() === text);
      button?.click();
      return button !== undefined;
    },
    { timeout: 20_000 },
    widget,
    words,
  );

const untilDrawn = (page: Page, widget: string, selector: string) =>
  page.waitForFunction((...[host, part]) => [...(document.querySelector(host)?.shadowRoot?.querySelectorAll(part) ?? [])].some((shape) => shape.getBoundingClientRect().width > 0), { timeout: 20_000 }, widget, selector);

for (const engine of ['chromium', 'firefox'] satisfies Engine[])
  describe(engine, () => {
    let browser: Awaited<ReturnType<typeof launch>>;
    before(async () => void (browser = await launch(engine)));
    after(() => browser.close());

    for (const town of ['altstadt', 'neustadt'] as const)
      for (const { path, widget, press: button, shows, draws } of pages)
        test(`${town}${path}${button ? `, ${button}` : ''}: ${widget} shows what was imported, breaks no policy, leaves nothing behind, asks nobody else`, async () => {
          await visit(
            browser,
            stack.towns[town] + path,
            async ({ page, errors, requests }) => {
              if (button) await press(page, widget, button);
              for (const words of shows) await untilShows(page, words, widget);
              if (draws) await untilDrawn(page, widget, draws);
              assert.deepEqual(await violations(page), []);
              assert.deepEqual(errors, []);
              assert.deepEqual(await traces(page), { cookies: '', storage: 0, databases: 0, caches: 0, workers: 0 });
              const strangers = requests.filter((address) => !address.startsWith('data:') && ![stack.api, stack.towns[town]].includes(new URL(address).origin));
              assert.deepEqual(strangers, []);
              // The loader's early request and the widget's own are one and the same.
              const lists = requests.filter((address) => new URL(address).pathname.startsWith('/v1/'));
              assert.deepEqual(lists, [...new Set(lists)]);
            },
            prepare,
          );
        });
  });
