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
  let released = false;
  const lost = (broken: postgres.Sql): void => {
    if (released) return;
    log('PostgreSQL ist weg und wird wieder gestartet.');
    void broken.end({ timeout: 0 });
    control = rejoin();
  };
  /** Ends without a connection only when this process gives up its share meanwhile. */
  const rejoin = async (): Promise<postgres.Sql | undefined> => {
    while (!released) {
      try {
        return await joinCluster(cluster, lost);
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
        await sleep(1_000);
      }
    }
    return undefined;
  };
  const joined = joinCluster(cluster, lost);
  let control: Promise<postgres.Sql | undefined> = joined;
  const first = await joined;
  const known = await first`select 1 from pg_database where datname = ${databaseName}`;
  if (known.length === 0) await first.unsafe(`create database ${databaseName}`).catch(ignoreDuplicate);
  return {
    connection: { path: socketPath(cluster), user: 'owner', database: databaseName },
    cluster,
    async release() {
      released = true;
      // A connection that is just being made again has to be waited for: it holds the lock, and may be starting PostgreSQL.
      const own = await control;
      if (own !== undefined) await leaveCluster(own, cluster);
    },
  };
}

/** Gives the presence lock back and stops PostgreSQL when nobody else holds it. */
async function leaveCluster(control: postgres.Sql, cluster: Cluster): Promise<void> {
  try {
    await control`select pg_advisory_unlock_shared(${presenceLock})`;
    const [row] = await control<{ alone: boolean }[]>`select pg_try_advisory_lock(${presenceLock}) as alone`;
    if (row?.alone === true) await stopCluster(cluster);
  } catch (error) {
    // PostgreSQL went away under us, and our lock with it; whoever starts it again is not us.
    if (error instanceof postgres.PostgresError && !error.code.startsWith('57P')) throw error;
  } finally {
    await control.end({ timeout: 1 });
  }
}

/** One connection that stays open: it holds the shared presence lock. `onLost` gets it when it breaks later. */
async function joinCluster(cluster: Cluster, onLost: (broken: postgres.Sql) => void): Promise<postgres.Sql> {
  const deadline = Date.now() + patienceMs;
  let joined = false;
  for (;;) {
    const control: postgres.Sql = postgres({ path: socketPath(cluster), user: 'owner', database: 'postgres', max: 1, idle_timeout: 0, max_lifetime: null, backoff: false, connect_timeout: 5, connection: { application_name: 'vir-presence' }, fetch_types: false, onnotice: () => {}, onclose: () => joined && onLost(control) });
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
