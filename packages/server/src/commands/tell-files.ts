// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Sql } from 'postgres';
import { keepFileFacts } from '../files/keep-file-facts.ts';
import { keepPictures } from '../pictures/keep-pictures.ts';
import type { Settings } from '../settings.ts';

const shown = 20;

/** Fetches the pictures and asks for the files that have become known, and says which could not be had. */
export async function tellFiles(importer: Sql, { publicUrl }: Pick<Settings, 'publicUrl'>, allowLoopback: boolean): Promise<void> {
  const pictures = await keepPictures(importer, { imageOrigin: new URL(publicUrl).origin, allowLoopback });
  if (pictures.kept > 0) process.stdout.write(`  ${pictures.kept} ${pictures.kept === 1 ? 'Bild' : 'Bilder'} übernommen\n`);
  tellProblems('Ohne Bild', pictures.problems);
  const files = await keepFileFacts(importer, { allowLoopback });
  if (files.known > 0) process.stdout.write(`  Art und Größe von ${files.known} ${files.known === 1 ? 'Anhang' : 'Anhängen'} erfragt\n`);
  tellProblems('Anhang ohne Angabe', files.problems);
}

function tellProblems(title: string, problems: readonly { url: string; reason: string }[]): void {
  for (const { url, reason } of problems.slice(0, shown)) process.stdout.write(`  ${title}: ${reason.includes(url) ? reason : `${url}: ${reason}`}\n`);
  if (problems.length > shown) process.stdout.write(`  … und ${problems.length - shown} weitere\n`);
}
