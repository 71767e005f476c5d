// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilShows, visit, visitHtml } from '../browser/page.ts';

let browser: Browser;
let api: Api;
before(async () => {
  [browser, api] = await Promise.all([launch(), serveApi()]);
});
after(() => Promise.all([browser.close(), api.close()]));

const link = '<a href="/meldungen">Aktuelles der Region</a>';
const after_ = '<p id="danach">Öffnungszeiten</p>';
const title = 'Auftakt für die Netzwerk-Treffen';

/** What editors and filters make of one line, and what the page must then hold. */
const snippets: Record<string, string> = {
  'rung A': `<div class="vir-embed" data-vir="news-feed" data-limit="5">${link}</div>`,
  'rung B': `<vir-news-feed limit="5">${link}</vir-news-feed>`,
  'wpautop around a div': `<p></p><div class="vir-embed" data-vir="news-feed" data-limit="5">${link}</div><p></p>`,
  'wpautop around an element': `<p><vir-news-feed limit="5">${link}</vir-news-feed></p>`,
  'wpautop through an element with block fallback': `<p><vir-news-feed limit="5"></p><h3>Aktuelles</h3><p></vir-news-feed></p>`,
  'block fallback': `<vir-news-feed limit="5"><h3>Aktuelles</h3><ul><li>${link}</li></ul></vir-news-feed>\n`,
  'self-closing tag': '<div><vir-news-feed limit="5" />' + after_ + '</div>',
  'missing end tag': `<div><vir-news-feed limit="5">${link}${after_}</div>`,
  'missing end tag of a div': `<section><div data-vir="news-feed" data-limit="5">${link}${after_}</section>`,
  'attributes in capitals, unquoted, in another order': `<DIV DATA-LIMIT=5 DATA-VIR=news-feed CLASS=vir-embed>${link}</DIV>`,
  'typographic quotes': `<div class=„vir-embed“ data-vir=„news-feed“ data-limit=„5“>${link}</div>`,
  'typographic quotes on the element': `<vir-news-feed limit=„5“>${link}</vir-news-feed>`,
  'non-breaking space before an attribute': `<div class="vir-embed"\u00a0data-vir="news-feed"\u00a0data-limit="5">${link}</div>`,
  'non-breaking space in a value': `<div class="vir-embed" data-vir="news-feed\u00a0" data-limit="\u00a05">${link}</div>`,
  'class lost, data kept': `<div data-vir="news-feed" data-limit="5">${link}</div>`,
  'the prefix written too': `<div data-vir="vir-news-feed" data-limit="5">${link}</div>`,
  'a div that was saved after it was wrapped': `<div data-vir="news-feed" data-limit="5"><vir-news-feed limit="5">${link}</vir-news-feed></div>`,
};

for (const [hazard, snippet] of Object.entries(snippets))
  test(`${hazard}: news appear once, and the page keeps its own content`, async () => {
    const asked = api.requests.length;
    const html = `<!doctype html><html lang="de"><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script><h1>Ort</h1>${snippet}<footer>Impressum</footer>`;
    await visitHtml(browser, html, async ({ page, errors }) => {
      await untilShows(page, title);
      assert.equal(await page.$$eval('vir-news-feed', (all) => all.length), 1);
      assert.equal(await page.$eval('vir-news-feed', (feed) => feed.getAttribute('limit')), '5');
      if (snippet.includes('danach')) assert.ok(await page.$eval('#danach', (node) => (node as HTMLElement).offsetHeight > 0), 'page content was swallowed');
      assert.ok(await page.$eval('footer', (node) => node.offsetHeight > 0));
      assert.deepEqual(api.requests.slice(asked).filter(({ path }) => path.startsWith('/v1/')).map(({ path }) => path), ['/v1/news.json?limit=5']);
      assert.deepEqual(errors, []);
    });
  });

test('an empty element that an optimiser deleted leaves no error', async () => {
  const html = `<!doctype html><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script><h1>Ort</h1>`;
  await visitHtml(browser, html, async ({ errors, requests }) => {
    assert.deepEqual(errors, []);
    // Firefox tells of its own request for the page's icon, Chromium does not.
    assert.deepEqual(requests.filter((address) => !address.endsWith('/favicon.ico')).slice(1), [`${api.origin}/w/1/vir.js`]);
  });
});

test('&amp;amp; in an address: the widget asks the address that was meant', async () => {
  const html = `<!doctype html><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script><vir-news-feed src="${api.origin}/v1/news.json?tag=a&amp;amp;limit=3"></vir-news-feed>`;
  await visitHtml(browser, html, async ({ page }) => {
    await page.waitForFunction(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('article, li, [part=empty]'));
    assert.ok(api.requests.some(({ path }) => path === '/v1/news.json?tag=a&limit=3'));
  });
});

test('who may only write data attributes cannot set handlers, styles or ids on the element', async () => {
  const html = `<!doctype html><title>Ort</title><script src="${api.origin}/w/1/vir.js"></script><div data-vir="news-feed" data-onclick="document.title='x'" data-onfocus="1" data-style="position:fixed" data-id="nav" data-class="x" data-slot="y">${link}</div>`;
  await visitHtml(browser, html, async ({ page }) => {
    await untilShows(page, title);
    assert.deepEqual(await page.$eval('vir-news-feed', (feed) => feed.getAttributeNames().filter((name) => /^(on|style|id|class|slot)/.test(name))), []);
  });
});

test('base href, hostile CSS and patched prototypes: the old town shows the news', async () => {
  const { serveTown } = (await import(new URL('../../demo/server.mjs', import.meta.url).href)) as { serveTown(options: object): Promise<import('node:http').Server> };
  const town = await serveTown({ town: 'altstadt', port: 0, api: api.origin });
  const { port } = town.address() as import('node:net').AddressInfo;
  await visit(browser, `http://127.0.0.1:${port}/`, async ({ page, errors }) => {
    await untilShows(page, title);
    assert.ok(await page.$eval('vir-news-feed', (feed) => feed.getBoundingClientRect().height > 200));
    assert.deepEqual(errors.filter((error) => !/altenmoor\.css|404|ERR_/.test(error)), []);
  });
  town.close();
  town.closeAllConnections();
});
