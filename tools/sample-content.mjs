// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onNode24, root } from './setup.mjs';
import { vir } from './vir.mjs';

/*
 * What a fresh installation shows: sample content, and examples around today. As a command (node tools/sample-content.mjs) it fills the
 * server at PUBLIC_URL, whose VIR_DATA or DATABASE_URL must be in the environment too.
 */

const folder = join(root, 'packages/contract/samples');

/** In this order, so that what belongs to a member finds it. Each list has a source of its own: a source has one title, which visitors read. */
const table = [
  { list: 'boundaries', file: 'boundaries.json', source: 'vir-gebiet' },
  { list: 'members', file: 'members.csv', source: 'vir-mitglieder' },
  { list: 'news', file: 'news.rss', source: 'vir-nachrichten' },
  { list: 'events', file: 'events.ics', source: 'vir-termine' },
  { list: 'projects', file: 'projects.json', source: 'vir-projekte' },
  { list: 'news', example: 'examples.json', source: 'beispiele' },
  { list: 'events', example: 'examples.ics', source: 'beispiele' },
];

/**
 * Fills the lists that are empty, so that what an editor deletes does not come back, and moves the examples to today where they are of
 * another day. `tell` gets one sentence before work that takes a moment.
 */
export async function importSamples(api, tell) {
  const { exampleCalendar, exampleJsonFeed } = await import('../packages/contract/samples/examples.ts');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format();
  const examples = { 'examples.json': exampleJsonFeed(today), 'examples.ics': exampleCalendar(today) };
  const empty = new Set();
  for (const list of new Set(table.map((row) => row.list))) if (await isEmpty(api, list)) empty.add(list);
  const moved = await areOfAnotherDay(api, JSON.parse(examples['examples.json']));
  const wanted = table.filter(({ list, example }) => empty.has(list) || (example && moved));
  if (wanted.length === 0) return;
  tell(empty.has('news') ? 'Erster Start: Ich importiere die Beispielinhalte …' : 'Ich bringe die Beispiele auf den Stand von heute …');
  const temporary = mkdtempSync(join(tmpdir(), 'vir-examples-'));
  try {
    for (const [name, text] of Object.entries(examples)) writeFileSync(join(temporary, name), text);
    for (const { list, file, example, source } of wanted) await vir('import', list, example ? join(temporary, example) : join(folder, file), '--source', source);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

async function isEmpty(api, list) {
  const answer = await fetch(`${api}/v1/${list}.json`);
  if (!answer.ok) return true;
  const { _vir, objects } = await answer.json();
  return objects ? objects.boundaries.geometries.length === 0 : _vir.total === 0;
}

/** Not where there are none: then somebody has removed them. */
async function areOfAnotherDay(api, { items: [newest] }) {
  const answer = await fetch(`${api}/v1/news.json?tag=${encodeURIComponent(newest.tags[0])}&limit=1`);
  const [shown] = answer.ok ? (await answer.json()).items : [];
  return shown !== undefined && Date.parse(shown.date_published) !== Date.parse(newest.date_published);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await onNode24();
  await importSamples(process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 4100}`, console.log);
}
