// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { firstLine, hashOf, loaderScript } from '../../packages/configurator/src/code/loader-lines.ts';
import { serveApi, type Api } from '../browser/api.ts';
import { launch } from '../browser/launch.ts';
import { visit } from '../browser/page.ts';
import { freePort } from '../browser/port.ts';
import { startService, type Service } from '../embed/conformance/service.ts';

/* The recipes of the self-hosting archive, in the web servers of Debian. */

interface Facts {
  version: string;
  base: string;
  integrity: Record<string, string>;
}
const { recipes } = (await import(new URL('../../tools/package/recipes.mjs', import.meta.url).href)) as { recipes(facts: Facts): Record<string, string> };

let browser: Browser;
let api: Api;
let service: Service;
let folder: string;
before(async () => {
  [browser, api, service] = await Promise.all([launch('chromium'), serveApi(), startService()]);
  folder = await mkdtemp(join(tmpdir(), 'vir-proxies-'));
  await chmod(folder, 0o755); // the web servers have accounts of their own
  await cp(fileURLToPath(new URL('../../dist/w', import.meta.url)), join(folder, 'vir/w'), { recursive: true });
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site/index.html'), `<!doctype html><html lang="de"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' ${await hashOf(loaderScript('/_vir'))}"><title>Ort</title><link rel="icon" href="/_vir/einbetten/icon.svg">${firstLine('/_vir')}</head><body><div class="vir-embed" data-vir="news-feed" data-limit="3"><a href="/m">Aktuelles</a></div></body></html>`);
  await writeFile(join(folder, 'site/ohne-skript.shtml'), `<!doctype html><html lang="de"><title>Ort</title><h1>Ort</h1><!--#include virtual="/_vir/fragment/news-feed?limit=5" --><p>Darunter</p></html>`);
});
after(async () => {
  await Promise.all([browser.close(), api.close(), service.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** The recipe as the archive has it, but for the folder it says to use. */
const recipe = (file: string, base: string): string => (recipes({ version: '0.1.0', base, integrity: {} })[file] ?? '').replaceAll('/srv/vir-0.1.0', join(folder, 'vir'));

const apacheModules = ['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'proxy', 'proxy_http', 'ssl', 'socache_shmcb', 'headers', 'include'];

const servers: Readonly<Record<string, (port: number, base: string) => { command: string; parameters: string[]; file: string; configuration: string }>> = {
  nginx: (port, base) => ({
    command: 'nginx',
    parameters: ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'nginx.log')],
    file: 'nginx.conf',
    configuration: `daemon off; pid ${folder}/nginx.pid; user root; error_log ${folder}/nginx.log; events {} http { access_log off; types { text/html html shtml; text/javascript js; } client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder}; server { listen 127.0.0.1:${port}; root ${folder}/site; ssi on; ${recipe('nginx.conf', base)} } }`,
  }),
  apache: (port, base) => ({
    command: 'apache2',
    parameters: ['-X', '-f', join(folder, 'apache.conf')],
    file: 'apache.conf',
    configuration: `${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}\nServerName ort\nListen 127.0.0.1:${port}\nPidFile ${folder}/apache.pid\nDefaultRuntimeDir ${folder}\nErrorLog ${folder}/apache.log\nUser www-data\nGroup www-data\nTypesConfig /etc/mime.types\nDirectoryIndex index.html\nDocumentRoot ${folder}/site\n<Directory ${folder}/site>\nRequire all granted\nOptions +Includes\nAddType text/html .shtml\nAddOutputFilter INCLUDES .shtml\n</Directory>\n<VirtualHost *:${port}>\n${recipe('apache.conf', base)}\n</VirtualHost>\n`,
  }),
  caddy: (port, base) => ({
    command: 'caddy',
    parameters: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
    file: 'Caddyfile',
    configuration: `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n${recipe('Caddyfile', base)}\nhandle {\n\troot * ${folder}/site\n\tfile_server\n}\n}\n`,
  }),
};

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** A web server with the recipe for the API at `base`, and its origin. */
async function withServer(name: string, base: string, body: (origin: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { command, parameters, file, configuration } = servers[name]?.(port, base) ?? assert.fail(name);
  await writeFile(join(folder, file), configuration);
  let said = '';
  const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } });
  child.stderr.on('data', (part) => (said += String(part)));
  try {
    let code: Response | undefined;
    for (let left = 150; left > 0 && child.exitCode === null && !code; left--) {
      code = await fetch(`${origin}/_vir/w/1/vir.js`).catch(() => undefined);
      if (!code) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.equal(code?.status, 200, said);
    assert.match(code?.headers.get('content-type') ?? '', /javascript/u);
    await body(origin);
  } finally {
    await stop(child);
  }
}

for (const name of Object.keys(servers))
  test(`${name}: code comes from the folder, data through the same address, and 'self' is all the policy needs`, () =>
    withServer(name, api.origin, async (origin) => {
      const before_ = api.requests.length;
      await visit(browser, origin, async ({ page, errors, requests }) => {
        // Not waitForFunction: this policy forbids what it does.
        let items = 0;
        for (let left = 200; left > 0 && items === 0; left--) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          items = await page.evaluate(() => document.querySelector('vir-news-feed')?.shadowRoot?.querySelectorAll('[part=item]').length ?? 0);
        }
        assert.equal(items, 3, errors.join());
        assert.deepEqual(requests.filter((address) => !address.startsWith(origin) && !address.startsWith('data:')), []);
        assert.deepEqual(errors.filter((error) => !error.includes('404')), []);
      });
      const asked = api.requests.slice(before_).map(({ path }) => path);
      assert.ok(asked.some((path) => path.startsWith('/v1/news.json')), asked.join());
      assert.ok(!asked.some((path) => path.startsWith('/w/')), asked.join());
    }));

for (const name of ['nginx', 'apache'])
  test(`${name}: the line of the guide sets the list into the page, readable whatever the browser takes`, () =>
    withServer(name, service.origin, async (origin) => {
      for (const accept of ['identity', 'gzip, deflate, br']) {
        const page = await (await fetch(`${origin}/ohne-skript.shtml`, { headers: { 'accept-encoding': accept } })).text();
        assert.match(page, /<h1>Ort<\/h1><div class="vir-embed" data-vir="news-feed" data-limit="5">.*Auftakt für die Netzwerk-Treffen.*<p>Darunter<\/p>/su, accept);
      }
    }));
