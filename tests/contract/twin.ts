// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { mediaTypes } from '@vir-nordwest/contract';
import type { Server, Target } from './targets.ts';

/** As docs/betrieb tells operators to set them; a widget does not look at the type. */
const typeOf = (path: string) => {
  if (/^\/v1\/(?:news|events|projects)\.json$/u.test(path)) return mediaTypes.feed;
  if (path === '/v1/members.json') return mediaTypes.geojson;
  return Object.entries(mediaTypes).find(([extension]) => `.${extension}` === extname(path))?.[1] ?? 'text/html; charset=utf-8';
};

/** What the server has exported, behind a web server that knows nothing but files. */
export async function twin(server: Server): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'vir-twin-'));
  const files = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    void readFile(join(folder, path)).then(
      (body) => response.writeHead(200, { 'Content-Type': typeOf(path) }).end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(files, 'listening');
  const address = files.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const base = `http://127.0.0.1:${address.port}`;
  const stop = async (): Promise<void> => {
    files.closeAllConnections();
    files.close();
    await rm(folder, { recursive: true, force: true });
  };
  await server.vir('export', folder, '--base', base).catch(async (error: unknown) => {
    await stop(); // an open port would keep the test run from ending and from saying why
    throw error;
  });
  return { get: (path, init) => fetch(new URL(path, base), init), stop };
}
