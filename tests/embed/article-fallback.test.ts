// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { json, serveApi, type Api } from '../browser/api.ts';
import { serve, type Site } from '../browser/site.ts';
import { launch } from '../browser/launch.ts';
import { untilShows, visitHtml } from '../browser/page.ts';

/* An article of a foreign feed where neither engine may read its HTML: its words are there all the same, as text. */

const article = '<h2>Kopf</h2><p>Erster <b>Absatz</b></p><script>globalThis.hacked = 1</script><img src="x" onerror="globalThis.hacked = 1"><p>Zweiter &amp; letzter</p>';
const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Rathaus', items: [{ id: '1', title: 'Meldung', url: 'https://town.example/1', content_html: article }] };
let browser: Browser;
let api: Api;
let town: Site;
let lacksEngine = false;
before(async () => {
  [browser, town, api] = await Promise.all([
    launch(),
    serve((_, response) => json(response, feed)),
    serveApi({
      assets: (path, response) => {
        if (!lacksEngine || !/purify/.test(path)) return false;
        response.writeHead(404).end();
        return true;
      },
    }),
  ]);
});
after(() => Promise.all([browser.close(), api.close(), town.close()]));

const policies: Record<string, string> = {
  'Trusted Types that allow no policy but ours': "; require-trusted-types-for 'script'; trusted-types lit-html",
  'an engine that does not arrive': '',
};

for (const [hazard, more] of Object.entries(policies))
  test(`${hazard}: the article is read as plain text`, async () => {
    lacksEngine = more === '';
    const html = `<!doctype html><html lang="de"><head><title>Ort</title><script src="${api.origin}/w/1/vir.js" async></script></head><body><vir-news-feed articles src="${town.origin}/feed.json"></vir-news-feed></body></html>`;
    const headers = { 'content-security-policy': `default-src 'none'; script-src ${api.origin}; connect-src ${api.origin} ${town.origin}; img-src ${api.origin}${more}` };
    // The browser's own engine would do: this one has none.
    const prepare = async (page: { evaluateOnNewDocument: (script: () => void) => Promise<unknown> }): Promise<void> => void (await page.evaluateOnNewDocument(() => void Reflect.deleteProperty(Element.prototype, 'setHTML')));
    await visitHtml(browser, html, async ({ page }) => {
      await untilShows(page, 'Meldung');
      await page.evaluate(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('details')?.setAttribute('open', ''));
      await page.waitForFunction(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('.text p'), { timeout: 20_000 });
      const text = await page.evaluate(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('.text')?.innerHTML ?? '');
      assert.match(text, /^(?:<!--[^>]*-->)*<p>Kopf Erster Absatz Zweiter &amp; letzter<\/p>(?:<!--[^>]*-->)*$/u);
      assert.equal(await page.evaluate(() => (globalThis as { hacked?: number }).hacked), undefined);
    }, { headers, prepare });
  });
