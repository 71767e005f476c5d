// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';

const file = new URL('../../../docs/einbinden/vertraeglichkeit.md', import.meta.url);

/** Holds what was found against the docs; run with VIR_UPDATE=1 it is written there. `head` has the column names, `table` the rows. */
export async function keepTable(name: string, head: string, table: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [start, end] = [`<!-- Anfang der erzeugten ${name} -->\n`, `\n<!-- Ende der erzeugten ${name} -->`];
  const from = text.indexOf(start) + start.length;
  if (process.env.VIR_UPDATE === '1') await writeFile(file, text.slice(0, from) + head + table + '\n' + text.slice(text.indexOf(end)));
  else assert.equal(table, text.slice(from, text.indexOf(end)).replace(head, '').trim());
}
