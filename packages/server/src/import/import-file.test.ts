// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { postmasterPid } from '../database/cluster.ts';
import { openEmbedded } from '../database/embedded.ts';
import { openDatabase } from '../database/database.ts';
import { openTestDatabase, silent, temporaryFolder, testServers, type TestDatabase } from '../testing/database.ts';
import { jsonFeed, rssFeed, type SampleEntry } from '../testing/feeds.ts';
import { UnreadableFileError } from './draft.ts';
import { importFile, type ImportReport } from './import-file.ts';
import { reportText } from './report-text.ts';

for (const server of testServers) {
  describe(`import into ${server.name}`, () => {
    let database: TestDatabase;
    before(async () => {
      database = await openTestDatabase(server);
    });
    after(() => database.dispose());
    const load = (entries: readonly SampleEntry[], source: string, more: object = {}): Promise<ImportReport> => importFile(database.importer, { list: 'news', source, bytes: jsonFeed(entries), ...more });
    const counts = ({ added, changed, unchanged, problems }: ImportReport): number[] => [added, changed, unchanged, problems.length];
    const table = (source: string): Promise<unknown[]> => database.owner`select item.* from item join source on source.id = source_id where source.name = ${source} order by item.id`.then((rows) => [...rows]);

    test('a second import of the same file changes nothing and tells nobody', async () => {
      const entries = [{ id: '1' }, { id: '2', tags: ['a'] }];
      assert.deepEqual(counts(await load(entries, 'twice')), [2, 0, 0, 0]);
      const stored = await table('twice');
      let notices = -1; // one is for the start of listening
      const stop = await database.listen(() => notices++, () => notices++);
      assert.deepEqual(counts(await load(entries, 'twice', { now: new Date(Date.now() + 60_000) })), [0, 0, 2, 0]);
      await sleep(100);
      assert.equal(notices, 0);
      assert.deepEqual(await table('twice'), stored);
      await load([{ id: '1', title: 'Neu' }], 'twice');
      for (let waited = 0; waited < 5000 && notices === 0; waited += 20) await sleep(20);
      assert.equal(notices, 1);
      await stop();
    });

    test('a changed entry keeps its id and, without a date of its own, the day it was first seen', async () => {
      const bytes = (title: string): Uint8Array => rssFeed(`<item><guid>1</guid><title>${title}</title></item>`);
      const first = await importFile(database.importer, { list: 'news', source: 'dates', bytes: bytes('Alt'), now: new Date('2026-01-01T00:00:00Z') });
      const [before_] = (await table('dates')) as { id: string; published: Date }[];
      const second = await importFile(database.importer, { list: 'news', source: 'dates', bytes: bytes('Neu'), now: new Date('2026-02-01T00:00:00Z') });
      const [after_] = (await table('dates')) as { id: string; published: Date; title: string }[];
      assert.deepEqual([counts(first), counts(second)], [[1, 0, 0, 0], [0, 1, 0, 0]]);
      assert.deepEqual([after_?.id, after_?.published, after_?.title], [before_?.id, before_?.published, 'Neu']);
    });

    test('equal keys from two sources are two entries', async () => {
      await load([{ id: 'news-1', title: 'A' }], 'typo3-a');
      assert.deepEqual(counts(await load([{ id: 'news-1', title: 'B' }], 'typo3-b')), [1, 0, 0, 0]);
    });

    test('a bad entry is reported with its place and the rest goes in', async () => {
      const report = await load([{ id: '1' }, { id: '2', title: ' ', html: ' ' }, { id: '1' }, { id: '3', html: '<b>'.repeat(5000) }, { id: '4', title: 'nul \u0000 byte' }], 'bad');
      assert.deepEqual(counts(report), [2, 0, 0, 3]);
      assert.match(reportText(report), /2 neu, 0 geändert, 0 unverändert, 3 übersprungen\n {2}Übersprungen:\n {4}Eintrag 2: Der Eintrag hat weder Titel noch Text\./u);
      const [run] = await database.owner`select * from import_run join source on source.id = source_id where name = 'bad'`;
      assert.deepEqual([run?.['added'], run?.['problems'].length, run?.['finished_at'] instanceof Date], [2, 3, true]);
    });

    test('an entry the database refuses does not take its neighbours along', async () => {
      const words = Array.from({ length: 150_000 }, (_, index) => `wort${index.toString(36)}`).join(' '); // more than a tsvector holds
      const report = await load([{ id: '1' }, { id: '2', html: `<p>${words.slice(0, 999_000)}` }, { id: '3' }], 'huge');
      assert.deepEqual(counts(report), [2, 0, 0, 1]);
      assert.match(report.problems[0]?.reason ?? '', /Die Datenbank nimmt den Eintrag nicht an/u);
    });

    test('a dry run reports the same and writes nothing', async () => {
      const entries = [{ id: '1' }, { id: '1' }, { id: '2' }];
      const dry = await load(entries, 'dry', { dryRun: true });
      assert.equal((await database.owner`select from source where name = 'dry'`).length, 0);
      assert.deepEqual({ ...(await load(entries, 'dry')), dryRun: true }, dry);
    });

    test('a file of the wrong kind writes nothing', async () => {
      await assert.rejects(importFile(database.importer, { list: 'news', source: 'wrong', bytes: Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR') }), /iCalendar passt nicht zu „news“/u);
      await assert.rejects(importFile(database.importer, { list: 'news', source: 'wrong', bytes: Buffer.from('<html>') }), UnreadableFileError);
      assert.equal((await database.owner`select from source where name = 'wrong'`).length, 0);
    });

    test('visitors cannot write, nor read what is for members or about imports', async () => {
      await load([{ id: '1', visibility: 'members' }], 'internal');
      const { app } = database;
      for (const query of ["insert into source (name) values ('x')", "update item set title = 'x'", 'delete from item', 'truncate item', 'select from import_run', 'create table x (a int)', "alter table item disable row level security", 'drop table item']) {
        await assert.rejects(app.unsafe(query), /permission denied|must be owner/u, query);
      }
      assert.equal((await app`select from item where visibility = 'members'`).length, 0);
      assert.equal((await app`select from source where name = 'internal'`).length, 0);
      const seen = await app.begin(async (sql) => {
        await sql`select set_config('vir.viewer', 'member', true)`;
        return (await sql`select from item where visibility = 'members'`).length;
      });
      assert.equal(seen, 1);
      assert.equal((await app`select from item where visibility = 'members'`).length, 0);
      const [role] = await app`select rolsuper or rolbypassrls or rolcreaterole or rolcanlogin as strong from pg_roles where rolname = current_user`;
      assert.equal(role?.['strong'], false);
      const weak = await database.owner`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_version' and not (relrowsecurity and relforcerowsecurity)`;
      assert.deepEqual([...weak], []);
    });
  });
}

const total = 1200;
/** A weekly series with a year of dates: what hangs on an event is written with it, or not at all. */
const series = Array.from({ length: total }, (_, index) => `BEGIN:VEVENT\r\nUID:${index}\r\nSUMMARY:Termin ${index}\r\nDTSTART;TZID=Europe/Berlin:20260305T193000\r\nRRULE:FREQ=WEEKLY;COUNT=${index % 50 + 1}\r\nEND:VEVENT\r\n`);
const killed = [
  { list: 'news', name: 'news.json', bytes: jsonFeed(Array.from({ length: total }, (_, index) => ({ id: String(index), html: `<p>${'Wort '.repeat(100)}</p>` }))) },
  { list: 'events', name: 'termine.ics', bytes: Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:probe\r\n${series.join('')}END:VCALENDAR\r\n`) },
];

for (const { list, name, bytes } of killed) describe(`killed in the middle of an import of ${list}`, () => {
  const { folder, remove } = temporaryFolder();
  after(remove);
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const environment = { ...process.env, VIR_DATA: folder, DATABASE_URL: '' };
  const startImport = (): ChildProcess => spawn(process.execPath, [fileURLToPath(new URL('../cli.ts', import.meta.url)), 'import', list, file, '--source', 's'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });

  /** Resolves with the entries said to be safe, as soon as there are `enough`. */
  const acknowledged = (child: ChildProcess, enough: number): Promise<number> =>
    new Promise((resolve, reject) => {
      let text = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const count = Number(/(\d+) Einträge gespeichert\n(?![^]*gespeichert)/u.exec(text)?.[1] ?? 0);
        if (count >= enough) resolve(count);
      });
      child.once('exit', () => reject(new Error(text)));
    });
  const stored = async (): Promise<number> => {
    const database = await openDatabase({ dataFolder: folder, databaseUrl: undefined }, silent);
    try {
      const [broken] = await database.importer`
        select id from item where list = 'events' and (extension->>'rrule') <> 'FREQ=WEEKLY;COUNT=' || (select count(*) from occurrence where item_id = item.id)`;
      assert.equal(broken, undefined, 'an event without all its dates');
      return Number((await database.app`select count(*) from item`)[0]?.['count']);
    } finally {
      await database.close();
    }
  };

  test('the CLI: what it said to be stored is there', async () => {
    const child = startImport();
    const count = await acknowledged(child, 300);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const found = await stored();
    assert.ok(found >= count && found < total, `${found} of ${count}`);
  });

  test('PostgreSQL: what was said to be stored is there, and the import can be finished', async () => {
    const keeper = await openEmbedded(folder, silent);
    const child = startImport();
    const count = await acknowledged(child, 600);
    process.kill(postmasterPid(keeper.cluster) ?? 0, 'SIGKILL');
    const code = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(code, 1);
    assert.ok((await stored()) >= count);
    await keeper.release();
    const again = startImport();
    assert.equal(await new Promise((resolve) => again.once('close', resolve)), 0);
    assert.equal(await stored(), total);
  });
});
