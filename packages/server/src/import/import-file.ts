// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import type { BoundaryOptions } from './boundaries.ts';
import { detectFormat, formatNames, type Format } from './detect-format.ts';
import { UnreadableFileError, type ImportProblem, type ParseContext, type Profile } from './draft.ts';
import type { ImportList } from './import-lists.ts';
import { importers } from './importers.ts';
import { openSource } from './open-source.ts';
import type { Transact } from './store-items.ts';

export interface ImportOptions {
  list: ImportList;
  /** Key of the source: entries are recognised by source and guid. */
  source: string;
  bytes: Uint8Array;
  /** Address the bytes were fetched from. */
  url?: string;
  charset?: string;
  /** Writes nothing, reports the same. */
  dryRun?: boolean;
  imageOrigin?: string;
  /** What an operator says about a boundary data set. */
  boundary?: BoundaryOptions;
  /** Land of all school holidays in the file. */
  region?: ParseContext['region'];
  /** What an operator says about the entries of this source. */
  profile?: Profile;
  now?: Date;
  onStored?: (count: number) => void;
}

export interface ImportReport {
  list: ImportList;
  source: string;
  format: Format;
  dryRun: boolean;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** Entries that were read and that nobody sees, because the office has taken them down. */
  withheld: number;
  /** Entries that did not go in. */
  problems: ImportProblem[];
  /** What was left out of entries that did, and what else an editor should know. */
  notes: ImportProblem[];
  /** Entries that were read, for whoever asks what is missing. */
  seen: readonly { guid: string; published?: string | undefined }[];
}

/** Ends a dry run: everything was done, nothing stays. */
class DryRunEnd extends Error {}

/**
 * Reads a file into a list. The report says what became of every entry.
 * @throws UnreadableFileError when the file as a whole cannot be used; then nothing was written
 */
export async function importFile(importer: Sql, options: ImportOptions): Promise<ImportReport> {
  if (options.dryRun !== true) return run(importer, (work) => importer.begin((sql) => work(sql as unknown as Sql)) as never, options);
  let report: ImportReport | undefined;
  await importer
    .begin(async (outer) => {
      report = await run(outer as unknown as Sql, (work) => outer.savepoint((sql) => work(sql as unknown as Sql)) as never, options);
      throw new DryRunEnd();
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRunEnd)) throw error;
    });
  if (report === undefined) throw new Error('dry run ended without a report');
  return report;
}

async function run(sql: Sql, transact: Transact, options: ImportOptions): Promise<ImportReport> {
  const started = new Date();
  const format = detectFormat(options.bytes);
  const context: ParseContext = {
    now: options.now ?? started,
    ...(options.url !== undefined && { url: options.url }),
    ...(options.charset !== undefined && { charset: options.charset }),
    ...(options.imageOrigin !== undefined && { imageOrigin: options.imageOrigin }),
    ...(options.boundary !== undefined && { boundary: options.boundary }),
    ...(options.region !== undefined && { region: options.region }),
    ...(options.profile !== undefined && { profile: options.profile }),
  };
  const prepare = importers[options.list][format];
  if (prepare === undefined) {
    const known = Object.keys(importers[options.list]).map((name) => formatNames[name as Format]);
    throw new UnreadableFileError(`${formatNames[format]} passt nicht zu „${options.list}“. Möglich sind: ${known.join(', ')}.`);
  }
  const parsed = prepare(options.bytes, context);
  const source = await openSource(sql, options.source, parsed.origin ?? {});
  const [record] = await sql<{ id: string }[]>`
    insert into import_run (source_id, list, format, started_at) values (${source.id}, ${options.list}, ${format}, ${started}) returning id`;
  const counts = await parsed.store(transact, { source, now: context.now, ...(options.onStored !== undefined && { onStored: options.onStored }) });
  const problems = [...parsed.problems, ...counts.problems];
  await sql`
    update import_run set finished_at = now(), added = ${counts.added}, changed = ${counts.changed}, unchanged = ${counts.unchanged}, removed = ${counts.removed ?? 0}, problems = ${sql.json(problems as never)}
    where id = ${record?.id ?? null}`;
  return { list: options.list, source: options.source, format, dryRun: options.dryRun === true, added: counts.added, changed: counts.changed, unchanged: counts.unchanged, removed: counts.removed ?? 0, withheld: counts.withheld ?? 0, problems, notes: [...(parsed.notes ?? []), ...(counts.notes ?? [])], seen: parsed.seen ?? [] };
}
