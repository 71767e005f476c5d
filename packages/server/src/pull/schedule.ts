// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyBaseLogger } from 'fastify';
import type { Sql } from 'postgres';
import { keepFileFacts } from '../files/keep-file-facts.ts';
import { keepPictures } from '../pictures/keep-pictures.ts';
import { pull, type PullOptions } from './pull.ts';
import { claimDue, recordFailure } from './subscriptions.ts';

/** How often a process looks whether something is due, in milliseconds. */
const lookMs = 30_000;

/** Pulls what is due, one after the other, until told to stop. Several processes share the work: each claims what it pulls. */
export function startPulling(importer: Sql, options: PullOptions, log: FastifyBaseLogger): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      for (let due = await claimDue(importer, new Date()); due !== undefined && !stopped; due = await claimDue(importer, new Date())) {
        try {
          const { outcome, name, withdrawn, ...result } = await pull(importer, due, options);
          const counts = 'report' in result ? { added: result.report.added, changed: result.report.changed, refused: result.report.problems.length } : {};
          log[outcome === 'failed' ? 'warn' : 'info']({ source: name, outcome, withdrawn, ...counts, ...('problem' in result && { problem: result.problem }) }, 'pull');
        } catch (error) {
          // One source that breaks the import must not keep the others waiting.
          await recordFailure(importer, due, new Date(), `Unerwarteter Fehler: ${(error as Error).message}`);
          log.error({ err: error, source: due.name }, 'pull failed');
        }
      }
      const { kept, problems } = await keepPictures(importer, { ...options, isStopped: () => stopped });
      if (kept + problems.length > 0) log.info({ kept, refused: problems.length }, 'pictures');
      const files = await keepFileFacts(importer, { ...options, isStopped: () => stopped });
      if (files.known + files.problems.length > 0) log.info({ known: files.known, refused: files.problems.length }, 'files');
    } catch (error) {
      log.error({ err: error }, 'looking for due sources failed');
    }
    if (!stopped) timer = setTimeout(() => void (running = look()), lookMs * (0.75 + Math.random() / 2));
  };
  running = look();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
