// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { json, news, serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, visitHtml } from '../browser/page.ts';

let browser: Browser;
let api: Api;
before(async () => {
  const items = news.items.map(({ id, url, title, date_published, _vir: { visibility } }) => ({ id, url, title, date_published, _vir: { visibility } }));
  [browser, api] = await Promise.all([launch(), serveApi({ answer: (response) => json(response, { ...news, feed_url: `${api.origin}/v1/news.json`, items }) })]);
});
after(() => Promise.all([browser.close(), api.close()]));

const files = (from: number) => api.requests.slice(from).map(({ path }) => path).filter((path) => path.endsWith('.js')).map((path) => path.split('/').at(-1));

// What only some lists need came too late for the first drawing: the list was drawn anew, and who had a link under the finger lost it.
test('a plain list downloads the files that its budget counts, and what it shows stays what it is', async () => {
  const asked = api.requests.length;
  await visitHtml(browser, `<!doctype html><html lang="de"><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script><vir-news-feed></vir-news-feed>`, async ({ page }) => {
    const link = await untilInside(page, 'vir-news-feed >>> [part=link]');
    await page.evaluate(async () => {
      const feed = document.querySelector('vir-news-feed') as HTMLElement & { requestUpdate(): void; updateComplete: Promise<boolean> };
      await new Promise((resolve) => setTimeout(resolve, 300));
      feed.requestUpdate();
      await feed.updateComplete;
    });
    assert.ok(await link.evaluate((node) => node.isConnected), 'the list was replaced');
    assert.deepEqual(files(asked), ['vir.js', 'news-feed.js']);
  });
});

test('another layout brings its code by itself', async () => {
  const asked = api.requests.length;
  await visitHtml(browser, `<!doctype html><html lang="de"><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script><vir-news-feed layout="cards"></vir-news-feed>`, async ({ page }) => {
    await untilInside(page, 'vir-news-feed >>> [part=link]');
    assert.ok(files(asked).some((name) => name?.startsWith('news-extras')));
  });
});
