// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, type Engine } from '../browser/launch.ts';
import { untilInside, untilShows, visitHtml, type Visit } from '../browser/page.ts';
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

/** 90 news older than the samples, on pages of twenty: every 30th of them is about a bridge, all of one town but the last. */
const news = Array.from({ length: 90 }, (_, index) => ({
  id: `n${index}`,
  title: index % 30 === 29 ? `Brückenbau ${(index + 1) / 30}` : `Nachricht ${index}`,
  content_text: 'Worum es geht.',
  date_published: new Date(Date.UTC(2025, 0, 1) - index * 86_400_000).toISOString(),
  tags: index % 30 === 29 ? ['Brücken'] : ['Rathaus'],
  _vir: { member: { id: index === 89 ? 'delmenhorst' : 'bremerhaven' } },
}));
/** Thirty dates on the first of this month, which fill the first page: nothing of them is to come, unless today is that day. */
const month = new Date().toISOString().slice(0, 7);
const dates = Array.from({ length: 30 }, (_, index) => `d${index};Sprechstunde ${index};01.${month.slice(5)}.${month.slice(0, 4)};08:00–08:10;Rathaus`);

before(async () => {
  [stack, folder] = await Promise.all([startStack(), dataFolder()]);
  const tree = join(folder.folder, 'twin');
  const [newsFile, datesFile] = [join(folder.folder, 'news.json'), join(folder.folder, 'dates.csv')];
  await writeFile(newsFile, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Probe', items: news }));
  await writeFile(datesFile, ['id;titel;datum;uhrzeit;ort', ...dates].join('\n'));
  await stack.vir('import', 'news', newsFile, '--source', 'rathaus');
  await stack.vir('import', 'events', datesFile, '--source', 'rathaus');
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

const pageOf = (body: string) => `<!doctype html><html lang="de"><head><title>Ort</title><script src="${twin.origin}/w/1/vir.js" async></script></head><body><h1>Ort</h1>${body}</body></html>`;
/** Titles of a widget, as soon as there are so many. */
const titles = async (page: Page, name: string, count: number, part = '[part=item]'): Promise<string[]> => {
  await page.waitForFunction((query, inner, wanted) => document.querySelector(query)?.shadowRoot?.querySelectorAll(inner).length === wanted, { timeout: 15_000 }, name, part, count);
  return page.$$eval(`${name} >>> ${part} :is(h2,h3)`, (all) => all.map(({ textContent }) => textContent?.trim() ?? ''));
};
const press = (page: Page, selector: string): Promise<void> => page.$eval(selector, (button) => (button as HTMLElement).click());
const pageWith = (attributes: string) => pageOf(Object.keys(widgets).map((name) => `<${name}${attributes}><a href="/ersatz">Ersatz</a></${name}>`).join(''));
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

    const open = (body: string, then: (seen: Visit) => Promise<void>): Promise<void> => visitHtml(browser, pageOf(body), then, { prepare: desktop });

    test('a search finds what stands on any page of the copy, says how much, and its end can be reached', async () => {
      await open('<vir-news-feed search limit="2"><a href="/ersatz">Ersatz</a></vir-news-feed>', async ({ page }) => {
        await (await untilInside(page, 'vir-news-feed >>> input[type=search]')).type('bruecken');
        await untilShows(page, 'Brückenbau 1');
        assert.deepEqual(await titles(page, 'vir-news-feed', 2), ['Brückenbau 1', 'Brückenbau 2']);
        await page.waitForFunction(() => /\b3\b/.test(document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''), { timeout: 5_000 });
        await press(page, 'vir-news-feed >>> [part=more]');
        assert.deepEqual(await titles(page, 'vir-news-feed', 3), ['Brückenbau 1', 'Brückenbau 2', 'Brückenbau 3']);
        assert.equal(await page.$('vir-news-feed >>> [part=more]'), null);
      });
    });

    test('what the attributes choose is chosen: topic, town by id or key, region; also on the map', async () => {
      const chosen = { 'tag="Brücken"': 3, 'tag="Brücken" member="bremerhaven"': 2, 'tag="Brücken" member="040120000000"': 2, 'tag="Brücken" within="034"': 1 };
      for (const [attributes, count] of Object.entries(chosen)) await open(`<vir-news-feed ${attributes}><a href="/ersatz">Ersatz</a></vir-news-feed>`, async ({ page }) => void (await titles(page, 'vir-news-feed', count)));
      await open('<vir-member-map within="0401"><a href="/ersatz">Ersatz</a></vir-member-map>', async ({ page }) => void (await titles(page, 'vir-member-map', 1)));
    });

    test('without a filter the pages follow each other to the end', async () => {
      await open('<vir-news-feed limit="40"><a href="/ersatz">Ersatz</a></vir-news-feed>', async ({ page }) => {
        for (const count of [20, 40, 60]) {
          await page.waitForFunction((wanted) => (document.querySelector('vir-news-feed')?.shadowRoot?.querySelectorAll('[part=item]').length ?? 0) >= wanted, { timeout: 15_000 }, count);
          await press(page, 'vir-news-feed >>> [part=more]');
        }
        await page.waitForFunction(() => (document.querySelector('vir-news-feed')?.shadowRoot?.querySelectorAll('[part=item]').length ?? 0) >= 80, { timeout: 15_000 });
      });
    });

    test('a calendar whose first page is over shows what comes, and tells of a date when asked', async () => {
      await open('<vir-event-calendar><a href="/ersatz">Ersatz</a></vir-event-calendar>', async ({ page, errors }) => {
        await titles(page, 'vir-event-calendar', 10, 'article');
        await page.$$eval('vir-event-calendar >>> article summary', (all) => all.forEach((one) => (one).click()));
        await page.waitForFunction(() => (document.querySelector('vir-event-calendar')?.shadowRoot?.querySelectorAll('article a[href$=".ics"]').length ?? 0) === 10, { timeout: 10_000 });
        for (const file of await page.$$eval('vir-event-calendar >>> article a[href$=".ics"]', (all) => all.map((one) => (one).href))) assert.equal((await fetch(file)).status, 200, file);
        assert.deepEqual(errors, []);
      });
    });

    test('an article opens, and its own page is there', async () => {
      await open('<vir-news-feed articles><a href="/ersatz">Ersatz</a></vir-news-feed>', async ({ page, errors }) => {
        await untilInside(page, 'vir-news-feed >>> details summary');
        await press(page, 'vir-news-feed >>> details summary');
        await page.waitForFunction(() => (document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('details .text')?.textContent?.trim().length ?? 0) > 20, { timeout: 10_000 });
        assert.deepEqual(errors, []);
      });
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
