// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { handlers } from '@vir-nordwest/mocks';
import { getResponse } from 'msw';
import type { Api, Case } from './expect.ts';

export interface Target extends Api {
  stop(): Promise<void>;
}

/** Parts of the API the server has so far. The mocks have all. */
export const served: readonly Case['about'][] = ['service', 'news', 'events', 'projects', 'members', 'boundaries'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const samples = join(root, 'packages/contract/samples');
const run = promisify(execFile);

/** The mocks, asked directly: no worker, no network. */
export function mocks(today: string): Target {
  const base = 'http://mocks.example';
  const list = handlers({ base, today });
  return {
    async get(address, init) {
      const request = new Request(new URL(address, base), init);
      return (await getResponse(list, request)) ?? new Response(null, { status: 501, statusText: 'not mocked' });
    },
    stop: () => Promise.resolve(),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** `projects.csv`, `projects.json`, …: whichever form the sample projects have. */
const projectFile = () => ['json', 'csv'].map((extension) => join(samples, `projects.${extension}`)).find((file) => existsSync(file)) ?? join(samples, 'projects.csv');

export interface Server extends Target {
  /** Runs a command of the CLI beside it. */
  vir(...args: string[]): Promise<unknown>;
}

/** The real server over a database of its own, filled by the real importers. */
export async function server(today: string): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'vir-contract-'));
  // The database's own account has to enter it where the suite runs as root.
  await chmod(folder, 0o755);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const vir = join(root, 'packages/server/bin/vir.mjs');
  const env = { ...process.env, VIR_DATA: join(folder, 'data'), PORT: String(port), PUBLIC_URL: base };
  const child = spawn(process.execPath, [vir, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const command = (...args: string[]) => run(process.execPath, [vir, ...args], { env });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-4000)));

  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };

  const ready = async () => {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (child.exitCode !== null) break;
      const health = await fetch(`${base}/v1/health`).catch(() => undefined);
      if (health?.ok === true) return;
      await pause(200);
    }
    throw new Error(`the server did not start:\n${log}`);
  };

  try {
    await ready();
    await run(process.execPath, [join(samples, 'write-examples.ts'), folder, today]);
    const imports: [list: Case['about'], file: string, source: string][] = [
      ['members', join(samples, 'members.csv'), 'mitglieder'],
      ['boundaries', join(samples, 'boundaries.json'), 'umrisse'],
      ['news', join(samples, 'news.rss'), 'vir'],
      ['news', join(folder, 'examples.rss'), 'beispiele'],
      ['events', join(samples, 'events.ics'), 'vir'],
      ['events', join(folder, 'examples.ics'), 'beispiele'],
      ['projects', projectFile(), 'vir'],
    ];
    for (const [list, file, source] of imports.filter(([list]) => served.includes(list))) await command('import', list, file, '--source', source);
  } catch (error) {
    await stop();
    throw error;
  }

  return { get: (address, init) => fetch(new URL(address, base), init), stop, vir: command };
}
