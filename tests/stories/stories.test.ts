// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from '../browser/launch.ts';
import type { Site } from '../browser/site.ts';
import { openStoryPage, schemes, type StoryPage } from './story-page.ts';
import { buildStorybook, serveStorybook, storybookEntries, type Entry } from './storybook.ts';

buildStorybook();
const entries = storybookEntries();
const stories = entries.filter(({ type }) => type === 'story');
/** These wait for the client's own time limit; they do so beside the others. */
const slow = (entry: Entry) => entry.id.endsWith('--too-slow');
const colourSchemes = Object.keys(schemes) as (keyof typeof schemes)[];

let browser: Browser;
let site: Site;
before(async () => {
  site = await serveStorybook();
  browser = await launch('chromium');
});
after(async () => {
  await browser.close();
  await site.close();
});

async function check(shown: StoryPage, { id }: Entry): Promise<void> {
  shown.errors.length = 0;
  await shown.scheme('light');
  const { failure, failing } = await shown.show(id);
  assert.equal(failure, undefined);
  for (const scheme of colourSchemes) {
    await shown.scheme(scheme);
    assert.deepEqual(await shown.violations(scheme !== 'light'), [], scheme);
  }
  const unexpected = shown.errors.filter((error) => !(error.startsWith('Failed to load resource') && failing.some((part) => error.includes(part))));
  assert.deepEqual(unexpected, []);
}

/** Checks one after the other in a page of their own. */
function walk(name: string, group: readonly Entry[]): void {
  describe(name, { concurrency: 1 }, () => {
    let page: StoryPage;
    before(async () => (page = await openStoryPage(browser, site.origin, group[0]?.id ?? '')));
    after(() => page.close());
    for (const story of group) test(story.name, () => check(page, story));
  });
}

describe('every story stands without errors, foreign requests or barriers, in light, dark and forced colours', { concurrency: true }, () => {
  const quick = stories.filter((story) => !slow(story));
  // Two pages for two cores.
  walk('first half', quick.slice(0, quick.length / 2));
  walk('second half', quick.slice(quick.length / 2));
  walk('after the time limit', stories.filter(slow));
});

// Storybook writes on the objects that are exported: one that two files share told the second what was written for the first.
test('a dark story keeps its own answers after the dark story of another widget', async () => {
  const shown = await openStoryPage(browser, site.origin, 'widgets-documents--dark');
  assert.deepEqual(await shown.show('widgets-project-list--on-a-map-dark'), { failing: [] });
  await shown.close();
});

describe('documentation pages show without errors or foreign requests', () => {
  for (const { id, name } of entries.filter(({ type }) => type === 'docs')) {
    test(name, async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => request.url().startsWith('http') && new URL(request.url()).origin !== site.origin && foreign.push(request.url()));
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`${site.origin}/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForSelector('#storybook-docs table', { timeout: 20_000 });
      assert.deepEqual([foreign, errors], [[], []]);
      await context.close();
    });
  }
});
