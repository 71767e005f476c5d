// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { cleaningVersion } from '../content/clean-html.ts';
import type { AddressRules } from '../import/address-guard.ts';
import { UnreadableFileError } from '../import/draft.ts';
import { fetchIfChanged } from '../import/fetch-source.ts';
import { fetchMeetings } from '../import/oparl-pages.ts';
import { importFile, type ImportReport } from '../import/import-file.ts';
import { countMissing, countMissingAgain, forgetMissing } from './missing-items.ts';
import { recordFailure, recordSuccess, type Subscription } from './subscriptions.ts';

export interface PullOptions extends AddressRules {
  imageOrigin: string;
  now?: Date;
  /** Believes an answer that lacks more than half of what is known. */
  acceptRemovals?: boolean;
}

/** What became of one pull. `problem` is German. */
export type PullResult = { name: string; withdrawn: number } & ({ outcome: 'unchanged' } | { outcome: 'imported'; report: ImportReport; problem?: string } | { outcome: 'failed'; problem: string });

/**
 * Asks a source once and takes what is new. A failure changes nothing but the time of the next attempt; whatever the source
 * answers, items are withdrawn only after several complete answers without them.
 */
export async function pull(importer: Sql, subscription: Subscription, options: PullOptions): Promise<PullResult> {
  const { name, sourceId, list } = subscription;
  const now = options.now ?? new Date();
  try {
    if (subscription.kind === 'oparl') return await pullMeetings(importer, subscription, options, now);
    const file = await fetchIfChanged(subscription.url, { etag: subscription.etag, lastModified: subscription.lastModified }, options);
    const contentHash = file && createHash('sha256').update(`${cleaningVersion} ${JSON.stringify(subscription.profile)}\n`).update(file.bytes).digest('hex');
    if (file === undefined || (contentHash === subscription.contentHash && options.acceptRemovals !== true)) {
      const withdrawn = await countMissingAgain(importer, sourceId, list, now);
      await recordSuccess(importer, subscription, now, { ...validators(file ?? subscription), ...(subscription.contentHash !== null && { contentHash: subscription.contentHash }), ...(subscription.failures === 0 && subscription.problem !== null && { problem: subscription.problem }) });
      return { name, outcome: 'unchanged', withdrawn };
    }
    const report = await importFile(importer, { list, source: name, bytes: file.bytes, url: file.url, ...(file.charset !== undefined && { charset: file.charset }), imageOrigin: options.imageOrigin, profile: subscription.profile, now });
    // A refused entry may be one of those that seem to be missing.
    const isComplete = report.problems.length === 0;
    if (!isComplete) await forgetMissing(importer, sourceId, list);
    const counted = isComplete ? await countMissing(importer, { sourceId, list, seen: report.seen, now, accept: options.acceptRemovals === true }) : { withdrawn: 0 };
    const problem = counted.suspicious === undefined ? undefined : `${counted.suspicious} bekannte Einträge fehlen auf einmal; sie bleiben. Ist das gewollt: vir pull ${name} --accept-removals`;
    await recordSuccess(importer, subscription, now, { ...validators(file), ...(contentHash !== undefined && { contentHash }), ...(problem !== undefined && { problem }) });
    return { name, outcome: 'imported', report, withdrawn: counted.withdrawn, ...(problem !== undefined && { problem }) };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    await recordFailure(importer, subscription, now, error.message);
    return { name, outcome: 'failed', problem: error.message, withdrawn: 0 };
  }
}

/** What has changed in a council information system since the last time. Nothing is missing from such an answer: what is gone says so. */
async function pullMeetings(importer: Sql, subscription: Subscription, options: PullOptions, now: Date): Promise<PullResult> {
  const { name, list, url, profile, contentHash, succeededAt } = subscription;
  const version = createHash('sha256').update(`${cleaningVersion} ${JSON.stringify(profile)}`).digest('hex');
  // New rules of cleaning read everything again.
  const since = contentHash === version && options.acceptRemovals !== true ? (succeededAt ?? undefined) : undefined;
  const { allowLoopback } = options;
  const file = await fetchMeetings(url, { since, now, ...(allowLoopback !== undefined && { allowLoopback }) });
  if (file.count === 0) {
    await recordSuccess(importer, subscription, now, { contentHash: version });
    return { name, outcome: 'unchanged', withdrawn: 0 };
  }
  const report = await importFile(importer, { list, source: name, bytes: file.bytes, url, imageOrigin: options.imageOrigin, profile, now });
  const problem = report.problems.length === 0 ? undefined : `${report.problems.length} Sitzungen waren nicht zu lesen, zuerst ${report.problems[0]?.place}: ${report.problems[0]?.reason}`;
  await recordSuccess(importer, subscription, now, { contentHash: version, ...(problem !== undefined && { problem }) });
  return { name, outcome: 'imported', report, withdrawn: 0, ...(problem !== undefined && { problem }) };
}

const validators = ({ etag, lastModified }: { etag?: string | null; lastModified?: string | null }) => ({ ...(typeof etag === 'string' && { etag }), ...(typeof lastModified === 'string' && { lastModified }) });
