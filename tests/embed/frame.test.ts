// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser, Frame, Page } from 'puppeteer-core';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../packages/server/src/app.ts';
import { importFile } from '../../packages/server/src/import/import-file.ts';
import { openTestDatabase, type TestDatabase } from '../../packages/server/src/testing/database.ts';
import { jsonFeed } from '../../packages/server/src/testing/feeds.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, visitHtml } from '../browser/page.ts';
import { freePort } from '../browser/port.ts';

let browser: Browser;
let database: TestDatabase;
let app: FastifyInstance;
let origin: string;
before(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  [browser, database] = await Promise.all([launch(), openTestDatabase()]);
  await importFile(database.importer, { list: 'news', source: 'n', bytes: jsonFeed(Array.from({ length: 15 }, (_, index) => ({ id: String(index), title: `Meldung ${index}` }))) });
  const year = new Date().getFullYear() + 1;
  const next = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('.');
  await importFile(database.importer, { list: 'events', source: 'e', bytes: Buffer.from(`id;titel;datum;uhrzeit;ort;eintritt\n1;Bürgerabend;${next};19:00–21:00 Uhr;Rathaus;frei\n`) });
  await importFile(database.importer, { list: 'projects', source: 'p', bytes: Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'P', items: [{ id: '1', title: 'Mobile Sprechstunde', summary: 'Kommt ins Dorf', content_text: 'Text', date_published: '2026-01-01T10:00:00Z', _project: { status: 'running', start: '2026-01-01', end: `${year}-12-31` } }] })) });
  await importFile(database.importer, { list: 'members', source: 'm', bytes: Buffer.from('id;name;art;website\naller;Äller;Stadt;https://www.aller.example/\n') });
  app = await buildApp({ database, publicUrl: origin, assetsFolder: fileURLToPath(new URL('../../dist/w', import.meta.url)) });
  await app.listen({ port, host: '127.0.0.1' });
});
after(async () => {
  await browser.close();
  await app.close();
  await database.dispose();
});

const heights = (page: Page): Promise<number[]> => page.$$eval('iframe', (all) => all.map((frame) => Math.round(frame.getBoundingClientRect().height)));
/** Waits for what an honest frame shows: no scroll bar. */
const fits = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('iframe')?.style.height !== '', { timeout: 20_000 });
  const frame = await frameOf(page);
  await frame.waitForFunction(() => Math.abs(innerHeight - document.documentElement.getBoundingClientRect().height) <= 1 && document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('[part=item]'), { timeout: 20_000 });
};
const frameOf = async (page: Page): Promise<Frame> => page.waitForFrame((frame) => frame.url().includes('/embed/'));
const host = (frame: string, script = `<script src="${origin}/embed/resize.js"></script>`): string => `<!doctype html><html lang="de"><head><title>Ort</title></head><body>${frame}${script}</body></html>`;

test('the frame page is valid, reads without script and axe finds nothing in either form', async () => {
  const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  const html = await (await fetch(`${origin}/embed/news-feed?label=Neues`)).text();
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'doctype-style': 'off', 'long-title': 'off', 'require-sri': 'off' } }).validateString(html);
  assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)), []);
  // What a browser without scripts makes of it.
  await visitHtml(browser, html.replaceAll(/<script.*?<\/script>/gu, ''), async ({ page }) => {
    assert.match(await page.$eval('body', (body) => body.innerText), /Meldung \d+\s+Do., 5\.\sMärz 2026 · Probe/u);
    await page.evaluate(axe);
    assert.deepEqual(((await page.evaluate('axe.run()')) as AxeResults).violations.map(({ id }) => id), []);
  });
  await visitHtml(browser, host(`<iframe src="${origin}/embed/news-feed?label=Neues" title="Aktuelles"></iframe>`, ''), async ({ page, errors }) => {
    const frame = await frameOf(page);
    await frame.waitForFunction(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector('[part=item]'));
    await frame.evaluate(axe);
    assert.deepEqual(((await frame.evaluate('axe.run()')) as AxeResults).violations.map(({ id }) => id), []);
    assert.deepEqual(errors, []);
  });
});

test('a frame has the height of its content, and follows when that grows', async () => {
  await visitHtml(browser, host(`<iframe src="${origin}/embed/news-feed?limit=3" title="Aktuelles" width="400" height="200"></iframe>`), async ({ page, errors }) => {
    await fits(page);
    const [small = 0] = await heights(page);
    assert.ok(small > 200, String(small));
    const frame = await frameOf(page);
    await frame.evaluate(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelector<HTMLElement>('[part=more]')?.click());
    await page.waitForFunction((before_) => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > before_ + 50, { timeout: 20_000 }, small);
    assert.deepEqual(errors, []);
  });
});

test('the order of frame and script does not matter', async () => {
  const late = `<script>onload=()=>setTimeout(()=>{const s=document.createElement('script');s.src='${origin}/embed/resize.js';document.body.append(s)},400)</script>`;
  await visitHtml(browser, host(`<iframe src="${origin}/embed/news-feed" title="Aktuelles" height="200"></iframe>`, late), async ({ page }) => fits(page));
});

test('in a sandbox without an origin the widget works and WordPress hears its height, but only with its secret', async () => {
  const listener = `<script>window.heard=[];addEventListener('message',({data})=>heard.push(data))</script>`;
  const frame = (hash: string): string => `${listener}<iframe sandbox="allow-scripts" security="restricted" src="${origin}/embed/news-feed${hash}" title="Aktuelles" height="300"></iframe>`;
  for (const [hash, words] of [['#?secret=aB3dE', true], ['', false]] as const)
    await visitHtml(browser, host(frame(hash)), async ({ page, errors }) => {
      await fits(page);
      const heard = (await page.evaluate('heard')) as { message?: string; value?: number; secret?: string }[];
      const told = heard.filter(({ message }) => message === 'height');
      assert.equal(told.length > 0, words);
      for (const { value, secret } of told) assert.ok(Number.isInteger(value) && secret === 'aB3dE');
      assert.deepEqual(errors, []);
    });
});

test('a WordPress whose script comes after the frame says that it is ready, and is told the height', async () => {
  const frame = `<iframe sandbox="allow-scripts" security="restricted" src="${origin}/embed/news-feed#?secret=aB3dE" title="Aktuelles" height="300"></iframe>`;
  await visitHtml(browser, host(frame, ''), async ({ page }) => {
    await untilInside(await frameOf(page), 'vir-news-feed >>> [part=item]');
    const heardAfter = (secret: string): Promise<unknown[]> =>
      page.evaluate(async (given) => {
        const heard: unknown[] = [];
        addEventListener('message', ({ data }) => heard.push(data));
        // The frame answers in the order it is asked.
        for (const message of [{ message: 'ready', secret: given }, { type: 'vir-ask' }]) document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
        while (!heard.some((data) => (data as { type?: string }).type === 'vir-height')) await new Promise((resolve) => setTimeout(resolve, 20));
        await new Promise((resolve) => setTimeout(resolve, 100));
        return heard.filter((data) => (data as { message?: string }).message === 'height');
      }, secret);
    // Once for the question of our own script, which tells both.
    assert.deepEqual([(await heardAfter('other')).length, (await heardAfter('aB3dE')).length], [1, 2]);
  });
});

test('a WordPress that hides the frame until it has told its height is told it: browsers draw nothing in a frame nobody sees', async () => {
  const hidden = `<script>window.heard=[];addEventListener('message',({data})=>heard.push(data))</script><iframe sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" src="${origin}/embed/news-feed#?secret=aB3dE" title="Aktuelles" width="500" height="600"></iframe>`;
  await visitHtml(browser, host(hidden, ''), async ({ page }) => {
    await page.waitForFunction(() => (globalThis as unknown as { heard: { message?: string }[] }).heard.some(({ message }) => message === 'height'), { polling: 50, timeout: 15_000 });
  });
});

test('a click in the frame of a WordPress tells it the address, with its secret', async () => {
  const frame = `<script>window.heard=[];addEventListener('message',({data})=>heard.push(data))</script><iframe sandbox="allow-scripts" security="restricted" src="${origin}/embed/news-feed#?secret=aB3dE" title="Aktuelles" height="300"></iframe>`;
  await visitHtml(browser, host(frame), async ({ page }) => {
    const inner = await frameOf(page);
    await untilInside(inner, 'vir-news-feed >>> [part=link]');
    const address = await inner.$eval('vir-news-feed >>> [part=link]', (link) => {
      (link as HTMLAnchorElement).click();
      return (link as HTMLAnchorElement).href;
    });
    await page.waitForFunction(() => (globalThis as unknown as { heard: { message?: string }[] }).heard.some(({ message }) => message === 'link'), { polling: 50 });
    const heard = (await page.evaluate('heard')) as { message?: string }[];
    assert.deepEqual(heard.filter(({ message }) => message === 'link'), [{ message: 'link', value: address, secret: 'aB3dE' }]);
  });
});

for (const [widget, words] of [['news-feed?label=Neues', ['Meldung 0', 'Meldung 7', 'Do., 5.']], ['event-calendar', ['Bürgerabend', '19:00–21:00', 'Rathaus']], ['project-list?heading-level=3', ['Mobile Sprechstunde', 'Läuft', 'Kommt ins Dorf']], ['member-map', ['Äller', 'Stadt']]] as const)
  test(`finished HTML of ${widget} is valid in the page it is included in, is all there without script, and axe finds nothing`, async () => {
    const fragment = await (await fetch(`${origin}/fragment/${widget}`)).text();
    const page = `<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><title>Ort</title></head><body><main><h1>Ort</h1>\n${widget.includes('=3') ? '<h2>Region</h2>' : ''}${fragment}</main></body></html>`;
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'doctype-style': 'off' } }).validateString(page);
    assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)), []);
    const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    // No script stands on this page but data for search engines.
    await visitHtml(browser, page, async ({ page: seen, requests, errors }) => {
      const text = await seen.$eval('main', (main) => main.innerText);
      for (const word of words) assert.ok(text.includes(word), `${word}: ${text}`);
      assert.deepEqual(requests.filter((address) => address.startsWith(origin)), []);
      await seen.evaluate(axe);
      assert.deepEqual(((await seen.evaluate('axe.run()')) as AxeResults).violations.map(({ id }) => id), []);
      assert.deepEqual(errors, []);
    });
  });

test('no other frame, window or value changes a height', async () => {
  const evil = `<iframe id="evil" srcdoc="<script>for (const height of [9999, -1, 'x', 1e9]) parent.postMessage({ type: 'vir-height', height }, '*')</script>" title="x" height="111"></iframe>`;
  await visitHtml(browser, host(`<iframe src="${origin}/embed/none.html" title="Aktuelles" height="222"></iframe>${evil}`), async ({ page }) => {
    await page.evaluate(() => {
      for (const height of [9999, null]) postMessage({ type: 'vir-height', height }, '*');
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(await page.$$eval('iframe', (all) => all.map((frame) => frame.style.height)), ['', '']);
  });
});

test('each script of the protocol is below 1 kB on its way', async () => {
  for (const file of ['frame.js', 'resize.js']) assert.ok(brotliCompressSync(await readFile(new URL(`../../packages/server/src/embed/${file}`, import.meta.url))).length < 1000, file);
});
