// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Holiday } from '@vir-nordwest/contract';
import { openDatabase } from '../database/database.ts';
import type { BoundaryOptions } from '../import/boundaries.ts';
import { UnreadableFileError } from '../import/draft.ts';
import { fetchSource, type FetchedFile } from '../import/fetch-source.ts';
import { importFile } from '../import/import-file.ts';
import type { ImportList } from '../import/import-lists.ts';
import { isOparl } from '../import/oparl.ts';
import { fetchMeetings } from '../import/oparl-pages.ts';
import { reportText } from '../import/report-text.ts';
import type { Settings } from '../settings.ts';
import { tellFiles } from './tell-files.ts';

export interface ImportCommand {
  list: ImportList;
  /** Path or http(s) address. */
  from: string;
  /** Key of the source; the host or the file's name by default. */
  source?: string;
  dryRun: boolean;
  allowLoopback: boolean;
  /** What an operator says about a boundary data set. */
  boundary?: BoundaryOptions;
  /** Land of all school holidays in the file. */
  region?: Holiday['regions'][number];
}

/** Largest file, in bytes: official boundaries come for the whole country. */
const maxFileBytes = (list: ImportList): number => (list === 'boundaries' ? 60_000_000 : 20_000_000);

/** Imports one file or address and prints the report. @throws UnreadableFileError when nothing could be used */
export async function importCommand(command: ImportCommand, settings: Settings): Promise<void> {
  const isUrl = /^[a-z][a-z\d+.-]*:\/\//iu.test(command.from); // of which only http and https will be fetched
  const file: Pick<FetchedFile, 'bytes' | 'charset'> & { url?: string } = isUrl ? await fetchAll(command) : { bytes: await readSource(command.from, maxFileBytes(command.list)) };
  const tell = (message: string): void => void process.stderr.write(`${message}\n`);
  const database = await openDatabase(settings, tell);
  try {
    const report = await importFile(database.importer, {
      ...command,
      ...file,
      source: command.source ?? defaultSource(command.from, isUrl),
      imageOrigin: new URL(settings.publicUrl).origin,
      onStored: (count) => command.dryRun || tell(`${count} Einträge gespeichert`),
    });
    process.stdout.write(`${reportText(report)}\n`);
    if (!command.dryRun && itemLists.includes(command.list)) await tellFiles(database.importer, settings, command.allowLoopback);
  } finally {
    await database.close();
  }
}

/** A file, or all pages of a council information system, which shows in its first answer what it is. */
async function fetchAll({ list, from, allowLoopback }: ImportCommand): Promise<FetchedFile> {
  const file = await fetchSource(from, { allowLoopback });
  if (list !== 'events' || !isOparl(file.bytes)) return file;
  return { ...file, ...(await fetchMeetings(from, { since: undefined, now: new Date(), allowLoopback })) };
}

const itemLists: readonly string[] = ['news', 'events', 'projects'];

async function readSource(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > maxBytes) throw new UnreadableFileError(`Die Datei ist größer als ${maxBytes / 1_000_000} MB.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new UnreadableFileError(`${file} ist ein Ordner, keine Datei.`);
    throw new UnreadableFileError(code === 'ENOENT' ? `Die Datei ${file} gibt es nicht.` : `Die Datei ${file} ist nicht lesbar (${code ?? 'unbekannter Fehler'}).`);
  }
}

function defaultSource(from: string, isUrl: boolean): string {
  return isUrl ? new URL(from).host : path.parse(from).name;
}
