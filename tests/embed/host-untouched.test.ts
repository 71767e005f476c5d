// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import test, { after, before } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { firstLine, shortLine } from '../../packages/configurator/src/code/loader-lines.ts';
import { cors, json, news, serveApi, type Api } from '../browser/api.ts';
import { launch, type Engine } from '../browser/launch.ts';
import { untilShows, visitHtml } from '../browser/page.ts';

/* The page of a municipality while our server hangs, and when it then answers garbage: it loads, lies and works as it does without us. */

const engines: readonly Engine[] = process.env.VIR_ENGINE === 'firefox' ? ['firefox'] : ['chromium', 'firefox'];
const browsers = new Map<Engine, Browser>();
before(async () => {
  for (const engine of engines) browsers.set(engine, await launch(engine));
});
after(() => Promise.all([...browsers.values()].map((browser) => browser.close())));

const title = 'Auftakt für die Netzwerk-Treffen';
const sentence = 'Die Inhalte können gerade nicht angezeigt werden.';
const pageWith = (loader: string): string => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Ort</title>${loader}</head><body><h1>Ort</h1><div class="vir-embed" data-vir="news-feed"><a href="/m">Aktuelles</a></div><p id="unten">Öffnungszeiten</p></body></html>`;

interface Watched {
  /** What the page would report as its own errors. */
  uncaught: string[];
  /** Where the content below the widget has been. */
  places: number[];
  /** Cumulative layout shift, where the browser counts it. */
  shift: number;
  globals: string[];
}

const watch = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const seen = { uncaught: [] as string[], places: [] as number[], shift: 0 };
    Object.assign(window, { [Symbol.for('watch')]: seen });
    addEventListener('error', ({ message }) => seen.uncaught.push(message));
    addEventListener('unhandledrejection', ({ reason }) => seen.uncaught.push(String(reason)));
    const look = (): void => {
      const y = document.querySelector('#unten')?.getBoundingClientRect().top;
      if (y !== undefined && y !== seen.places.at(-1)) seen.places.push(y);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
  });

const watched = (page: Page): Promise<Watched> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { ...(window as unknown as Record<symbol, Omit<Watched, 'globals'>>)[Symbol.for('watch')], globals: Object.getOwnPropertyNames(window).filter((name) => !/ariaQuerySelector/u.test(name)) } as Watched;
  });

type Garbage = (response: ServerResponse) => unknown;
const html: Garbage = (response) => response.writeHead(200, { ...cors, 'content-type': 'text/html' }).end('<h1>Wartung</h1>');
const script: Garbage = (response) => response.writeHead(200, { ...cors, 'content-type': 'text/javascript' }).end('<h1>Wartung</h1>');
const failure: Garbage = (response) => response.writeHead(503, { ...cors, 'content-type': 'text/javascript' }).end('Wartung');
const cut: Garbage = (response) => response.destroy();

interface Trouble {
  name: string;
  /** Paths that hang. */
  of: RegExp;
  /** What comes in the end; the right answer if nothing is said. */
  answer?: Garbage;
  /** What a person sees then. */
  shows: string;
}

/** For both lines: what comes after the loader file. */
const later: readonly Trouble[] = [
  { name: 'code that comes late', of: /news-feed\.js$/u, shows: title },
  { name: 'code that is a page', of: /news-feed\.js$/u, answer: html, shows: '' },
  { name: 'code that is no code', of: /news-feed\.js$/u, answer: script, shows: '' },
  { name: 'data that comes late', of: /^\/v1\//u, shows: title },
  { name: 'data that is a page', of: /^\/v1\//u, answer: html, shows: sentence },
  { name: 'a cut connection instead of data', of: /^\/v1\//u, answer: cut, shows: sentence },
];

/** For the first line: the loader file too. */
const loaderFile: readonly Trouble[] = [
  { name: 'a loader that comes late', of: /vir\.js$/u, shows: title },
  { name: 'a loader that is a page', of: /vir\.js$/u, answer: html, shows: '' },
  { name: 'a loader that is no code', of: /vir\.js$/u, answer: script, shows: '' },
  { name: 'a loader that is an error', of: /vir\.js$/u, answer: failure, shows: '' },
  { name: 'a cut connection instead of a loader', of: /vir\.js$/u, answer: cut, shows: '' },
  { name: 'a server that hangs whatever is asked', of: /./u, shows: title },
  { name: 'a server that hangs, then has nothing but pages', of: /./u, answer: html, shows: '' },
];

/** Opens the page while the server hangs, lets it answer once the page has loaded, and says what the page has noticed before and after. */
async function endure(browser: Browser, line: (base: string) => string, { name, of, answer, shows }: Trouble): Promise<void> {
  const held: (() => void)[] = [];
  let answered = 0;
  let released = false;
  const hang = (path: string): Promise<void> | undefined => (of.test(path) && !released ? new Promise((resolve) => held.push(resolve)) : undefined);
  const garbage = (path: string, response: ServerResponse): boolean => {
    answered++;
    if (answer && of.test(path)) answer(response);
    return answer !== undefined && of.test(path);
  };
  const trouble: Api = await serveApi({
    assets: async (path, response) => {
      await hang(path);
      return garbage(path, response);
    },
    answer: async (response) => {
      await hang('/v1/news.json');
      if (!garbage('/v1/news.json', response)) json(response, news);
    },
  });
  try {
    // Returns from its navigation at the load event.
    await visitHtml(browser, pageWith(line(trouble.origin)), async ({ page }) => {
      const isHeld = of.test('/w/1/vir.js');
      if (isHeld) assert.equal(answered, 0, `${name}: the load event came before any answer of ours`);
      for (; held.length === 0; ) await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      const before_ = await watched(page);
      assert.deepEqual([before_.uncaught, before_.places.length, before_.shift], [[], 1, 0], `${name}: ${JSON.stringify(before_.places)}`);
      assert.ok(await page.$eval('.vir-embed a', (link) => (link as HTMLElement).offsetHeight > 0), `${name}: the link is there`);

      released = true;
      held.splice(0).forEach((go) => go());
      if (shows === '') {
        await page.waitForNetworkIdle({ idleTime: 150 });
        assert.ok(await page.$eval('.vir-embed a', (link) => (link as HTMLElement).offsetHeight > 0), `${name}: the link stays`);
      } else await untilShows(page, shows);
      const end = await watched(page);
      assert.deepEqual(end.uncaught, [], name);
      // Content takes its place once; bad news take none.
      assert.ok(end.places.length <= (shows === title ? 2 : 1), `${name}: ${end.places.join(', ')}`);
      if (shows !== title) assert.equal(end.shift, 0, name);
      const without = await globalsWithout(browser);
      assert.deepEqual(end.globals.filter((one) => !without.includes(one)), ['VIR'], name);
    }, { prepare: async (page) => void (await watch(page)) });
  } finally {
    held.forEach((go) => go());
    await trouble.close();
  }
}

const bare = new Map<Browser, Promise<string[]>>();
const globalsWithout = (browser: Browser): Promise<string[]> => {
  const known = bare.get(browser) ?? new Promise<string[]>((resolve, reject) => void visitHtml(browser, pageWith(''), async ({ page }) => resolve((await watched(page)).globals), { prepare: async (page) => void (await watch(page)) }).catch(reject));
  bare.set(browser, known);
  return known;
};

const lines: readonly (readonly [name: string, line: (base: string) => string, troubles: readonly Trouble[]])[] = [
  ['the first line', firstLine, [...loaderFile, ...later]],
  ['the first line twice', (base) => firstLine(base) + firstLine(base), loaderFile.slice(0, 1)],
  ['the first line as a classic script', (base) => firstLine(base).replace(' type="module" async', ''), [...loaderFile.slice(0, 1), ...loaderFile.slice(-1)]],
  ['the short line', shortLine, later],
];

for (const engine of engines)
  for (const [name, line, troubles] of lines)
    test(`${engine}, ${name}: the page loads, lies and works as without us while our server hangs, and when it then answers garbage`, { timeout: 120_000 }, async () => {
      for (const trouble of troubles) await endure(browsers.get(engine) as Browser, line, trouble);
    });

test('with the short line the load event waits for the loader file, as the guide says', async () => {
  const [engine = 'chromium'] = engines;
  let go = (): void => {};
  let page: Page | undefined;
  const hanging = await serveApi({ assets: (path) => (path.endsWith('/vir.js') ? new Promise((resolve) => (go = () => resolve(false))) : false) });
  try {
    const done = visitHtml(browsers.get(engine) as Browser, pageWith(shortLine(hanging.origin)), (seen) => untilShows(seen.page, title), { prepare: async (one) => void (page = one) });
    while (!hanging.requests.some(({ path }) => path.endsWith('/vir.js'))) await new Promise((resolve) => setTimeout(resolve, 20));
    // Twenty pictures of a page of four lines: without us it would have been complete at the first.
    const state = await page?.evaluate(async () => {
      if (document.readyState === 'loading') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
      for (let pictures = 0; pictures < 20; pictures++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.readyState;
    });
    assert.equal(state, 'interactive');
    go();
    await done;
  } finally {
    go();
    await hanging.close();
  }
});
