// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { firstLine } from '../../packages/configurator/src/code/loader-lines.ts';
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
      const papers = { vorlagen: [{ nummer: 'V/1', titel: 'Neue Kita', link: 'https://ratsinfo.example/1', datum: '2026-03-05T10:00:00+01:00' }] };
      response.writeHead(/\/(?:posts|vorlagen)$/u.test(url.pathname) ? 200 : 404, { ...cors, 'content-type': 'application/json' }).end(JSON.stringify(url.pathname.startsWith('/api/') ? papers : posts));
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

test('a source of the page, as the guide says it, before the first line, behind it and after load', async () => {
  const guide = await readFile(new URL('../../docs/einbinden/README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```html\n<script>\n([^]*?\['ratsinfo:'\][^]*?)<\/script>/u.exec(guide) ?? [];
  const source = example.replace('https://ratsinfo.example/api/${address}', `${town.origin}/api/\${address}`);
  const place = '<vir-news-feed src="ratsinfo:vorlagen"><a href="/m">Vorlagen</a></vir-news-feed>';
  const line = firstLine(api.origin);
  for (const scripts of [`<script>${source}</script>${line}`, `${line}<script>${source}</script>`, `${line}<script>addEventListener('load',()=>setTimeout(()=>{${source}},300))</script>`])
    await visitHtml(browser, `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Ort</title>${scripts}</head><body>${place}</body></html>`, async ({ page, errors }) => {
      await untilShows(page, 'Neue Kita');
      assert.deepEqual(errors, []);
    });
});

test('a list of the network downloads nothing of this', async () => {
  await visitHtml(browser, `<!doctype html><html lang="de"><head><title>Ort</title>${loader()}</head><body><vir-news-feed></vir-news-feed></body></html>`, async ({ page, requests }) => {
    await untilShows(page, 'Auftakt für die Netzwerk-Treffen');
    assert.deepEqual(requests.filter((url) => /source|wordpress/.test(url)), []);
  });
});
