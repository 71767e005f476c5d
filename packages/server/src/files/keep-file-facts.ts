// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import type { AddressRules } from '../import/address-guard.ts';
import { UnreadableFileError } from '../import/draft.ts';
import { askFile, unknownType } from './ask-file.ts';

export interface FilesOptions extends AddressRules {
  now?: Date;
  /** True ends the work after the current file. */
  isStopped?: () => boolean;
  /** Most files to ask for at once. */
  most?: number;
}

export interface FilesReport {
  /** Files whose type or size is known now. */
  known: number;
  problems: { url: string; reason: string }[];
}

/** In one go; what is left over comes with the next one. */
const mostFiles = 100;
/** A process that dies with a file loses it after so many minutes. */
const leaseMinutes = 2;
const longestPauseHours = 24 * 7;
/** An item that is read anew gets what was said so long ago at most; then the file may have been replaced. */
const freshHours = 24 * 30;

/** Attachments of which the source does not say type or size. */
const isUnknown = (sql: Sql) => sql`(file ->> 'size_in_bytes' is null or file ->> 'mime_type' = ${unknownType})`;
const filesOf = (sql: Sql) => sql`item, jsonb_array_elements(item.attachments) as attached (file) where item.deleted_at is null and not item.withheld and item.attachments is not null`;

/**
 * Asks the servers of attached files for what their sources leave out, and writes it to the items. What a source says itself stays.
 * A file that cannot be asked for stays a link without them, and is asked for again later.
 */
export async function keepFileFacts(importer: Sql, options: FilesOptions = {}): Promise<FilesReport> {
  const now = options.now ?? new Date();
  const report: FilesReport = { known: 0, problems: [] };
  await importer`
    insert into file_fact (url, next_at) select distinct file ->> 'url', ${now}::timestamptz from ${filesOf(importer)} and ${isUnknown(importer)} on conflict (url) do nothing`;
  await importer`
    delete from file_fact where not exists (select from item where item.deleted_at is null and item.attachments @> jsonb_build_array(jsonb_build_object('url', file_fact.url)))`;
  for (let left = options.most ?? mostFiles; left > 0 && options.isStopped?.() !== true; left--) {
    const due = await claim(importer, now);
    if (due === undefined) break;
    try {
      const { mimeType = null, bytes = null } = await askFile(due.url, options);
      await importer`update file_fact set mime_type = ${mimeType}, size_in_bytes = ${bytes}, failures = 0, problem = null, next_at = ${later(now, freshHours)} where url = ${due.url}`;
      if (mimeType !== null || bytes !== null) report.known++;
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      await importer`
        update file_fact set failures = failures + 1, problem = ${error.message.slice(0, 500)}, next_at = ${later(now, Math.min(2 ** due.failures, longestPauseHours))} where url = ${due.url}`;
      report.problems.push({ url: due.url, reason: error.message });
    }
  }
  await writeFacts(importer, now);
  return report;
}

const later = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);

/** The next file that an item lacks something of. */
async function claim(importer: Sql, now: Date): Promise<{ url: string; failures: number } | undefined> {
  const [claimed] = await importer<{ url: string; failures: number }[]>`
    update file_fact set next_at = ${new Date(now.getTime() + leaseMinutes * 60_000)}
    where url = (
      select url from file_fact where next_at <= ${now} and url in (select file ->> 'url' from ${filesOf(importer)} and ${isUnknown(importer)}) order by next_at limit 1 for update skip locked
    ) returning url, failures`;
  return claimed;
}

/** Fills what is missing in the attachments of items; an item whose source was read anew gets it again without another question. */
async function writeFacts(importer: Sql, now: Date): Promise<void> {
  await importer`
    with filled as (
      select item.id, jsonb_agg(
          file
          || case when file ->> 'mime_type' = ${unknownType} and fact.mime_type is not null then jsonb_build_object('mime_type', fact.mime_type) else '{}' end
          || case when file ->> 'size_in_bytes' is null and fact.size_in_bytes is not null then jsonb_build_object('size_in_bytes', fact.size_in_bytes) else '{}' end
          order by place) as attachments
      from item, jsonb_array_elements(item.attachments) with ordinality as one (file, place) left join file_fact fact on fact.url = file ->> 'url'
      where item.deleted_at is null and item.attachments is not null and exists (select from jsonb_array_elements(item.attachments) as attached (file) where ${isUnknown(importer)})
      group by item.id
    )
    update item set attachments = filled.attachments, changed_at = ${now} from filled where item.id = filled.id and item.attachments is distinct from filled.attachments`;
}
