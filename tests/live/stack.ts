// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Towns {
  altstadt: string;
  neustadt: string;
  stop(): Promise<void>;
}

/** The product as an operator runs it: server process, embedded PostgreSQL, CLI, towns on origins of their own. */
export interface Stack {
  api: string;
  towns: Towns;
  /** Runs `vir …` beside the server; rejects with its words where it fails. */
  vir(...args: string[]): Promise<void>;
  /** Adds the sample members, what only they may see, and portals: name and return page. */
  addMembers(portals: Readonly<Record<string, string>>): Promise<void>;
  /** What the server has logged so far. */
  log(): string;
  /** kill -9: no goodbye to anybody. */
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  stop(): Promise<void>;
}

/** A data folder that PostgreSQL's own account may enter where the tests run as root. */
export async function dataFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'vir-live-'));
  await chmod(folder, 0o755);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

const listen = (port: number) =>
  new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });

/**
 * The first of `count` neighbouring ports that are all free. Below 32768, where the system takes none for connections of its own: a server that is
 * started again must find its port, whatever browsers do beside it.
 */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = 20_000 + randomInt(12_000);
    const probes = await Promise.allSettled(Array.from({ length: count }, (_, index) => listen(first + index)));
    for (const probe of probes) if (probe.status === 'fulfilled') probe.value.close();
    if (probes.every(({ status }) => status === 'fulfilled')) return first;
  }
}

/** Waits until `isDone`; throws what `said` returns after a minute and a half: a machine may be slow. */
export async function until(isDone: () => Promise<boolean> | boolean, said: () => string): Promise<void> {
  for (const end = Date.now() + 90_000; !(await isDone()); await pause(50)) if (Date.now() > end) throw new Error(`still waiting: ${said()}`);
}

const answers = (address: string) => fetch(address).then(({ ok }) => ok, () => false);

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

/** The two demo towns, with widgets and data from `api`. */
export async function startTowns(api: string): Promise<Towns> {
  const port = await freePorts(2);
  const child = spawn(process.execPath, ['demo/server.mjs'], { cwd: root, stdio: 'ignore', env: { ...process.env, DEMO_PORT: String(port), PUBLIC_URL: api } });
  const [altstadt, neustadt] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`];
  await until(async () => (await answers(altstadt)) && answers(neustadt), () => 'the towns do not answer');
  return { altstadt, neustadt, stop: () => end(child, 'SIGTERM') };
}

/** `signIn`: another address of the sign-in pages, made for that of the API. */
export async function startStack({ signIn }: { signIn?: (api: string) => Promise<string> } = {}): Promise<Stack> {
  const { folder, remove } = await dataFolder();
  const port = await freePorts(1);
  const api = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATABASE_URL: '', VIR_DATA: folder, PORT: String(port), PUBLIC_URL: api, LOG_LEVEL: 'info', ...(signIn && { SIGN_IN_URL: await signIn(api) }) };
  let server: ChildProcess;
  let logged = '';

  async function run(args: readonly string[]): Promise<void> {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${args.join(' ')}: ${said}`);
  }

  async function startServer(): Promise<void> {
    server = spawn(process.execPath, ['packages/server/bin/vir.mjs', 'serve'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env });
    server.stdout?.on('data', (data: Buffer) => (logged += data.toString()));
    await until(() => server.exitCode !== null || answers(`${api}/v1/health`), () => 'the server does not answer');
    if (server.exitCode !== null) throw new Error(`The server has ended with ${server.exitCode}.`);
  }

  const started = async (): Promise<Towns> => {
    await startServer();
    await run(['tools/sample-content.mjs']);
    return startTowns(api);
  };
  const towns = await started().catch(async (error: unknown) => {
    // While the server runs, the file of tests would not end.
    await end(server, 'SIGKILL');
    throw error;
  });
  return {
    api,
    towns,
    vir: (...args) => run(['packages/server/bin/vir.mjs', ...args]),
    addMembers: (portals) => run(['tools/sample-members.mjs', ...Object.entries(portals).map((pair) => pair.join('='))]),
    log: () => logged,
    startServer,
    killServer: () => end(server, 'SIGKILL'),
    async stop() {
      await towns.stop();
      // After a kill -9 the database is still there, and only a server ends it.
      if (server.signalCode !== null) await startServer();
      await end(server, 'SIGTERM');
      await remove();
    },
  };
}
