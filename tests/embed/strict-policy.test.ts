// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { firstLine, hashOf, loaderScript, shortLine } from '../../packages/configurator/src/code/loader-lines.ts';
import { serveApi } from '../browser/api.ts';
import { findBrowser, launch, type Engine } from '../browser/launch.ts';
import { untilShows, visit } from '../browser/page.ts';
import { serve } from '../browser/site.ts';

const title = 'Auftakt für die Netzwerk-Treffen';
const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

type Line = (base: string) => string;
const pinned: Line = (base) => `<script src="${base}/w/${version}/vir-all.js"></script>`;
const withNonce = (line: Line): Line => (base) => line(base).replace('<script', '<script nonce="n1"');

/** What `script-src` says, and the lines that run under it. */
const policies: readonly (readonly [name: string, scripts: (api: string) => string | Promise<string>, lines: Readonly<Record<string, Line>>])[] = [
  ['our hosts only', (api) => api, { 'the short line': shortLine, 'vir-all.js': pinned }],
  ['our hosts and the hash of the line', async (api) => `${api} ${await hashOf(loaderScript(api))}`, { 'the first line': firstLine }],
  ['our hosts and the site itself', (api) => `'self' ${api}`, { 'the first line as a file of the site': () => '<script type="module" src="/vir-lader.js" async></script>' }],
  ['nonce and strict-dynamic', () => "'nonce-n1' 'strict-dynamic'", { 'the first line': withNonce(firstLine), 'the short line': withNonce(shortLine), 'vir-all.js': withNonce(pinned) }],
];

for (const engine of ['chromium', 'firefox'] as Engine[])
  for (const [name, scripts, lines] of policies)
    for (const [which, line] of Object.entries(lines))
      test(`${engine}, ${name}, Trusted Types, ${which}: both rungs work without one violation`, async () => {
        assert.ok(findBrowser(engine), `${engine} is not installed`);
        const api = await serveApi();
        const script = await scripts(api.origin);
        const reports: string[] = [];
        const host = await serve(async (request, response, url) => {
          if (url.pathname === '/report') {
            for await (const part of request) reports.push(String(part));
            response.writeHead(204).end();
          } else if (url.pathname === '/vir-lader.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(loaderScript(api.origin));
          else if (url.pathname !== '/') response.writeHead(204).end();
          else
            response
              .writeHead(200, {
                'content-type': 'text/html; charset=utf-8',
                'content-security-policy': `default-src 'none'; script-src ${script}; connect-src ${api.origin}; img-src 'self' ${api.origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html; report-uri /report`,
              })
              .end(
                `<!doctype html><html lang="de"><title>Ort</title>${line(api.origin)}<div data-vir="news-feed"><a href="/m">Aktuelles</a></div><vir-news-feed limit="3"><a href="/m">Aktuelles</a></vir-news-feed>`,
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
