// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildAnswer, sendAnswer } from '../http/answer.ts';
import { publicRoute } from '../http/public-route.ts';
import { pageType } from '../pages/page.ts';
import type { RouteContext } from './context.ts';

const types: Readonly<Record<string, string>> = { '.html': pageType, '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml' };

/** The only other server is that of the official basemap, for those who switch it on in the preview. */
const policy = (ancestors: string, images = ''): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'${images}; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html; frame-ancestors ${ancestors}`;
const policies: Readonly<Record<string, string>> = { 'index.html': policy("'none'"), 'preview.html': policy("'self'", ' https://sgx.geodatenzentrum.de') };

/** `/einbetten/`, the page on which webmasters put their embed together. Its built files lie beside those of the widgets. */
export async function configuratorRoutes(app: FastifyInstance, { cache, assetsFolder }: RouteContext): Promise<void> {
  const folder = path.join(assetsFolder, '../einbetten');
  if (!existsSync(folder)) return;
  // Relative: a web server in front may have put the whole API into a folder.
  publicRoute(app, '/einbetten', (_request, reply) => reply.redirect('einbetten/', 308));
  for (const file of await readdir(folder)) {
    const type = types[path.extname(file)];
    if (type === undefined) continue;
    const address = `/einbetten/${file === 'index.html' ? '' : file}`;
    publicRoute(app, address, async (request, reply) => {
      const answer = await cache.get(address, async () => buildAnswer(type, await readFile(path.join(folder, file), 'utf8')));
      const own = policies[file];
      return sendAnswer(request, own === undefined ? reply : reply.header('content-security-policy', own), answer);
    });
  }
}
