// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import postgres, { type Sql } from 'postgres';
import { initCluster, prepareCluster } from '../database/cluster.ts';
import { openDatabase, type Database, type DatabaseSettings } from '../database/database.ts';
import { openEmbedded } from '../database/embedded.ts';

/** A PostgreSQL the tests run on. */
export interface TestServer {
  name: string;
  binaries?: string;
  url?: string;
}

/** The embedded one always; a Debian installation and `TEST_DATABASE_URL` where there is one. */
export const testServers: readonly TestServer[] = [
  { name: 'embedded PostgreSQL' },
  ...debianServers(),
  ...(process.env.TEST_DATABASE_URL === undefined ? [] : [{ name: 'TEST_DATABASE_URL', url: process.env.TEST_DATABASE_URL }]),
];

function debianServers(): TestServer[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root).filter((version) => Number(version) >= 15 && existsSync(path.join(root, version, 'bin/initdb'))).map((version) => ({ name: `Debian PostgreSQL ${version}`, binaries: path.join(root, version, 'bin') }));
}

/** An empty folder under the system's temporary one; removed by `dispose`. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'vir-test-'));
  chmodSync(folder, 0o755); // PostgreSQL's account has to enter it
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

export const silent = (): void => {};

const run = promisify(execFile);
const kept = fileURLToPath(new URL('../../../../node_modules/.cache/test-clusters', import.meta.url));

/**
 * Puts an empty cluster into the folder: a copy, because making one takes seconds. The first test makes it, for each
 * PostgreSQL its own. What tests write need not outlive a power cut.
 */
async function copyCluster(folder: string, binaries?: string): Promise<void> {
  const target = prepareCluster(folder, silent, binaries);
  const { stdout: version } = await run(path.join(target.binaries, 'postgres'), ['--version']);
  const key = createHash('sha256').update(`${target.binaries} ${version}`).digest('hex').slice(0, 12);
  const pattern = prepareCluster(path.join(kept, key), silent, binaries);
  await initCluster(pattern);
  await run('cp', ['-a', pattern.dataFolder, target.dataFolder]);
  appendFileSync(path.join(target.dataFolder, 'postgresql.auto.conf'), 'fsync = off\n');
}

export interface TestDatabase extends Database {
  settings: DatabaseSettings;
  /** Sessions with the rights of the owner, for looking behind the curtain. */
  owner: Sql;
  /** Resolves once everybody who listens has heard of all changes so far: notices come in the order of their commits. */
  heard(): Promise<void>;
  dispose(): Promise<void>;
}

/** A fresh database with the schema in it. */
export async function openTestDatabase(server: TestServer = testServers[0] ?? { name: '' }): Promise<TestDatabase> {
  const { folder, remove } = temporaryFolder();
  const fresh = server.url === undefined ? undefined : await createDatabase(server.url);
  const settings: DatabaseSettings = { dataFolder: folder, databaseUrl: fresh?.url, ...(server.binaries !== undefined && { binaries: server.binaries }) };
  if (fresh === undefined) await copyCluster(folder, server.binaries);
  const database = await openDatabase(settings, silent);
  const share = fresh === undefined ? await openEmbedded(folder, silent, server.binaries) : undefined;
  const owner = fresh === undefined ? postgres({ ...share?.connection, max: 2, onnotice: silent }) : postgres(fresh.url, { max: 2, onnotice: silent });
  let listeners = 0;
  const marks = new Map<string, () => void>();
  return {
    ...database,
    settings,
    owner,
    async listen(onNotice, onLost) {
      // With the channel and the text of the notice, which only tests want to know.
      const stop = await database.listen((_channel?: string, text = '') => (onNotice(), marks.get(text)?.()), onLost);
      listeners += 1;
      return () => ((listeners -= 1), stop());
    },
    async heard() {
      const mark = randomBytes(6).toString('hex');
      let left = listeners;
      const all = new Promise<void>((resolve) => marks.set(mark, () => (left -= 1) || resolve()));
      await owner.notify('vir_content', mark);
      if (left) await all;
      marks.delete(mark);
    },
    async dispose() {
      await owner.end({ timeout: 1 });
      await share?.release();
      await database.close();
      await fresh?.drop();
      remove();
    },
  };
}

async function createDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `vir_test_${randomBytes(6).toString('hex')}`;
  const admin = postgres(url, { max: 1, onnotice: silent });
  await admin.unsafe(`create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return {
    url: address.href,
    async drop() {
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end({ timeout: 1 });
    },
  };
}
