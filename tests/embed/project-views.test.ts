// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { boundaries, projectFeed, projectVariants } from '@vir-nordwest/contract/samples';
import type { Browser } from 'puppeteer-core';
import { json, serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilInside, visitHtml } from '../browser/page.ts';
import { serve, type Site } from '../browser/site.ts';

let browser: Browser;
let code: Api;
let data: Site;
before(async () => {
  const { image: _, attachments: __, _vir: { image: ___, ...vir }, ...item } = projectVariants.everything;
  const { funding: ____, ...project } = item._project;
  const items = [{ ...item, _vir: vir, _project: project }, { ...projectVariants.noDates, _project: { status: 'running', cost: '5 Euro' } }];
  const answers: Record<string, unknown> = { '/v1/projects.json': { ...projectFeed, next_url: undefined, items }, '/v1/boundaries.json': boundaries };
  [browser, code, data] = await Promise.all([launch(), serveApi(), serve((_request, response, url) => (answers[url.pathname] ? json(response, answers[url.pathname]) : void response.writeHead(404).end()))]);
});
after(() => Promise.all([browser.close(), code.close(), data.close()]));

const press = (name: string) => `[...document.querySelector('vir-project-list').shadowRoot.querySelectorAll('button')].find((button) => button.textContent.trim() === '${name}').click()`;
const visit = (act: Parameters<typeof visitHtml>[2]) =>
  visitHtml(
    browser,
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>Ort</title><meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${code.origin}; connect-src ${data.origin}; require-trusted-types-for 'script'; trusted-types lit-html"><script src="${code.origin}/w/1/vir.js"></script><vir-project-list map compare base="${data.origin}"></vir-project-list>`,
    act,
  );

// The file of the map has copies of what the member map has: on a page without that one it must find all it needs.
test('the map of projects is loaded by a press, on a page without a member map and under a strict policy', async () => {
  const asked = code.requests.length;
  const files = () => code.requests.slice(asked).map(({ path }) => path.split('/').at(-1));
  await visit(async ({ page }) => {
    await untilInside(page, 'vir-project-list >>> .views');
    assert.ok(!files().includes('project-map.js'));
    await page.evaluate(press('Karte'));
    const marker = await untilInside(page, 'vir-project-list >>> .marker');
    assert.equal(await marker.evaluate((node) => node.ariaLabel), 'Ein offener Hafen (Beispiel)');
    assert.notEqual(await marker.evaluate((node) => (node as HTMLElement).style.transform), '');
    const land = await untilInside(page, 'vir-project-list >>> .land:not([d=""])');
    assert.ok(await land.evaluate((node) => node.getBoundingClientRect().width > 100));
    assert.ok(files().includes('project-map.js'));
    assert.ok(!files().some((name) => name?.includes('member-map') || name?.startsWith('map-')), files().join(' '));
  });
});

test('the table that compares projects is loaded by a press too', async () => {
  await visit(async ({ page }) => {
    await untilInside(page, 'vir-project-list >>> article > .check input');
    await page.evaluate(`for (const box of document.querySelector('vir-project-list').shadowRoot.querySelectorAll('article > .check input')) box.click()`);
    await untilInside(page, 'vir-project-list >>> .shows[aria-disabled=false]');
    await page.evaluate(press('Vergleich zeigen'));
    const head = await untilInside(page, 'vir-project-list >>> thead');
    assert.deepEqual(await head.evaluate((node) => [...node.querySelectorAll('th')].map(({ textContent }) => textContent)), ['Ein offener Hafen (Beispiel)', 'Projekt ohne jedes Datum']);
  });
});
