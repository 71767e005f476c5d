// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ExportError } from './export-error.ts';
import type { ExportedFile } from './exported-files.ts';

export interface TreeReport {
  total: number;
  /** New ones among them. */
  changed: number;
  removed: number;
}

/** Names the files an export has written: only those are ever overwritten or removed. */
const manifestName = '.vir-export.json';
const partialPrefix = '.vir-export-';
const dayMs = 86_400_000;

/**
 * Makes a folder hold these files. Everything is written beside first; only when all of it is there, each file takes its
 * place by a rename, in the given order, and files of an earlier export that are gone are removed. Unchanged files are not
 * touched, other people's files neither.
 * @throws ExportError when a file that is not ours stands in the way; then nothing has changed
 */
export async function replaceTree(folder: string, files: AsyncIterable<ExportedFile>): Promise<TreeReport> {
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const before = await readManifest(folder);
  const partial = await mkdtemp(path.join(folder, partialPrefix));
  try {
    const names: string[] = [];
    const changed: string[] = [];
    for await (const { path: name, body } of files) {
      names.push(name);
      const current = await readFile(path.join(folder, name)).catch(() => undefined);
      if (current?.equals(body) === true) continue;
      if (!before.has(name) && existsSync(path.join(folder, name))) throw new ExportError(`${path.join(folder, name)} stammt nicht von einem Export und wird nicht überschrieben. Bitte einen leeren Ordner angeben.`);
      const file = path.join(partial, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, body);
      changed.push(name);
    }
    const after = new Set(names);
    const gone = [...before].filter((name) => !after.has(name));
    await writeManifest(folder, partial, new Set([...before, ...after])); // should we stop in the middle, the next export knows all
    for (const name of changed) {
      await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
      await rename(path.join(partial, name), path.join(folder, name));
    }
    for (const name of gone) await remove(folder, name);
    if (gone.length > 0) await writeManifest(folder, partial, after);
    return { total: after.size, changed: changed.length, removed: gone.length };
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** What an export left behind that was killed. A younger one may still be at work. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(partialPrefix)) continue;
    const leftover = path.join(folder, name);
    if (Date.now() - (await stat(leftover)).mtimeMs > dayMs) await rm(leftover, { recursive: true, force: true });
  }
}

async function readManifest(folder: string): Promise<Set<string>> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  const names: unknown = JSON.parse(text);
  // The folder is public, and perhaps not only ours to write: a name must not lead out of it.
  return new Set(Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string' && !name.split(/[/\\]/u).includes('..') && !path.isAbsolute(name)) : []);
}

async function writeManifest(folder: string, partial: string, names: ReadonlySet<string>): Promise<void> {
  await writeFile(path.join(partial, manifestName), `${JSON.stringify([...names].sort(), undefined, 1)}\n`);
  await rename(path.join(partial, manifestName), path.join(folder, manifestName));
}

/** Removes a file and the folders that are empty without it. */
async function remove(folder: string, name: string): Promise<void> {
  await rm(path.join(folder, name), { force: true });
  for (let parent = path.dirname(name); parent !== '.'; parent = path.dirname(parent)) {
    const isGone = await rmdir(path.join(folder, parent)).then(() => true, () => false);
    if (!isGone) return;
  }
}
