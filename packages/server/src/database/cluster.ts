// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFile, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { canReach, serverAccount, type Account } from './account.ts';
import { findBinaries, sharedFolder } from './binaries.ts';
import { DatabaseError } from './error.ts';

/** Longest path of a Unix socket (`sun_path` is 108 bytes with its final NUL on Linux, 104 on macOS). */
const socketPathLimit = process.platform === 'linux' ? 107 : 103;
const socketName = '.s.PGSQL.5432';

/** A PostgreSQL cluster of our own: its folders, its programs and the account they run under. */
export interface Cluster {
  dataFolder: string;
  socketFolder: string;
  logFile: string;
  binaries: string;
  account: Account | undefined;
}

export const socketPath = (cluster: Cluster): string => path.join(cluster.socketFolder, socketName);

/** Chooses and creates the folders. `binaries` names another PostgreSQL than the embedded one (tests). */
export function prepareCluster(folder: string, log: (message: string) => void, binaries?: string): Cluster {
  if (process.platform === 'win32') throw new DatabaseError('Unter Windows bitte DATABASE_URL auf einen PostgreSQL-Server ab Version 15 setzen.');
  const account = serverAccount();
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  mkdirSync(folder, { recursive: true });
  let home = folder;
  if (!canReach(folder, account)) {
    home = path.join(sharedFolder, key);
    log(`Die Datenbank liegt in ${home}, weil ihr Konto den Ordner ${folder} nicht betreten darf.`);
    mkdirSync(home, { recursive: true, mode: 0o755 });
  }
  const wanted = path.join(home, 'postgres');
  ownFolder(wanted, account);
  const fits = Buffer.byteLength(path.join(wanted, socketName)) <= socketPathLimit;
  const socketFolder = fits ? wanted : path.join('/tmp', `vir-${process.getuid?.() ?? 0}-${key}`);
  if (!fits) ownFolder(socketFolder, account);
  return { dataFolder: path.join(wanted, 'data'), socketFolder, logFile: path.join(wanted, 'postgres.log'), binaries: binaries ?? findBinaries(account, log), account };
}

/** Nobody but PostgreSQL's account (and root) may open the socket: the login on it asks for no password. */
function ownFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!lstatSync(folder).isDirectory()) throw new DatabaseError(`${folder} ist ein Verweis, kein Ordner.`); // never follow somebody else's link
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

/** Creates the data folder, once. Two processes may try: the first rename wins. */
export async function initCluster(cluster: Cluster): Promise<void> {
  if (existsSync(path.join(cluster.dataFolder, 'PG_VERSION'))) return;
  const partial = `${cluster.dataFolder}.${randomUUID()}`;
  ownFolder(partial, cluster.account);
  const args = ['-D', partial, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  try {
    await promisify(execFile)(path.join(cluster.binaries, 'initdb'), args, { cwd: cluster.socketFolder, ...cluster.account });
    renameSync(partial, cluster.dataFolder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (existsSync(path.join(cluster.dataFolder, 'PG_VERSION'))) return;
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new DatabaseError(`Die Datenbank konnte nicht angelegt werden (${cluster.dataFolder}):\n${stderr.trim() || message}`);
  }
}

/** Starts PostgreSQL detached from this process. The answer tells whether it has given up since. */
export function launch(cluster: Cluster): { hasExited: () => boolean } {
  const log = openSync(cluster.logFile, 'a', 0o600);
  const args = ['-D', cluster.dataFolder, '-k', cluster.socketFolder, '-c', 'listen_addresses=', '-c', 'timezone=UTC', '-c', 'log_timezone=UTC', '-c', 'lc_messages=C', '-c', 'max_connections=60'];
  const child = spawn(path.join(cluster.binaries, 'postgres'), args, { cwd: cluster.socketFolder, detached: true, stdio: ['ignore', log, log], ...cluster.account });
  closeSync(log);
  let exited = false;
  child.once('exit', () => (exited = true));
  child.once('error', () => (exited = true));
  child.unref();
  return { hasExited: () => exited };
}

/**
 * Process id of the running postmaster. After a reboot or in a new container the number in its pid file may belong to
 * somebody else, so where the system tells we look whose process that is.
 */
export function postmasterPid(cluster: Cluster): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile(cluster), 'utf8'), 10);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster.dataFolder) ? pid : undefined;
    return isAlive(pid) ? pid : undefined;
  } catch {
    return undefined; // no pid file, or no such process
  }
}

/**
 * PostgreSQL would refuse to start when the number in a stale pid file is in use by another process of its account.
 * Only for the holder of the start lock: the file is also what keeps two PostgreSQL off one data folder.
 */
export function removeStalePidFile(cluster: Cluster): void {
  if (postmasterPid(cluster) === undefined) rmSync(pidFile(cluster), { force: true });
}

const pidFile = (cluster: Cluster): string => path.join(cluster.dataFolder, 'postmaster.pid');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The end of PostgreSQL's log, for an error message. */
export function lastLogLines(cluster: Cluster, count = 8): string {
  try {
    return readFileSync(cluster.logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(kein Protokoll)';
  }
}
