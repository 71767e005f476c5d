// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Two municipal sites on origins of their own. They load nothing but built files from the API's origin.
 * A page is its file inside the town's layout.html; `{{api}}` is the API's address, `{{origin}}` the town's own, `{{portal}}` its name at the sign-in service.
 * `<!-- if event-calendar --> … <!-- end -->` stays where that widget is built.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const builtWidgets = join(here, '../dist/widgets.json');
const lastBuilt = join(here, '../dist/integrity.json');
const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/** What a modern town sends: nothing but its own files and ours, of inline scripts the one that brings our loader, no string ever becomes code. */
const strictPolicy = (api, hash) =>
  [
    "default-src 'none'",
    `script-src 'self' ${api} ${hash}`,
    "style-src 'self'",
    `img-src 'self' ${api}`,
    `connect-src 'self' ${api}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

export const towns = {
  altstadt: { name: 'Stadt Altenmoor', headers: () => ({}) },
  neustadt: { name: 'Gemeinde Neuensiel', headers: (api, hash) => ({ 'content-security-policy': strictPolicy(api, hash), 'referrer-policy': 'strict-origin-when-cross-origin' }) },
};

/** A town as the sign-in service has to know it. Another port is another website. */
export const portalOf = (town, port) => ({ id: `${town}-${port}`, name: towns[town].name, page: `http://127.0.0.1:${port}/mitglieder` });

/**
 * Serves one town until `close()` is called on the returned server.
 * @param {{ town: keyof typeof towns, port: number, api: string, reload?: boolean }} options `reload` tells open pages when `dist` has changed
 * @returns {Promise<import('node:http').Server>}
 */
export function serveTown({ town, port, api, reload = false }) {
  const folder = join(here, town);
  const headersOfTown = towns[town].headers(api, hashOfLoader(folder, api));
  const listeners = new Set();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://town');
    const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache', ...headersOfTown };
    if (reload && pathname === '/reload') {
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' }).write(': on\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    answer(pathname, { town, folder, api, port, reload }).then(
      ({ status, type, body }) => response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body),
      () => response.writeHead(500, headers).end(),
    );
  });
  if (reload) {
    // The last file of a build. Polled, because every build makes a new folder.
    const tell = ({ mtimeMs }) => mtimeMs && listeners.forEach((listener) => listener.write('data: changed\n\n'));
    watchFile(lastBuilt, { interval: 300 }, tell);
    server.on('close', () => unwatchFile(lastBuilt, tell));
  }
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server)));
}

/** As a town would copy it from the configurator. */
function hashOfLoader(folder, api) {
  const [, script = ''] = /<script type="module" async>(.*)<\/script>/.exec(readFileSync(join(folder, 'layout.html'), 'utf8').replaceAll('{{api}}', api)) ?? [];
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

async function answer(pathname, site) {
  if (site.reload && pathname === '/reload.js') return { status: 200, type: types['.js'], body: "new EventSource('/reload').onmessage = () => location.reload();" };
  const name = normalize(pathname === '/' ? '/index.html' : extname(pathname) ? pathname : `${pathname}.html`);
  const file = join(site.folder, name);
  if (!file.startsWith(site.folder) || name.endsWith('layout.html') || !existsSync(file)) return { status: 404, type: 'text/html', body: await page(site, '<title>Nicht gefunden</title><h1>Diese Seite gibt es nicht</h1>') };
  const type = types[extname(file)] ?? 'application/octet-stream';
  if (type !== types['.html']) return { status: 200, type, body: await readFile(file) };
  return { status: 200, type, body: await page(site, await readFile(file, 'utf8')) };
}

async function page({ town, folder, api, port, reload }, content) {
  const layout = await readFile(join(folder, 'layout.html'), 'utf8');
  const widgets = existsSync(builtWidgets) ? JSON.parse(await readFile(builtWidgets, 'utf8')).widgets : [];
  const [, title = '', body = content] = /^(?:<!--[^]*?-->\s*)?<title>(.*?)<\/title>([^]*)$/.exec(content) ?? [];
  return layout
    .replace('{{title}}', () => title)
    .replace('{{content}}', () => body)
    .replace('</body>', (end) => (reload ? `<script src="/reload.js"></script>${end}` : end))
    .replace(/<!-- if ([a-z-]+) -->([^]*?)<!-- end -->/g, (_, widget, part) => (widgets.includes(widget) ? part : ''))
    .replaceAll('{{api}}', api)
    .replaceAll('{{portal}}', () => portalOf(town, port).id)
    .replaceAll('{{origin}}', `http://127.0.0.1:${port}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env.DEMO_PORT ?? 4101);
  const api = process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 4100}`;
  for (const [index, town] of Object.keys(towns).entries()) {
    await serveTown({ town, port: port + index, api, reload: process.argv.includes('--reload') });
    console.log(`${towns[town].name}: http://127.0.0.1:${port + index}`);
  }
}
