// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { serveApi } from '../browser/api.ts';
import { findBrowser, launch, type Engine } from '../browser/launch.ts';
import { untilShows, visit } from '../browser/page.ts';
import { serve } from '../browser/site.ts';

const title = 'Auftakt für die Netzwerk-Treffen';
const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

const policies = {
  'our hosts only': (api: string) => `script-src ${api}; connect-src ${api}; img-src 'self' ${api}`,
  'nonce and strict-dynamic': (api: string) => `script-src 'nonce-n1' 'strict-dynamic'; connect-src ${api}; img-src 'self' ${api}`,
};

for (const engine of ['chromium', 'firefox'] as Engine[])
  for (const [name, policy] of Object.entries(policies))
    for (const file of ['/w/1/vir.js', `/w/${version}/vir-all.js`])
      test(`${engine}, ${name}, Trusted Types, ${file}: both rungs work without one violation`, async () => {
        assert.ok(findBrowser(engine), `${engine} is not installed`);
        const api = await serveApi();
        const reports: string[] = [];
        const host = await serve(async (request, response, url) => {
          if (url.pathname === '/report') {
            for await (const part of request) reports.push(String(part));
            response.writeHead(204).end();
          } else if (url.pathname !== '/') response.writeHead(204).end();
          else
            response
              .writeHead(200, {
                'content-type': 'text/html; charset=utf-8',
                'content-security-policy': `default-src 'none'; ${policy(api.origin)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html; report-uri /report`,
              })
              .end(
                `<!doctype html><html lang="de"><title>Ort</title><script nonce="n1" src="${api.origin}${file}"></script><div data-vir="news-feed"><a href="/m">Aktuelles</a></div><vir-news-feed limit="3"><a href="/m">Aktuelles</a></vir-news-feed>`,
              );
        });
        const browser = await launch(engine);
        try {
          await visit(browser, host.origin, async ({ page, errors }) => {
            await untilShows(page, title, 'div vir-news-feed');
            await untilShows(page, 'Meldungen', 'body > vir-news-feed');
            assert.deepEqual(reports, []);
            assert.deepEqual(errors, []);
          });
        } finally {
          await Promise.all([browser.close(), host.close(), api.close()]);
        }
      });
