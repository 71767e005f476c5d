// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';
import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import { buildApp } from '../app.ts';
import { openDatabase } from '../database/database.ts';
import { exportedFiles } from '../export/exported-files.ts';
import { replaceTree, type TreeReport } from '../export/replace-tree.ts';
import type { Settings } from '../settings.ts';

/** Writes the static twin and prints what has changed. `settings.publicUrl` is where the files will be found. */
export async function exportCommand(folder: string, settings: Settings): Promise<TreeReport> {
  const database = await openDatabase(settings, (message) => process.stderr.write(`${message}\n`));
  const { publicUrl, assetsFolder } = settings;
  try {
    const app = await buildApp({ database, publicUrl, assetsFolder });
    try {
      const report = await replaceTree(path.resolve(folder), exportedFiles({ app, publicUrl, assetsFolder, today: berlinToday() }));
      process.stdout.write(`${report.total} Dateien für ${publicUrl} in ${path.resolve(folder)}: ${report.changed} neu oder geändert, ${report.removed} entfernt\n`);
      return report;
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}
