// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Command: node packages/contract/samples/write-examples.ts DIR [YYYY-MM-DD]
// Writes examples.ics, examples.rss and examples.json around the day (default: today) into DIR.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleCalendar, exampleFeed, exampleJsonFeed } from './examples.ts';

const [folder, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);

if (folder === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(day) || Number.isNaN(Date.parse(day))) {
  console.error('Usage: node packages/contract/samples/write-examples.ts DIR [YYYY-MM-DD]');
  process.exitCode = 2;
} else {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'examples.ics'), exampleCalendar(day));
  await writeFile(join(folder, 'examples.rss'), exampleFeed(day));
  await writeFile(join(folder, 'examples.json'), exampleJsonFeed(day));
}
