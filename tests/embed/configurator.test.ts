// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../packages/server/src/app.ts';
import { importFile } from '../../packages/server/src/import/import-file.ts';
import { openTestDatabase, type TestDatabase } from '../../packages/server/src/testing/database.ts';
import { jsonFeed } from '../../packages/server/src/testing/feeds.ts';
import { launch } from '../browser/launch.ts';
import { freePort } from '../browser/port.ts';
import { untilInside, untilShows, visit, visitHtml, type Visit } from '../browser/page.ts';

const dist = new URL('../../dist/', import.meta.url);

/** The built files, with a manifest in which news have learnt something. */
async function withSparkle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vir-einbetten-'));
  await symlink(fileURLToPath(new URL('w', dist)), join(folder, 'w'));
  await cp(new URL('einbetten/', dist), join(folder, 'einbetten'), { recursive: true });
  const file = join(folder, 'einbetten/custom-elements.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { modules: { declarations: { tagName?: string; attributes: unknown[] }[] }[] };
  for (const one of manifest.modules.flatMap(({ declarations }) => declarations)) if (one.tagName === 'vir-news-feed') one.attributes.push({ name: 'sparkle', type: { text: 'string' }, description: 'New' });
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

let browser: Browser;
let folder: string;
let database: TestDatabase;
let app: FastifyInstance;
let origin: string;
before(async () => {
  assert.ok(existsSync(new URL('einbetten/index.html', dist)), 'npm run build first');
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  [browser, database, folder] = await Promise.all([launch(), openTestDatabase(), withSparkle()]);
  await importFile(database.importer, { list: 'news', source: 'n', bytes: jsonFeed(Array.from({ length: 15 }, (_, index) => ({ id: String(index), title: `Meldung ${index}` }))) });
  app = await buildApp({ database, publicUrl: origin, assetsFolder: join(folder, 'w') });
  await app.listen({ port, host: '127.0.0.1' });
});
after(async () => {
  await browser.close();
  await app.close();
  await database.dispose();
  await rm(folder, { recursive: true });
});

const open = (query: string, body: (visit: Visit) => Promise<void>): Promise<void> =>
  visit(
    browser,
    `${origin}/einbetten/?ui=de&${query}`,
    async (seen) => {
      await untilInside(seen.page, '>>> .block');
      await body(seen);
      assert.deepEqual(seen.errors, []);
    },
    (page) => page.setViewport({ width: 1280, height: 900 }),
  );

const text = (page: Page, selector: string): Promise<string> => page.$eval(`>>> ${selector}`, (element) => (element as HTMLElement).innerText);
const codes = (page: Page): Promise<string[]> => page.$$eval('>>> .block .source code', (all) => all.map((code) => code.textContent ?? ''));
/** Policy lines as a person puts them together: what is to be added goes into the directive that is there. */
const merged = (policy: string, ...more: string[]): string => policy.split('\n').map((line) => [line, ...more.filter((one) => one.startsWith(line.split(' ')[0] ?? '')).map((one) => one.replace(/^\S+ /u, ''))].join(' ')).join('; ');
/** Writes into a field and leaves it, as a person does. */
const fill = async (page: Page, id: string, value: string): Promise<void> => {
  const field = (await untilInside(page, `>>> [id="${id}"]`)) as ElementHandle<HTMLInputElement>;
  await field.evaluate((input, text_) => {
    for (let up = input.closest('details'); up; up = up.parentElement?.closest('details') ?? null) up.open = true;
    input.value = text_;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
};

test('an attribute that is new in the manifest is in the form, in the code and on the preview', async () => {
  await open('widget=news-feed', async ({ page }) => {
      assert.match(await page.$eval('>>> label[for="a-sparkle"]', ({ textContent }) => textContent ?? ''), /Sparkle/u);
      await fill(page, 'a-sparkle', 'gold');
      assert.ok((await codes(page))[1]?.includes(' data-sparkle="gold"'));
      const frame = await page.waitForFrame((one) => /preview\.html#.*sparkle=gold/u.test(one.url()));
      await frame.waitForSelector('[data-sparkle="gold"] vir-news-feed');
      assert.match(page.url(), /sparkle=gold/u);
  });
});

test('the code of each rung does what it says once it is pasted', async () => {
  const page_ = (code: string): string => `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Ort</title></head><body>${code}</body></html>`;
  for (const rung of ['A', 'B']) {
    let code: string[] = [];
    let policy: string[] = [];
    await open(`widget=news-feed&limit=3&label=Neues&rung=${rung}&--vir-color-accent=%23005a8c`, async ({ page }) => {
      code = await codes(page);
      policy = code.slice(-2);
    });
    const [loader = '', line = '', css = '', short = ''] = code;
    // The short line without the hash, the first one with it.
    for (const [tag, hashes] of [[loader, policy.slice(-1)], [short, []]] as const)
      await visitHtml(
        browser,
        page_(`<link rel="stylesheet" href="/favicon.ico">${line}${tag}`),
        async ({ page, errors }) => {
          await untilShows(page, 'Meldung 1');
          assert.equal(await page.$$eval('>>> [part=item]', (all) => all.length), 3);
          // The page's own style sheet, whatever way it comes.
          await page.evaluate((rule) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rule);
            document.adoptedStyleSheets = [sheet];
          }, css);
          assert.equal(await page.$eval('>>> [part=link]', (link) => getComputedStyle(link).color), 'rgb(0, 90, 140)');
          assert.deepEqual(errors.filter((error) => !error.includes('favicon')), []);
        },
        { headers: { 'content-security-policy': `default-src 'none'; style-src 'self'; ${merged(policy[0] ?? '', ...hashes)}` } },
      );
  }
  await open('widget=news-feed&limit=3&rung=D', async ({ page }) => {
    const [frame = '', resize = '', short = '', policy = '', hash = ''] = await codes(page);
    for (const [script, hashes] of [[resize, [hash]], [short, []]] as const)
      await visitHtml(browser, page_(frame + script), async (host) => {
        await host.page.waitForFunction(() => document.querySelector('iframe')?.style.height !== '', { timeout: 20_000 });
        assert.deepEqual(host.errors.filter((error) => !error.includes('favicon')), []);
      }, { headers: { 'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; ${merged(policy, ...hashes)}` } });
  });
  for (const [rung, pattern] of [['C', /Meldung 1/u], ['E', /Meldung 1/u], ['F', /Meldung 1/u]] as const)
    await open(`widget=news-feed&limit=12&rung=${rung}`, async ({ page }) => {
      const [address = ''] = await codes(page);
      assert.match(await (await fetch(address)).text(), pattern);
    });
});

test('the preview is a page like a town’s, as wide as was chosen, in its colours and its font', async () => {
  await open('widget=news-feed', async ({ page }) => {
    const frame = await page.waitForFrame((one) => one.url().includes('preview.html'));
    await untilInside(frame, 'vir-news-feed >>> [part=item]');
    const wide = (): Promise<number> => frame.evaluate(() => innerWidth);
    for (const width of [320, 768, 1280]) {
      await page.$eval(`>>> input[name=width][value="${width}"]`, (radio) => (radio as HTMLElement).click());
      for (let left = 100; left > 0 && (await wide()) !== width; left--) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(await wide(), width);
      // Drawn smaller where the column is narrower, never cut.
      assert.ok(await page.$eval('>>> iframe', (one) => one.getBoundingClientRect().right <= (one.parentElement?.getBoundingClientRect().right ?? 0) + 1));
    }
    assert.ok(await frame.$eval('header.town', (header) => header.checkVisibility()));
    await page.select('>>> #page-font', 'Georgia, serif');
    await frame.waitForFunction(() => getComputedStyle(document.querySelector('h1.town') ?? document.body).fontFamily.startsWith('Georgia'));
    await page.$eval('>>> input[name=page][value=blank]', (radio) => (radio as HTMLElement).click());
    await frame.waitForFunction(() => document.querySelector('header.town')?.checkVisibility() === false);
    assert.match(page.url(), /page=blank/u);
  });
});

test('a yellow that nobody can read is named, with one that can be read', async () => {
  await open('widget=news-feed', async ({ page }) => {
    assert.match(await text(page, '.contrast'), /Alle Kontraste reichen/u);
    await fill(page, 't--vir-color-accent', '#f0c000');
    assert.match(await text(page, '.contrast'), /Links und Schaltflächen auf Hintergrund: Kontrast 1,7.:.1, nötig 4,5.:.1/u);
    await page.$eval('>>> .warnings button', (button) => (button as HTMLElement).click());
    await page.waitForFunction(() => !document.querySelector('vir-configurator')?.shadowRoot?.querySelector('.warnings'));
    assert.match(page.url(), /--vir-color-accent=%23/u);
    await fill(page, 't--vir-color-accent', 'blau');
    assert.match(await text(page, '.tokens'), /Das versteht CSS nicht/u);
    assert.ok(!(await codes(page)).some((code) => code.includes('blau')));
  });
});

test('by keyboard alone: another widget, another form, and the address that keeps both', async () => {
  await open('widget=news-feed', async ({ page }) => {
    await page.focus('>>> .card input:checked');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.search.includes('widget=event-calendar'));
    assert.match((await codes(page))[1] ?? '', /data-vir="event-calendar"/u);
    await page.focus('>>> input[name=rung]:checked');
    await page.keyboard.press('ArrowLeft');
    assert.match(page.url(), /rung=F/u);
    assert.match((await codes(page))[0] ?? '', /\/v1\/events\.ics$/u);
  });
});

test('what a button copies is what stands there', async () => {
  await open('widget=project-list&search=', async ({ page }) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (copied: string) => void (document.title = copied) } }));
    await page.$$eval('>>> .block button', (buttons) => (buttons[1] as HTMLElement).click());
    await page.waitForFunction(() => document.querySelector('vir-configurator')?.shadowRoot?.querySelector('.said')?.textContent === 'Kopiert.');
    assert.match((await codes(page))[1] ?? '', / data-search>/u);
  });
});

const run = 'axe.run({ iframes: false })';

/** The policy of the page forbids strings as code: in Chromium only the debugger may bring one. Firefox' may, but knows no colour scheme. */
async function runAxeInChromium(page: Page, axe: string, scheme: string): Promise<AxeResults> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const client = await page.createCDPSession();
  await client.send('Runtime.evaluate', { expression: axe });
  const { result } = await client.send('Runtime.evaluate', { expression: run, awaitPromise: true, returnByValue: true });
  return result.value as AxeResults;
}

test('axe finds nothing, in both languages, light and dark, narrow and wide; nothing is cut off at 320 pixels', async () => {
  const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  const isChromium = (await browser.version()).includes('Chrom');
  for (const [width, scheme, query] of [[320, 'light', 'widget=event-calendar&cms=hosted'], [1280, 'dark', 'widget=member-map&--vir-color-accent=yellow&rung=E'], [768, 'light', 'ui=en&widget=news-feed&rung=D']] as const)
    await open(query, async ({ page }) => {
      await page.setViewport({ width, height: 800 });
      await page.$$eval('>>> details', (all) => all.forEach((one) => (one.open = true)));
      const { violations } = await (isChromium ? runAxeInChromium(page, axe, scheme) : page.evaluate(axe).then(() => page.evaluate(run) as Promise<AxeResults>));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      // A block clips what is too wide: its button must lie inside.
      assert.deepEqual(await page.$$eval('>>> .block button', (all) => all.filter((one) => one.getBoundingClientRect().right > (one.closest('.block')?.getBoundingClientRect().right ?? 0)).map((one) => one.getAttribute('aria-label'))), []);
    });
});
