// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import { fragmentHtml } from '../../packages/server/src/embed/fragment.ts';
import { newsWords } from '../../packages/server/src/embed/words.ts';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'puppeteer-core';
import { json, news, serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilShows, visitHtml } from '../browser/page.ts';

let browser: Browser;
let api: Api;
let arrive = (): void => {};
const data = new Promise<void>((resolve) => (arrive = resolve));
before(async () => {
  [browser, api] = await Promise.all([launch(), serveApi({ answer: (response) => data.then(() => json(response, news)) })]);
});
after(() => Promise.all([browser.close(), api.close()]));

const included = 'So stand es in der eingebundenen Fassung';
const entries = ['Erste', 'Zweite'].map((title) => ({ title, href: 'https://www.ort.example/', facts: ['Stadt Ort'], text: included, time: { text: 'Do., 5. März 2026', datetime: '2026-03-05T10:00:00Z' }, linked: {} }));
const fragment = fragmentHtml(
  { words: newsWords('de'), list: 'news', query: {}, formats: [['RSS', 'rss']], groups: [{ entries }] },
  { widget: 'news-feed', language: 'de', base: 'https://api.example', attributes: new Map([['limit', '9']]) },
);
// The fragment is the last thing of its parent, as in a content element of its own.
const pageWith = (head: string): string => `<!doctype html><html lang="de"><head><title>Ort</title>${head}</head><body><main><h1>Ort</h1><div id="element">${fragment}</div></main></body></html>`;

test('without script the list is readable, and axe finds nothing', async () => {
  const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  await visitHtml(browser, pageWith(''), async ({ page }) => {
    assert.match(await page.$eval('main', (main) => main.innerText), /Erste\s+Do\., 5\. März 2026 · Stadt Ort\s+So stand es/u);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    assert.deepEqual(violations.map(({ id }) => id), []);
  });
});

test('where the loader is, the list stays until the data is there; then the element has its place, once', async () => {
  await visitHtml(browser, pageWith(`<script defer src="${api.origin}/w/1/vir.js"></script>`), async ({ page, errors }) => {
    await page.waitForSelector('vir-news-feed');
    await page.waitForFunction(() => document.querySelector('vir-news-feed')?.shadowRoot);
    const seen = await page.$eval('.vir-fragment', (section) => ({ visible: section.checkVisibility(), inside: section.parentElement?.localName }));
    assert.deepEqual(seen, { visible: true, inside: 'vir-news-feed' });
    arrive();
    await untilShows(page, 'Auftakt für die Netzwerk-Treffen');
    assert.equal(await page.$eval('.vir-fragment', (section) => section.checkVisibility()), false);
    assert.equal(await page.$$eval('vir-news-feed', (all) => all.length), 1);
    assert.equal(await page.$eval('vir-news-feed', (element) => element.getAttribute('limit')), '9');
    assert.deepEqual(errors, []);
  });
});

test('a filter that takes the script for search engines away does not double the list', async () => {
  const stripped = pageWith(`<script src="${api.origin}/w/1/vir.js"></script>`).replace(/<script type="application\/ld\+json">.*?<\/script>\s*/u, '');
  await visitHtml(browser, stripped, async ({ page }) => {
    await untilShows(page, 'Auftakt für die Netzwerk-Treffen');
    assert.equal(await page.$eval('.vir-fragment', (section) => section.checkVisibility()), false);
  });
});

test('while the element takes the place of the list, nothing on the page moves; afterwards it moves once', async () => {
  const below = '<p id="below">Darunter</p>';
  await visitHtml(
    browser,
    pageWith(`<script src="${api.origin}/w/1/vir.js" async></script>`).replace('</main>', `${below}</main>`),
    async ({ page }) => {
      await untilShows(page, 'Auftakt für die Netzwerk-Treffen');
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const places = (await page.evaluate('places')) as number[];
      // The list as it came, then the widget: no skeleton, no empty page between them.
      assert.ok(places.length <= 2, places.join());
    },
    {
      prepare: async (page) => {
        await page.evaluateOnNewDocument(() => {
          const places: number[] = ((globalThis as { places?: number[] }).places = []);
          const look = (): void => {
            const top = document.getElementById('below')?.getBoundingClientRect().top;
            if (top !== undefined && top !== places.at(-1)) places.push(top);
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
      },
    },
  );
});
