// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, type Site } from '../browser/site.ts';

const root = new URL('../../', import.meta.url);
const built = new URL('storybook-static/', root);

export interface Entry {
  id: string;
  /** `Widgets/News feed: Cards`. */
  name: string;
  type: 'story' | 'docs';
}

/** Builds the Storybook where a source is newer; throws with the build's own words where that fails. */
export function buildStorybook(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/storybook.mjs', '--build', '--if-stale'], { cwd: fileURLToPath(root), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

export function storybookEntries(): Entry[] {
  const { entries } = JSON.parse(readFileSync(new URL('index.json', built), 'utf8')) as { entries: Record<string, { id: string; title: string; name: string; type: Entry['type'] }> };
  return Object.values(entries).map(({ id, title, name, type }) => ({ id, type, name: `${title}: ${name}` }));
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

export const serveStorybook = (): Promise<Site> =>
  serve(async (_, response, { pathname }) => {
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const file = pathname === '/' ? '/index.html' : pathname;
    const body = await readFile(new URL(`.${file}`, built)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
  });
