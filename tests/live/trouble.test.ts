// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../browser/launch.ts';
import { untilShows, visit, widgetText } from '../browser/page.ts';
import { serve } from '../browser/site.ts';
import { dataFolder, startStack, startTowns, type Stack } from './stack.ts';

const imported = 'Welche Online-Dienste fehlen noch? (Beispiel)';
let stack: Stack;
let browser: Browser;
before(async () => void ([stack, browser] = await Promise.all([startStack(), launch()])), { timeout: 180_000 });
after(() => Promise.all([stack.stop(), browser.close()]));

const isLinkSeen = () => [...document.querySelectorAll('a')].some((link) => link.textContent.startsWith('Aktuelles der Virtuellen Region') && link.getBoundingClientRect().height > 0);
const untilLinkIsSeen = (page: Page) => page.waitForFunction(isLinkSeen, { timeout: 20_000 });

const part = (name: string) => (page: Page, timeout = 15_000) => page.waitForFunction((wanted) => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector(`[part~=${wanted}]`), { timeout }, name);

/** The visitor comes back to the tab after six minutes. */
const comeBackLater = (page: Page) =>
  page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 6 * 60_000;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });

test('what the CLI imports beside the running server is on the page after a reload', async () => {
  const { folder, remove } = await dataFolder();
  const file = join(folder, 'rathaus.json');
  await writeFile(file, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Rathaus', items: [{ id: '1', title: 'Fähre fährt wieder', content_text: 'Ab morgen.', date_published: new Date(Date.now() - 60_000).toISOString() }] }));
  await visit(browser, stack.towns.altstadt, async ({ page }) => {
    await untilShows(page, imported);
    assert.doesNotMatch(await widgetText(page), /Fähre fährt wieder/);
    // A visitor's own cache may hold the list for a minute; a reload asks again.
    await stack.vir('import', 'news', file, '--source', 'rathaus');
    await page.setCacheEnabled(false);
    await page.reload();
    await untilShows(page, 'Fähre fährt wieder');
  });
  await remove();
});

for (const town of ['altstadt', 'neustadt'] as const)
  test(`${town}: kill -9 of the server leaves the last news with their time; the button renews them once it is back`, async () => {
    await visit(browser, stack.towns[town], async ({ page }) => {
      await untilShows(page, imported);
      await stack.killServer();
      await page.setCacheEnabled(false);
      await comeBackLater(page);
      await part('stale')(page);
      const text = await widgetText(page);
      assert.ok(text.includes(imported));
      assert.match(text, /\d{1,2}:\d{2}/);
      await visit(browser, stack.towns[town], ({ page: cold }) => untilLinkIsSeen(cold).then(() => undefined));
      await stack.startServer();
      await page.evaluate(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector<HTMLButtonElement>('[part~=stale] button')?.click());
      await page.waitForFunction(() => !document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('[part~=stale]'), { timeout: 20_000 });
      assert.ok((await widgetText(page)).includes(imported));
    });
  });

test('a server that takes ten seconds: the link stays all the time, then the widget says so, and its button brings the news', async () => {
  let delay = 10_000;
  const slow = await serve(async (request, response, url) => {
    if (url.pathname.startsWith('/v1/')) await pause(delay);
    const answer = await fetch(stack.api + url.pathname + url.search, { headers: { origin: request.headers.origin ?? '' } });
    const headers = ['content-type', 'access-control-allow-origin', 'access-control-expose-headers', 'cross-origin-resource-policy'].flatMap((name) => answer.headers.get(name) === null ? [] : [[name, answer.headers.get(name) ?? '']]);
    response.writeHead(answer.status, Object.fromEntries(headers) as Record<string, string>).end(Buffer.from(await answer.arrayBuffer()));
  });
  const towns = await startTowns(slow.origin);
  try {
    await visit(browser, towns.neustadt, async ({ page }) => {
      for (let second = 0; second < 5; second++) {
        assert.ok(await page.evaluate(isLinkSeen), `after ${second} seconds`);
        await pause(1_000);
      }
      await part('error')(page);
      await untilLinkIsSeen(page);
      delay = 0;
      await page.evaluate(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector<HTMLButtonElement>('[part~=error] button')?.click());
      await untilShows(page, imported);
    });
  } finally {
    await Promise.all([towns.stop(), slow.close()]);
  }
});
