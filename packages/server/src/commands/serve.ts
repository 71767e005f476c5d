// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { buildApp } from '../app.ts';
import { openDatabase } from '../database/database.ts';
import { startPulling } from '../pull/schedule.ts';
import type { Settings } from '../settings.ts';
import { openMailer } from '../sign-in/mail/open-mailer.ts';

/** Runs the server until SIGINT or SIGTERM. Logs are JSON lines on standard output. */
export async function serve(settings: Settings): Promise<void> {
  const database = await openDatabase(settings, (message) => process.stderr.write(`${message}\n`));
  const { publicUrl, signInUrl, assetsFolder, frameAncestors, logLevel } = settings;
  const app = await buildApp({ database, publicUrl, assetsFolder, frameAncestors, signIn: { signInUrl, mailer: openMailer(settings), upstream: settings.upstream, operator: settings.operator }, logger: { level: logLevel, base: null } }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  let stopPulling: (() => Promise<void>) | undefined;
  const stop = async (signal: string): Promise<void> => {
    app.log.info({ signal }, 'stopping');
    await stopPulling?.();
    await app.close();
    await database.close();
    app.log.info('stopped');
  };
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping ??= stop(signal).then(
        () => process.exit(0),
        (error: unknown) => {
          app.log.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
    });
  }
  try {
    await app.listen({ port: settings.port, host: settings.host });
    if (settings.pulls) stopPulling = startPulling(database.importer, { imageOrigin: new URL(publicUrl).origin }, app.log);
  } catch (error) {
    await app.close();
    await database.close();
    throw error;
  }
}
