// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { cors, serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { untilShows, visitHtml } from '../browser/page.ts';
import { serve, type Site } from '../browser/site.ts';

let browser: Browser;
let api: Api;
let town: Site;
before(async () => {
  [browser, api, town] = await Promise.all([
    launch(),
    serveApi(),
    serve((_, response, url) => {
      const posts = [{ id: 1, link: 'https://town.example/1', date_gmt: '2026-03-05T10:00:00', title: { rendered: 'Aus dem Rathaus' }, excerpt: { rendered: '' }, content: { rendered: '<p>Text</p>' } }];
      response.writeHead(url.pathname.endsWith('/posts') ? 200 : 404, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(posts));
    }),
  ]);
});
after(() => Promise.all([browser.close(), api.close(), town.close()]));

const pageWith = (src: string, scripts: string) => `<!doctype html><html lang="de"><head><title>Ort</title>${scripts}</head><body><vir-news-feed src="${src}"><a href="/m">Aktuelles</a></vir-news-feed></body></html>`;
const policy = () => ({ 'content-security-policy': `default-src 'none'; script-src 'self' ${api.origin}; connect-src ${api.origin} ${town.origin}; require-trusted-types-for 'script'; trusted-types lit-html` });
const loader = () => `<script src="${api.origin}/w/1/vir.js" async></script>`;
const registering = `VIR.registerSource('rat', async (address, { json }) => (await json(address)).map(({ id, title }) => ({ id: String(id), title: 'Rat: ' + title.rendered })));`;

test('posts of a town and a source of the page, registered late, in one list under the strictest policy', async () => {
  const late = { '/late.js': `addEventListener('load', () => setTimeout(() => { ${registering} }, 500));` };
  await visitHtml(browser, pageWith(`merge:wordpress:${town.origin}/ rat:${town.origin}/posts`, `${loader()}<script src="/late.js"></script>`), async ({ page, errors }) => {
    await untilShows(page, 'Rat: Aus dem Rathaus');
    await untilShows(page, 'Aus dem Rathaus');
    assert.deepEqual(errors.filter((error) => !error.includes('favicon')), []);
  }, { headers: policy(), files: late });
});

test('a list of the network downloads nothing of this', async () => {
  await visitHtml(browser, `<!doctype html><html lang="de"><head><title>Ort</title>${loader()}</head><body><vir-news-feed></vir-news-feed></body></html>`, async ({ page, requests }) => {
    await untilShows(page, 'Auftakt für die Netzwerk-Treffen');
    assert.deepEqual(requests.filter((url) => /source|wordpress/.test(url)), []);
  });
});
