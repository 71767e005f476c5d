// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { initCluster, lastLogLines, launch, postmasterPid, prepareCluster, removeStalePidFile, socketPath, type Cluster } from './cluster.ts';
import { DatabaseError } from './error.ts';
import { takeStartLock } from './start-lock.ts';

/** Every process of ours holds this advisory lock shared while it uses the cluster; whoever gets it alone may stop it. */
const presenceLock = 7_681_001;
const patienceMs = 20_000;
const databaseName = 'vir';

export interface EmbeddedDatabase {
  /** How to reach it with the `postgres` client. */
  connection: { path: string; user: string; database: string };
  cluster: Cluster;
  /** Gives up this process's share; the last one stops PostgreSQL. */
  release(): Promise<void>;
}

/**
 * Connects to the cluster in `folder`, starting it where it does not run. PostgreSQL outlives the process that started it:
 * a CLI beside the server, or the next start after a kill -9, just connects. While this process uses it, it is started again
 * should it die.
 */
export async function openEmbedded(folder: string, log: (message: string) => void, binaries?: string): Promise<EmbeddedDatabase> {
  const cluster = prepareCluster(folder, log, binaries);
  const path = socketPath(cluster);
  let released = false;
  const lost = (): void => {
    if (released) return;
    log('PostgreSQL ist weg und wird wieder gestartet.');
    void control.end({ timeout: 0 });
    void rejoin();
  };
  const rejoin = async (): Promise<void> => {
    try {
      control = await joinCluster(cluster, lost);
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
      if (!released) setTimeout(() => void rejoin(), 1_000).unref();
    }
  };
  let control = await joinCluster(cluster, lost);
  await control`select 1 from pg_database where datname = ${databaseName}`.then(async (rows) => {
    if (rows.length === 0) await control.unsafe(`create database ${databaseName}`).catch(ignoreDuplicate);
  });
  return {
    connection: { path, user: 'owner', database: databaseName },
    cluster,
    async release() {
      released = true;
      try {
        await control`select pg_advisory_unlock_shared(${presenceLock})`;
        const [row] = await control<{ alone: boolean }[]>`select pg_try_advisory_lock(${presenceLock}) as alone`;
        if (row?.alone === true) await stopCluster(cluster);
      } catch (error) {
        if (isRunning(cluster)) throw error; // else PostgreSQL is gone already, which is what we want
      } finally {
        await control.end({ timeout: 1 });
      }
    },
  };
}

/** One connection that stays open: it holds the shared presence lock. `onLost` is called when it breaks later. */
async function joinCluster(cluster: Cluster, onLost: () => void): Promise<postgres.Sql> {
  const deadline = Date.now() + patienceMs;
  let joined = false;
  for (;;) {
    const control = postgres({ path: socketPath(cluster), user: 'owner', database: 'postgres', max: 1, idle_timeout: 0, max_lifetime: null, backoff: false, connect_timeout: 5, connection: { application_name: 'vir-presence' }, fetch_types: false, onnotice: () => {}, onclose: () => joined && onLost() });
    try {
      // Waits while a leaving process holds the lock alone; its shutdown then breaks this connection and we start anew.
      await control`select pg_advisory_lock_shared(${presenceLock})`;
      joined = true;
      return control;
    } catch (error) {
      await control.end({ timeout: 0 });
      if (Date.now() > deadline) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new DatabaseError(`PostgreSQL antwortet nicht (${reason}). Letzte Zeilen aus ${cluster.logFile}:\n${lastLogLines(cluster)}`);
      }
    }
    if (!isRunning(cluster)) await start(cluster);
    await sleep(15);
  }
}

/** Starts PostgreSQL unless another process is at it. Resolves when it runs or has given up; then the caller tries again. */
async function start(cluster: Cluster): Promise<void> {
  const unlock = await takeStartLock(cluster.dataFolder);
  if (unlock === undefined) return;
  try {
    await initCluster(cluster);
    if (isRunning(cluster)) return;
    removeStalePidFile(cluster);
    const attempt = launch(cluster);
    while (!isRunning(cluster) && !attempt.hasExited()) await sleep(5);
    if (attempt.hasExited()) await sleep(200); // remains of a killed PostgreSQL need a moment to go
  } finally {
    unlock();
  }
}

/** "Fast" shutdown: open transactions are rolled back, everything acknowledged is on disk. */
async function stopCluster(cluster: Cluster): Promise<void> {
  const pid = postmasterPid(cluster);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < patienceMs && isRunning(cluster); waited += 10) await sleep(10);
}

const isRunning = (cluster: Cluster): boolean => postmasterPid(cluster) !== undefined;

function ignoreDuplicate(error: unknown): void {
  if (!(error instanceof postgres.PostgresError) || !['42P04', '23505'].includes(error.code)) throw error; // a second process created it meanwhile
}
