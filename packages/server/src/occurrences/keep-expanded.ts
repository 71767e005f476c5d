// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import { renewOccurrences } from './store-occurrences.ts';

const checkMs = 60_000;

export interface KeepExpanded {
  importer: Sql;
  /** Today's date in Berlin. */
  today: () => string;
  onError: (error: unknown) => void;
}

/**
 * Keeps endless series expanded as time goes on: at the start and soon after each midnight in Berlin. A look at the clock
 * every minute, because a timer for midnight does not fire on a machine that slept. Resolves with a function that stops it.
 */
export function keepExpanded({ importer, today, onError }: KeepExpanded): () => Promise<void> {
  let stopped = false;
  let done: string | undefined;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  const check = (): void => {
    const day = today();
    if (stopped || isRunning || day === done) return;
    isRunning = true;
    running = renewOccurrences(importer, day, () => stopped)
      .then(() => void (done = day), onError) // a failure is tried again in a minute
      .finally(() => void (isRunning = false));
  };
  const timer = setInterval(check, checkMs).unref();
  check();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
