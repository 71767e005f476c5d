// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { eventFeed, projectFeed } from '@vir-nordwest/contract/samples';
import type { Browser, Page } from 'puppeteer-core';
import { cors, json, news, serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, visit } from '../browser/page.ts';
import { serve, type Site } from '../browser/site.ts';
import { startTowns, type Towns } from './stack.ts';

/* News and projects on the pages of the towns, walked through with Tab and Enter alone while the server is in trouble, on a phone and on a desktop. */

type Trouble = (response: ServerResponse, path: string) => Promise<void> | void;

const troubles: Readonly<Record<string, Trouble>> = {
  'no server': (response) => void response.destroy(),
  'status 500': (response) => json(response, { title: 'kaputt', status: 500 }, 500),
  'HTML instead of JSON': (response) => void response.writeHead(200, { ...cors, 'content-type': 'text/html' }).end('<!doctype html><h1>Wartung</h1>'),
  garbage: (response) => void response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end(Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x22])),
  'an answer without an end': async (response) => {
    response.writeHead(200, { ...cors, 'content-type': 'application/feed+json' }).write('{"items":["');
    while (!response.destroyed) if (!response.write('x'.repeat(100_000))) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
  },
};

const lists = [
  { path: '/', widget: 'vir-news-feed', link: 'Aktuelles der Virtuellen Region Nordwest' },
  { path: '/projekte', widget: 'vir-project-list', link: 'Projekte der Virtuellen Region Nordwest' },
] as const;

const data: Readonly<Record<string, unknown>> = { '/v1/news.json': news, '/v1/projects.json': { ...projectFeed, next_url: undefined }, '/v1/events.json': { ...eventFeed, next_url: undefined } };

const answer: Trouble = (response, path) => json(response, data[path] ?? {}, data[path] ? 200 : 404);

let browser: Browser;
let code: Api;
let api: Site;
let towns: Towns;
let trouble: Trouble | undefined;
before(async () => {
  [browser, code] = await Promise.all([launch(), serveApi()]);
  api = await serve(async (_, response, url) => {
    if (!url.pathname.startsWith('/v1/')) {
      const file = await fetch(code.origin + url.pathname);
      return void response.writeHead(file.status, Object.fromEntries(file.headers)).end(Buffer.from(await file.arrayBuffer()));
    }
    await (trouble ?? answer)(response, url.pathname);
  });
  towns = await startTowns(api.origin);
});
after(() => Promise.all([browser.close(), code.close(), api.close(), towns.stop()]));

/** Where the keyboard is: the words of the element, and what is wrong with it for whoever looks for the focus. */
function look(): { at: string; wrong: string } {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return { at: '', wrong: '' };
  const { width, height, left, right, top, bottom } = at.getBoundingClientRect();
  const label = at.getAttribute('aria-label') ?? at.getAttribute('title') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent ?? '';
  const { outlineStyle, boxShadow } = getComputedStyle(at);
  const wrong = [
    (width < 4 || height < 4) && 'has no size',
    (left < 0 || right > innerWidth) && `stands over the edge, ${left} to ${right}`,
    (bottom <= 0 || top >= innerHeight) && 'is not on screen',
    outlineStyle === 'none' && boxShadow === 'none' && 'shows no focus',
    !label.trim() && 'has no words',
  ];
  return { at: `${at.localName} „${label.replaceAll(/\s+/gu, ' ').trim().slice(0, 60)}“`, wrong: wrong.filter(Boolean).join(', ') };
}

/** Tab from the beginning of the page to its end, or to the element whose words begin with `until`. */
async function walk(page: Page, until?: string): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const { at, wrong } = await page.evaluate(look);
    // Skip links are out of sight until they have the focus, and then on screen.
    assert.equal(wrong, '', at);
    if (!at || (stops.length > 3 && at === stops[0])) return stops;
    stops.push(at);
    if (until && at.includes(until)) return stops;
  }
  throw new Error(`no end after ${stops.slice(-5).join(', ')}`);
}

const fitsIn = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const retry = 'button „Erneut versuchen“';

for (const [town, width] of [['altstadt', 320], ['neustadt', 1280]] as const)
  describe(`${town} at ${width} px`, () => {
    const open = (path: string, body: (page: Page) => Promise<void>) =>
      visit(browser, towns[town] + path, async ({ page }) => body(page), (page) => page.setViewport({ width, height: 800 }));

    for (const { path, widget, link } of lists) {
      for (const [name, bad] of Object.entries(troubles))
        test(`${widget}, ${name}: link and button are reached, nothing holds the focus, and Enter brings the list`, async () => {
          trouble = bad;
          await open(path, async (page) => {
            await untilInside(page, `${widget} >>> [part=error]`);
            const stops = await walk(page);
            assert.equal(stops.filter((stop) => stop.includes(link)).length, 1, stops.join('\n'));
            assert.ok(stops.indexOf(retry) > 0, stops.join('\n'));
            assert.ok(await fitsIn(page));
          });
          // From the beginning: at the end of a page the keyboard may be in the browser's own buttons.
          await open(path, async (page) => {
            await untilInside(page, `${widget} >>> [part=error]`);
            // Another widget before it may have failed, too.
            do await walk(page, 'Erneut versuchen');
            while (await page.evaluate((tag) => document.activeElement?.localName !== tag, widget));
            trouble = undefined;
            await page.keyboard.press('Enter');
            await untilInside(page, `${widget} >>> [part=item]`);
            await page.keyboard.press('Tab');
            assert.ok(await page.evaluate((tag) => document.activeElement?.localName === tag, widget), 'the next Tab goes on in the list');
            assert.ok(await fitsIn(page));
          });
        });

      test(`${widget}, three seconds late: the link can be reached meanwhile, and the next Tab goes on in the list`, async () => {
        trouble = async (response, asked) => {
          await pause(3_000);
          await answer(response, asked);
        };
        await open(path, async (page) => {
          await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot?.childElementCount, {}, widget);
          await walk(page, link);
          await untilInside(page, `${widget} >>> [part=item]`);
          assert.equal(await page.evaluate(() => document.activeElement?.localName), widget, 'the focus stays');
          await page.keyboard.press('Tab');
          assert.equal(await page.evaluate(() => document.activeElement?.localName), widget, (await page.evaluate(look)).at);
          assert.ok(await fitsIn(page));
        });
      });
    }
  });
