// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, type Engine } from '../browser/launch.ts';
import { untilShows, visitHtml } from '../browser/page.ts';
import { serve, type Site } from '../browser/site.ts';
import { dataFolder, startStack, type Stack } from './stack.ts';

/** What `vir export` wrote, behind a web server that knows files, one header, and nothing of queries. The service itself is dead. */
let stack: Stack;
let twin: Site;
let folder: Awaited<ReturnType<typeof dataFolder>>;
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html', '.webp': 'image/webp', '.avif': 'image/avif', '.jpg': 'image/jpeg' };
const widgets: Readonly<Record<string, string>> = {
  'vir-news-feed': 'Welche Online-Dienste fehlen noch? (Beispiel)',
  'vir-event-calendar': 'Vortrag „Barrierefrei von Anfang an“ (Beispiel)',
  'vir-project-list': 'ELFE',
  'vir-member-map': 'Bremerhaven',
};

before(async () => {
  [stack, folder] = await Promise.all([startStack(), dataFolder()]);
  const tree = join(folder.folder, 'twin');
  twin = await serve(async (_, response, url) => {
    const path = decodeURIComponent(url.pathname);
    const body = await readFile(join(tree, path)).catch(() => readFile(join(tree, path, 'index.html')).catch(() => undefined));
    response.writeHead(body ? 200 : 404, { 'access-control-allow-origin': '*', 'content-type': types[extname(path)] ?? 'text/html' }).end(body);
  });
  await stack.vir('export', tree, '--base', twin.origin);
  await stack.killServer();
}, { timeout: 120_000 });
after(async () => {
  await stack.stop();
  await Promise.all([twin.close(), folder.remove()]);
});

const pageWith = (attributes: string) =>
  `<!doctype html><html lang="de"><head><title>Ort</title><script src="${twin.origin}/w/1/vir.js" async></script></head><body><h1>Ort</h1>${Object.keys(widgets).map((name) => `<${name}${attributes}><a href="/ersatz">Ersatz</a></${name}>`).join('')}</body></html>`;
const desktop = (page: Page): Promise<void> => page.setViewport({ width: 1280, height: 900 });
const shadowText = (page: Page, name: string) => page.evaluate((query) => document.querySelector(query)?.shadowRoot?.textContent ?? '', name);

for (const engine of ['chromium', 'firefox'] satisfies Engine[])
  describe(engine, () => {
    let browser: Browser;
    before(async () => void (browser = await launch(engine)));
    after(() => browser.close());

    test('all public widgets live on the files alone, and nobody asks the service', async () => {
      await visitHtml(browser, pageWith(''), async ({ page, errors, requests }) => {
        for (const [name, words] of Object.entries(widgets)) await untilShows(page, words, name, 15_000);
        assert.deepEqual(requests.filter((request) => request.startsWith(stack.api)), []);
        assert.deepEqual(errors, []);
      }, { prepare: desktop });
    });

    test('where the service is dead, each widget shows the copy and says of when it is', async () => {
      await visitHtml(browser, pageWith(` base="${stack.api}" mirror="${twin.origin}"`), async ({ page }) => {
        for (const [name, words] of Object.entries(widgets)) {
          await untilShows(page, words, name, 20_000);
          await page.waitForFunction((query) => /Stand|\d{1,2}:\d{2}/.test(document.querySelector(query)?.shadowRoot?.querySelector('[part~=stale]')?.textContent ?? ''), { timeout: 20_000 }, name);
          assert.doesNotMatch(await shadowText(page, name), /können gerade nicht angezeigt werden/, name);
        }
      }, { prepare: desktop });
    });
  });
