// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import type { AddressRules } from '../import/address-guard.ts';
import { UnreadableFileError } from '../import/draft.ts';
import { fetchSource } from '../import/fetch-source.ts';
import type { Picture } from './renditions.ts';

export interface PicturesOptions extends AddressRules {
  /** Images there are ours already. */
  imageOrigin: string;
  now?: Date;
  /** True ends the work after the current picture. */
  isStopped?: () => boolean;
}

export interface PicturesReport {
  kept: number;
  problems: { url: string; reason: string }[];
}

const maxBytes = 15_000_000;
/** A process that dies with a picture loses it after so many minutes. */
const leaseMinutes = 5;
/** Attempts for one address: the pause grows from an hour to a week. */
const longestPauseHours = 24 * 7;

/**
 * Fetches the images that items name and nobody has fetched yet, and keeps copies of them. Addresses come from imported
 * sources only. An image that cannot be had leaves its item without one; it is tried again later.
 */
export async function keepPictures(importer: Sql, options: PicturesOptions): Promise<PicturesReport> {
  const now = options.now ?? new Date();
  const report: PicturesReport = { kept: 0, problems: [] };
  await importer`
    insert into picture (url, next_at)
    select distinct named, ${now}::timestamptz from item, unnest(pictures || (image ->> 'url')) as named
    where deleted_at is null and not withheld and (image is not null or pictures <> '{}') and not starts_with(named, ${`${options.imageOrigin}/`})
    on conflict (url) do nothing`;
  // What no item names any longer goes, and with it copies no other address shares.
  await importer`delete from picture 
    where not exists (select from item where item.deleted_at is null and not item.withheld and item.image ->> 'url' = picture.url)
      and not exists (select from item where item.deleted_at is null and not item.withheld and item.pictures @> array[picture.url])`;
  await importer`delete from rendition where not exists (select from picture where picture.hash = rendition.hash)`;
  let due = await claim(importer, now);
  if (due === undefined) return report;
  // Only who has something to do loads the image library.
  const { renditionsOf, UnusablePictureError } = await import('./renditions.ts');
  for (; due !== undefined && options.isStopped?.() !== true; due = await claim(importer, now)) {
    try {
      const { bytes } = await fetchSource(due.url, { ...options, maxBytes, accept: 'image/avif, image/webp, image/jpeg, image/png, image/gif' });
      await store(importer, due.url, await renditionsOf(bytes));
      report.kept++;
    } catch (error) {
      if (!(error instanceof UnreadableFileError || error instanceof UnusablePictureError)) throw error;
      const hours = Math.min(2 ** due.failures, longestPauseHours);
      await importer`update picture set failures = failures + 1, problem = ${error.message.slice(0, 500)}, next_at = ${new Date(now.getTime() + hours * 3_600_000)} where url = ${due.url}`;
      report.problems.push({ url: due.url, reason: error.message });
    }
  }
  return report;
}

async function claim(importer: Sql, now: Date): Promise<{ url: string; failures: number } | undefined> {
  const [claimed] = await importer<{ url: string; failures: number }[]>`
    update picture set next_at = ${new Date(now.getTime() + leaseMinutes * 60_000)}
    where url = (select url from picture where hash is null and next_at <= ${now} order by next_at limit 1 for update skip locked) returning url, failures`;
  return claimed;
}

async function store(importer: Sql, url: string, { hash, width, height, renditions }: Picture): Promise<void> {
  await importer.begin(async (sql) => {
    for (const one of renditions) {
      await sql`insert into rendition (hash, width, format, body) values (${hash}, ${one.width}, ${one.format}, ${one.body}) on conflict do nothing`;
    }
    await sql`update picture set hash = ${hash}, width = ${width}, height = ${height}, failures = 0, problem = null where url = ${url}`;
  });
}
