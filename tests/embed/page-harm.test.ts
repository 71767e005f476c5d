// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { firstLine, shortLine } from '../../packages/configurator/src/code/loader-lines.ts';
import { cors, serveApi, type Api, type ListAnswer } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilShows, visitHtml } from '../browser/page.ts';

let browser: Browser;
let api: Api;
before(async () => {
  [browser, api] = await Promise.all([launch(), serveApi()]);
});
after(() => Promise.all([browser.close(), api.close()]));

const title = 'Auftakt für die Netzwerk-Treffen';
const tag = '<div class="vir-embed" data-vir="news-feed"><a href="/m">Aktuelles</a></div>';
const pageWith = (loader: string, body = tag) => `<!doctype html><html lang="de"><head><title>Ort</title>${loader}</head><body><h1>Ort</h1>${body}<p id="unten">Öffnungszeiten</p></body></html>`;
/** A test of what the guide gives first, and of what it gives where no inline script is possible. */
const withBothLines = (hazard: string, body: (script: (base: string) => string) => Promise<void>): void => {
  for (const [name, line] of [['the first line', firstLine], ['the short line', shortLine]] as const) test(`${name}: ${hazard}`, () => body(line));
};

withBothLines('a cold visit leaves nothing on the device, asks nobody else and asks for the list once', async (script) => {
  const asked = api.count('news');
  await visitHtml(browser, pageWith(script(api.origin)), async ({ page, requests }) => {
    await untilShows(page, title);
    const host = new URL(page.url()).origin;
    assert.deepEqual(requests.filter((request) => ![host, api.origin].includes(new URL(request).origin)), []);
    assert.equal(api.count('news') - asked, 1);
    assert.deepEqual(await page.browserContext().cookies(), []);
    assert.deepEqual(
      await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]),
      [0, 0, 0, 0, 0],
    );
    const sent = api.requests.filter(({ path }) => path.startsWith('/v1/')).at(-1);
    assert.equal(sent?.headers.cookie, undefined);
  });
});

withBothLines('one documented global, no patched prototype, no style of ours in the page', async (script) => {
  const look = () => ({
    globals: Object.getOwnPropertyNames(window),
    prototypes: [Element, HTMLElement, Node, Document, Array, Object, Promise, Event, EventTarget, Function, String].map(({ name, prototype }) => `${name}:${Object.getOwnPropertyNames(prototype).join()}`),
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
  });
  let without: ReturnType<typeof look> | undefined;
  await visitHtml(browser, pageWith(''), async ({ page }) => void (without = await page.evaluate(look)));
  await visitHtml(browser, pageWith(script(api.origin)), async ({ page }) => {
    await untilShows(page, title);
    const now = await page.evaluate(look);
    const added = now.globals.filter((name) => !without?.globals.includes(name) && !/ariaQuerySelector/.test(name)).sort();
    assert.deepEqual(added, ['VIR']);
    assert.deepEqual(now.prototypes, without?.prototypes);
    assert.equal(now.sheets, without?.sheets);
  });
});

withBothLines('the page below moves once, from link to content, and not at all where min-height is given', async (script) => {
  for (const [attributes, allowed] of [['data-limit="3"', 1], ['data-limit="3" data-min-height="900"', 0]] as const)
    await visitHtml(
      browser,
      pageWith(script(api.origin), `<div data-vir="news-feed" ${attributes}${allowed ? '' : ' style="min-height:900px"'}><a href="/m">Aktuelles</a></div>`),
      async ({ page }) => {
        await untilShows(page, 'Meldung');
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
        const jumps = await page.evaluate(() => (globalThis as unknown as { places: number[] }).places);
        assert.ok(jumps.length - 1 <= allowed, `page content was at ${jumps.join(', ')}`);
      },
      {
        prepare: async (page) =>
          void (await page.evaluateOnNewDocument(() => {
            const places: number[] = ((globalThis as unknown as { places: number[] }).places = []);
            const look = () => {
              const y = document.querySelector('#unten')?.getBoundingClientRect().top;
              if (y !== undefined && y !== places.at(-1)) places.push(y);
              requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          })),
      },
    );
});

withBothLines('a server that never answers, or answers with garbage, moves nothing, on wide pages and on phones', async (script) => {
  const answers: Record<string, ListAnswer> = { 'no answer': () => undefined, garbage: (response) => void response.writeHead(200, cors).end('<h1>Wartung</h1>') };
  for (const [name, answer] of Object.entries(answers)) {
    const trouble = await serveApi({ answer });
    try {
      for (const [style, width] of name === 'garbage' ? ([['', 1280], ['body{font:16px/1.5 sans-serif}', 1280], ['body{font:14px/1.2 Georgia}', 1280], ['', 320], ['body{font:16px/1.5 sans-serif}', 320], ['', 768]] as const) : ([['', 320]] as const))
        await visitHtml(
          browser,
          pageWith(`<style>${style}</style>${script(trouble.origin)}`, '<div data-vir="news-feed" data-label="Neues"><a href="/m">Aktuelles</a></div>'),
          async ({ page }) => {
            const place = () => page.$eval('#unten', (below) => below.getBoundingClientRect().top);
            const before = await place();
            await untilShows(page, 'Die Inhalte können gerade nicht angezeigt werden.', undefined, 12_000);
            await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
            assert.equal(await place(), before, `${name}: ${style}, ${width} px`);
            assert.equal(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts), 0, `${name}: ${style}, ${width} px`);
          },
          {
            prepare: async (page) => {
              await page.setViewport({ width, height: 800 });
              await page.evaluateOnNewDocument(() => {
                const seen = Object.assign(globalThis, { shifts: 0 });
                new PerformanceObserver((list) => void (seen.shifts += list.getEntries().length)).observe({ type: 'layout-shift', buffered: true });
              });
            },
          },
        );
    } finally {
      await trouble.close();
    }
  }
});

test('where the sentence has no room it waits: the keyboard shows it with its button, and so does scrolling back to the widget', async () => {
  const trouble = await serveApi({ answer: (response) => void response.writeHead(200, cors).end('<h1>Wartung</h1>') });
  const narrow = { prepare: (page: Page) => page.setViewport({ width: 320, height: 600 }) };
  const sentence = (page: Page) => page.evaluate(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('[part=base]')?.getBoundingClientRect().height ?? 0);
  try {
    await visitHtml(browser, pageWith(firstLine(trouble.origin)), async ({ page }) => {
      await untilShows(page, 'Die Inhalte können gerade nicht angezeigt werden.');
      assert.ok((await sentence(page)) <= 1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      assert.ok((await sentence(page)) > 30);
      assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent), 'Erneut versuchen');
      await page.keyboard.press('Enter');
      await untilShows(page, 'Die Inhalte können gerade nicht angezeigt werden.');
      assert.ok((await sentence(page)) > 30, 'and whoever has pressed it sees what came of it');
    }, narrow);
    await visitHtml(browser, pageWith(firstLine(trouble.origin), `<p style="height:900px">Rathaus</p>${tag}`), async ({ page }) => {
      await untilShows(page, 'Die Inhalte können gerade nicht angezeigt werden.');
      await page.waitForFunction(() => (document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('[part=base]')?.getBoundingClientRect().height ?? 0) > 30);
    }, narrow);
  } finally {
    await trouble.close();
  }
});

withBothLines('two widgets of the same list share one request', async (script) => {
  const asked = api.count('news');
  await visitHtml(browser, pageWith(script(api.origin), tag + tag), async ({ page }) => {
    await page.waitForFunction((text) => [...document.querySelectorAll('vir-news-feed')].filter((feed) => feed.shadowRoot?.textContent?.includes(text)).length === 2, {}, title);
    assert.equal(api.count('news') - asked, 1);
  });
});
