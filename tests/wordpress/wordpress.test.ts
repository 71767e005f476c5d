// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../packages/server/src/app.ts';
import { importFile } from '../../packages/server/src/import/import-file.ts';
import { openTestDatabase, type TestDatabase } from '../../packages/server/src/testing/database.ts';
import { jsonFeed } from '../../packages/server/src/testing/feeds.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, untilShows, visit, type Visit } from '../browser/page.ts';
import { freePort } from '../browser/port.ts';
import { startWordPress, type WordPress } from './wordpress.ts';

let browser: Browser;
let database: TestDatabase;
let app: FastifyInstance;
let api: string;
let wordpress: WordPress;
before(async () => {
  const port = await freePort();
  api = `http://127.0.0.1:${port}`;
  database = await openTestDatabase();
  browser = await launch('chromium');
  await importFile(database.importer, { list: 'news', source: 'n', bytes: jsonFeed(Array.from({ length: 5 }, (_, index) => ({ id: String(index), title: `Meldung ${index}` }))) });
  app = await buildApp({ database, publicUrl: api, assetsFolder: fileURLToPath(new URL('../../dist/w', import.meta.url)) });
  await app.listen({ port, host: '127.0.0.1' });
  wordpress = await startWordPress(api);
});
after(async () => {
  await wordpress.close();
  await browser.close();
  await app.close();
  await database.dispose();
});

/** What the page of the editor has, as far as it is used here. */
interface Editor {
  wp: {
    blocks: { getBlockType(name: string): unknown; createBlock(name: string, attributes: object): unknown };
    data: { dispatch(store: string): Record<string, (given?: unknown) => Promise<void>>; select(store: string): Record<string, () => string> };
  };
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Saves a page as this role would, with WordPress's filters in force, and opens it. */
async function written(role: 'administrator' | 'contributor', name: string, content: string, body: (visit: Visit & { saved: string }) => Promise<void>): Promise<void> {
  const [id = '', saved = ''] = wordpress
    .run(
      `$user = get_user_by('login', '${role}'); $id = $user ? $user->ID : wp_insert_user(['user_login' => '${role}', 'user_pass' => 'x', 'role' => '${role}']); wp_set_current_user($id); kses_init();
      $post = wp_insert_post(['post_title' => 'Seite', 'post_name' => '${name}', 'post_type' => 'page', 'post_content' => wp_slash(${quoted(content)})], true);
      // What a contributor wrote, an editor publishes as it is.
      kses_remove_filters(); wp_update_post(['ID' => $post, 'post_status' => 'publish', 'post_name' => '${name}']); echo $post, '|', get_post($post)->post_content;`,
    )
    .split(/\|(.*)/su);
  await visit(browser, `${wordpress.origin}/?page_id=${id}`, async (seen) => body({ ...seen, saved }));
}

const line = '<div class="vir-embed" data-vir="news-feed" data-limit="3"><a href="https://www.vir-nordwest.de/">Aktuelles</a></div>';
const items = ({ page }: Visit): Promise<number> => page.$$eval('vir-news-feed >>> [part=item]', (all) => all.length);

test('the block draws the widget, with the loader only where it is', async () => {
  await written('administrator', 'block', '<!-- wp:vir/widget {"widget":"news-feed","limit":"3","more":"heading-level=\\"3\\""} /-->', async (seen) => {
    await untilShows(seen.page, 'Meldung');
    assert.equal(await items(seen), 3);
    assert.ok(await seen.page.$('vir-news-feed >>> h3'));
    assert.deepEqual(seen.errors, []);
  });
  await written('administrator', 'ohne', '<p>Nur Text.</p>', async ({ requests }) => assert.ok(!requests.some((address) => address.startsWith(api))));
});

test('the shortcode draws it between paragraphs and in one, for contributors too', async () => {
  for (const [role, content] of [['administrator', 'Davor.\n\n[vir widget="news-feed" limit="3"]\n\nDanach.'], ['contributor', 'Mitten [vir widget="news-feed" limit="3"] im Absatz.']] as const)
    await written(role, 'shortcode', content, async (seen) => {
      await untilShows(seen.page, 'Meldung');
      assert.equal(await items(seen), 3);
      assert.match(await seen.page.$eval('main', (main) => main.innerText), /Danach|im Absatz/u);
    });
});

test('the line of rung A survives the classic editor, autop and the filter for contributors', async () => {
  for (const role of ['administrator', 'contributor'] as const)
    await written(role, `hand-${role}`, `Ein Absatz\nmit Umbruch.\n\n${line}\n\nNoch einer.`, async (seen) => {
      assert.ok(seen.saved.includes(line), seen.saved);
      await untilShows(seen.page, 'Meldung');
      assert.equal(await items(seen), 3);
      assert.match(await seen.page.$eval('main', (main) => main.innerText), /Noch einer/u);
    });
});

test('of rung B and of a script the filter for contributors leaves the link; administrators keep both', async () => {
  const element = `<vir-news-feed limit="3"><a href="https://www.vir-nordwest.de/">Aktuelles</a></vir-news-feed><script src="${'https://vir.example'}/x.js"></script>`;
  await written('contributor', 'hand-b', element, async ({ page, saved }) => {
    assert.doesNotMatch(saved, /vir-news-feed|<script/u);
    assert.equal(await page.$eval('main a', (link) => link.textContent), 'Aktuelles');
  });
  await written('administrator', 'hand-b-chef', element, async (seen) => untilShows(seen.page, 'Meldung'));
});

test('an address alone on its line becomes a frame with the list in it', async () => {
  await written('administrator', 'adresse', `Davor.\n\n${api}/embed/news-feed?limit=3\n\nDanach.`, async ({ page }) => {
    const frame = await page.waitForFrame((one) => one.url().startsWith(`${api}/embed/news-feed`), { timeout: 20_000 });
    await untilInside(frame, 'vir-news-feed >>> [part=item]');
    assert.equal(await page.$eval('iframe', (one) => one.getAttribute('sandbox')), 'allow-scripts');
    assert.match((await page.$eval('iframe', (one) => one.title)) ?? '', /Virtuelle Region Nordwest/u);
    // WordPress hides the frame until it has told its height, and the link from then on.
    await page.waitForFunction(() => document.querySelector('blockquote')?.style.display === 'none' && document.querySelector('iframe')?.getAttribute('style') === null);
    const [given, told] = [await page.$eval('iframe', (one) => Number(one.getAttribute('height'))), await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))];
    assert.equal(given, Math.min(1000, Math.max(200, told)));
  });
});

test('the feed is a list of WordPress’s own', async () => {
  await written('administrator', 'feed', `<!-- wp:rss {"feedURL":"${api}/v1/news.rss","itemsToShow":3,"displayDate":true,"displayExcerpt":true} /-->`, async ({ page }) => {
    assert.equal(await page.$$eval('.wp-block-rss__item-title a[href]', (all) => all.length), 3);
    assert.match(await page.$eval('main', (main) => main.innerText), /Meldung \d/u);
  });
});

test('the editor shows the block as a still picture, asks us nothing, and the page has what was chosen there', async () => {
  await visit(browser, `${wordpress.origin}/wp-login.php`, async ({ page, errors, requests }) => {
    await page.type('#user_login', 'chef');
    await page.type('#user_pass', 'geheim');
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    await page.goto(`${wordpress.origin}/wp-admin/post-new.php?post_type=page`, { waitUntil: 'load' });
    await page.waitForFunction(() => Boolean((globalThis as unknown as Editor).wp?.blocks?.getBlockType('vir/widget')));
    await page.evaluate(() => {
      const { blocks, data } = (globalThis as unknown as Editor).wp;
      void data.dispatch('core/block-editor')['insertBlocks']?.(blocks.createBlock('vir/widget', { label: 'Aus der Region', limit: '2' }));
    });
    await page.waitForFunction(() => /ViR-Widget: Meldungen\s+Aus der Region/u.test(document.querySelector<HTMLElement>('[data-type="vir/widget"]')?.innerText ?? ''));
    assert.deepEqual(requests.filter((address) => address.startsWith(api)), []);
    const address = await page.evaluate(async () => {
      const { data } = (globalThis as unknown as Editor).wp;
      await data.dispatch('core/editor')['editPost']?.({ status: 'publish', title: 'Region' });
      await data.dispatch('core/editor')['savePost']?.();
      return data.select('core/editor')['getPermalink']?.() ?? '';
    });
    assert.deepEqual(errors.filter((error) => /vir/iu.test(error)), []);
    await page.goto(address, { waitUntil: 'load' });
    await untilShows(page, 'Aus der Region');
    assert.equal(await page.$$eval('vir-news-feed >>> [part=item]', (all) => all.length), 2);
  });
});
