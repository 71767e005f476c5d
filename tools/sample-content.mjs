// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

const folder = join(root, 'packages/contract/samples');

/** What the first `npm start` imports, in this order; `examples.*` are written around today first. */
const table = [
  { list: 'boundaries', file: 'boundaries.json', source: 'vir-gebiet' },
  { list: 'members', file: 'members.csv', source: 'vir-mitglieder' },
  { list: 'news', file: 'news.rss', source: 'vir-geschaeftsstelle' },
  { list: 'news', file: 'examples.rss', source: 'beispiele' },
  { list: 'events', file: 'events.ics', source: 'vir-geschaeftsstelle' },
  { list: 'events', file: 'examples.ics', source: 'beispiele' },
  { list: 'projects', file: 'projects.json', source: 'vir-geschaeftsstelle' },
];

/** Arguments for `vir import`, for the files there are. */
export function sampleImports() {
  const examples = mkdtempSync(join(tmpdir(), 'vir-examples-'));
  execFileSync(process.execPath, [join(folder, 'write-examples.ts'), examples]);
  return table
    .map(({ list, file, source }) => ({ list, source, path: [join(folder, file), join(examples, file)].find(existsSync) }))
    .filter(({ path }) => path)
    .map(({ list, source, path }) => [list, path, '--source', source]);
}
