// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { boundaries, newsFeed, newsItems, projectFeed, projectItems, projectVariants } from '@vir-nordwest/contract/samples';
import type { Browser, Page } from 'puppeteer-core';
import { json, serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, visitHtml } from '../browser/page.ts';
import { linksOnPaper, printed, showAsPrint } from '../browser/paper.ts';
import { serve, type Site } from '../browser/site.ts';

/* News and projects on paper: every item with the address of its page, and nothing that could only be pressed. */

const wide = Array.from({ length: 14 }, (_, at) => `Spaltenüberschrift ${at + 1}`);
const table = { tag: 'table', children: [{ tag: 'tbody', children: [{ tag: 'tr', children: wide.map((name) => ({ tag: 'th', children: [name] })) }] }] };
const town = 'https://www.musterstadt.example/';
/** Addresses that stay what they are: what is the sample's own is moved to where it was asked for. */
const atTown = <TItem extends { id: string; image?: unknown }>(item: TItem): TItem => ({ ...item, url: town + item.id, image: undefined });
const [first, ...others] = newsItems.map(atTown);
const news = [
  { ...first, title: `${first?.title} – und was sich dadurch für alle ändert, die in den nächsten Monaten ein Anliegen im Rathaus haben`, attachments: [{ url: '/gespraech.mp3', mime_type: 'audio/mpeg', title: 'Gespräch' }], _vir: { ...first?._vir, content: ['Der ganze Text.', table] } },
  ...others,
];
const [project, ...otherProjects] = projectItems.map(atTown);
const projects = [atTown(projectVariants.everything), { ...project, url: town + 'projekte-der-stadtentwicklung/'.repeat(8) }, ...otherProjects, projectVariants.external];

/** What the API answers, by path. */
const answers: Record<string, unknown> = {
  '/v1/news.json': { ...newsFeed, next_url: undefined, items: news },
  '/v1/projects.json': { ...projectFeed, next_url: undefined, items: projects },
  '/v1/boundaries.json': boundaries,
  ...Object.fromEntries(news.map((item) => [`/v1/news/${item.id}.json`, item])),
};

let browser: Browser;
let code: Api;
let data: Site;
before(async () => {
  [browser, code, data] = await Promise.all([launch(), serveApi(), serve((_request, response, url) => (answers[url.pathname] ? json(response, answers[url.pathname]) : void response.writeHead(404).end()))]);
});
after(() => Promise.all([browser.close(), code.close(), data.close()]));

/** A page with one list on it, of paper's width. */
const onPage = (tag: 'vir-news-feed' | 'vir-project-list', attributes: string, act: (page: Page) => Promise<void>, styles = '') =>
  visitHtml(
    browser,
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>Ort</title><style>body { margin: 0 } ${styles}</style><script async src="${code.origin}/w/1/vir.js"></script><${tag} base="${data.origin}" limit="50" ${attributes}></${tag}>`,
    async ({ page }) => {
      await untilInside(page, `${tag} >>> article`);
      await act(page);
    },
    { prepare: (page) => page.setViewport({ width: 718, height: 1_000 }) },
  );

const press = (page: Page, tag: string, selector: string, name: string) =>
  page.$eval(tag, ({ shadowRoot }, wanted, words) => [...(shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? [])].find(({ textContent }) => textContent?.includes(words))?.click(), selector, name);

test('news print every title whole, with the address of its page, without a button or field', () =>
  onPage('vir-news-feed', 'search topics archive members articles variants="de,en" label="Aktuelles"', async (page) => {
    await untilInside(page, 'vir-news-feed >>> .choice select, vir-news-feed >>> .chips button');
    await showAsPrint(page, 'vir-news-feed');
    const { text, addresses, controls, wide: cut, pale } = await printed(page, 'vir-news-feed');
    for (const { title = '' } of news) assert.ok(text.includes(title), title);
    assert.match(text, /Aktuelles.*April 2018/u);
    assert.deepEqual(addresses.map(({ href }) => href).toSorted(), news.map(({ url }) => url).toSorted());
    for (const { href, written } of addresses) assert.ok(written.includes(href), `${written} does not name ${href}`);
    assert.deepEqual(controls, []);
    assert.equal(cut, false);
    assert.deepEqual(pale, []);
  }));

test('an article that is open prints whole, also a table that scrolls on the screen', () =>
  onPage('vir-news-feed', 'articles', async (page) => {
    await press(page, 'vir-news-feed', 'summary', String(first?.title));
    await untilInside(page, 'vir-news-feed >>> .text table');
    await showAsPrint(page, 'vir-news-feed');
    const { text, controls, wide: cut } = await printed(page, 'vir-news-feed');
    assert.match(text, /Der ganze Text\. .*Spaltenüberschrift 14/u);
    assert.equal(cut, false);
    assert.deepEqual(controls, []);
  }));

test('projects print every title with the address of its page, over the whole width, without a form', () =>
  onPage('vir-project-list', 'search map compare status="running,completed,paused,planned" label="Projekte"', async (page) => {
    await untilInside(page, 'vir-project-list >>> form');
    await untilInside(page, 'vir-project-list >>> .copy button');
    assert.ok((await printed(page, 'vir-project-list')).aside > 200, 'on the screen the form stands beside the list');
    await showAsPrint(page, 'vir-project-list');
    const { text, addresses, controls, wide: cut, pale, aside } = await printed(page, 'vir-project-list');
    for (const { title = '' } of projects) assert.ok(text.includes(title), title);
    assert.match(text, /Ruht wartet auf den Förderbescheid/u);
    assert.deepEqual(addresses.map(({ href }) => href).toSorted(), projects.map(({ url, external_url }) => external_url ?? url).toSorted());
    for (const { href, written } of addresses) assert.ok(written.includes(href), `${written} does not name ${href}`);
    assert.deepEqual(controls, []);
    assert.doesNotMatch(text, /ankreuzen|vergleichen|Adresse|Einzelheiten/iu);
    assert.equal(cut, false);
    assert.equal(aside, 0);
    assert.deepEqual(pale, []);
  }));

test('what was unfolded of a project is printed, with the addresses of what it names', () =>
  onPage('vir-project-list', '', async (page) => {
    await press(page, 'vir-project-list', 'summary', 'offener Hafen');
    await showAsPrint(page, 'vir-project-list');
    const { text, controls, addresses } = await printed(page, 'vir-project-list');
    assert.match(text, /Kosten 1,2 Mio\. Euro/u);
    assert.match(text, /Hafenverein/u);
    assert.deepEqual(controls, []);
    assert.ok(addresses.some(({ written }) => written.includes('https://rat.example/beschluss')));
  }));

for (const [tag, attributes, heading, words] of [['vir-project-list', 'group="year" status="completed"', '.group', /2019 .*Modellkommune/u], ['vir-news-feed', 'archive', '.month', /April 2018 .*Auftakt/u]] as const)
  test(`an archive of ${tag} prints headings that stay with what is below them`, () =>
    onPage(tag, attributes, async (page) => {
      await showAsPrint(page, tag);
      assert.match((await printed(page, tag)).text, words);
      // What must not be broken reaches over the first lines of the list.
      const kept = await page.$eval(tag, ({ shadowRoot }, wanted) => [...(shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? [])].map((group) => getComputedStyle(group).breakInside === 'avoid' && group.getBoundingClientRect().bottom - (group.nextElementSibling?.getBoundingClientRect().top ?? Infinity)), heading);
      assert.ok(kept.length > 1);
      for (const shared of kept) assert.ok(Number(shared) > 90, String(shared));
    }));

test('a comparison prints all its columns, and none of the boxes to tick', () =>
  onPage('vir-project-list', 'compare', async (page) => {
    await untilInside(page, 'vir-project-list >>> article > .check input');
    await page.$eval('vir-project-list', ({ shadowRoot }) => [...(shadowRoot?.querySelectorAll<HTMLInputElement>('article > .check input') ?? [])].slice(0, 3).forEach((box) => box.click()));
    await untilInside(page, 'vir-project-list >>> .shows[aria-disabled=false]');
    await press(page, 'vir-project-list', 'button', 'Vergleich zeigen');
    await untilInside(page, 'vir-project-list >>> thead');
    await showAsPrint(page, 'vir-project-list');
    await page.setViewport({ width: 480, height: 800 });
    const { controls, wide: cut, pale, text } = await printed(page, 'vir-project-list');
    assert.match(text, /Kosten 1,2 Mio\. Euro/u);
    assert.equal(cut, false, 'no column is left behind what scrolls on the screen');
    assert.deepEqual(controls, []);
    assert.deepEqual(pale, []);
  }));

test('the map of the projects prints its points, not only where backgrounds are printed', () =>
  onPage('vir-project-list', 'map', async (page) => {
    await untilInside(page, 'vir-project-list >>> .views button');
    await press(page, 'vir-project-list', '.views button', 'Karte');
    await untilInside(page, 'vir-project-list >>> .marker');
    await showAsPrint(page, 'vir-project-list');
    assert.deepEqual((await printed(page, 'vir-project-list')).controls, []);
    const { printColorAdjust, color, backgroundColor } = await page.$eval('vir-project-list', ({ shadowRoot }) => {
      const dot = shadowRoot?.querySelector('.dot') as Element;
      return { printColorAdjust: getComputedStyle(dot).printColorAdjust, color: getComputedStyle(dot).color, backgroundColor: getComputedStyle(dot, '::before').backgroundColor };
    });
    assert.deepEqual([printColorAdjust, color, backgroundColor], ['exact', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  }));

const dark = ':root { color-scheme: dark; background: #111; color: #eee; --vir-color-text: #eee; --vir-color-text-muted: #bbb; --vir-color-bg: #111; --vir-color-surface: #222; --vir-color-accent: #9cf; --vir-color-on-accent: #000; --vir-project-running: #8f8 }';
for (const tag of ['vir-news-feed', 'vir-project-list'] as const)
  test(`${tag} of a dark page prints black on white`, () =>
    onPage(tag, 'theme="dark"', async (page) => {
      assert.ok((await printed(page, tag)).pale.length > 10, 'on the screen it is light on dark');
      await showAsPrint(page, tag);
      assert.deepEqual((await printed(page, tag)).pale, []);
    }, dark));

for (const [tag, link] of [['vir-news-feed', `${town}open-government`], ['vir-project-list', 'https://beteiligung.example/projekt']] as const)
  test(`the paper itself has the links of ${tag}`, () =>
    onPage(tag, '', async (page) => {
      assert.ok((await linksOnPaper(page)).includes(link));
    }));
