// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { promisify } from 'node:util';
import type { Holidays, Problem } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { UnreadableFileError } from './import/draft.ts';
import { importFile, type ImportOptions, type ImportReport } from './import/import-file.ts';
import { openTestDatabase, type TestDatabase } from './testing/database.ts';

const now = Date.parse('2026-03-05T08:00:00Z');
const table = (...rows: string[]): Uint8Array => Buffer.from(['Ferien;Land;Beginn;Ende', ...rows].join('\n'));
const lower = ['Osterferien;Niedersachsen;23.3.2026;7.4.2026', 'Sommerferien;Niedersachsen;2.7.2026;12.8.2026'];

test('public holidays are the same days on a server in any time zone', async () => {
  const script = `import { publicHolidays } from '${path.join(import.meta.dirname, 'lists/public-holidays.ts')}'; console.log(publicHolidays(2026, 'DE-HB', 'de').map(({ start, name }) => start + ' ' + name).join())`;
  const expected = '2026-01-01 Neujahrstag,2026-04-03 Karfreitag,2026-04-06 Ostermontag,2026-05-01 Tag der Arbeit,2026-05-14 Christi Himmelfahrt,2026-05-25 Pfingstmontag,2026-10-03 Tag der Deutschen Einheit,2026-10-31 Reformationstag,2026-12-25 1. Weihnachtstag,2026-12-26 2. Weihnachtstag';
  for (const TZ of ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati']) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } });
    assert.equal(stdout.trim(), expected, TZ);
  }
});

describe('holidays', () => {
  let database: TestDatabase;
  let app: FastifyInstance;
  before(async () => {
    database = await openTestDatabase();
    app = await buildApp({ database, publicUrl: 'https://api.example', assetsFolder: '/nowhere', now: () => now });
  });
  after(async () => {
    await app.close();
    await database.dispose();
  });
  beforeEach(() => database.owner`truncate school_holiday`);
  const load = (bytes: Uint8Array, more: Partial<ImportOptions> = {}): Promise<ImportReport> => importFile(database.importer, { list: 'holidays', source: 'ferien', bytes, ...more });
  const ask = async (query: string): Promise<Holidays> => v.parse(v.strictObject(schemas.Holidays.entries), (await app.inject({ url: `/v1/holidays.json?${query}` })).json());
  const told = ({ holidays }: Holidays, kind = 'school'): string[] => holidays.filter((one) => one.kind === kind).map(({ name, start, end, regions }) => `${name} ${start}/${end} ${regions.join('+')}`);

  test('the window is that of events: what overlaps counts, the end is exclusive', async () => {
    await load(table(...lower));
    assert.deepEqual(told(await ask('from=2026-04-07&to=2026-04-08')), ['Osterferien 2026-03-23/2026-04-08 DE-NI']);
    assert.deepEqual(told(await ask('from=2026-04-08&to=2026-05-01')), []);
    assert.deepEqual(told(await ask('from=2026-12-26&to=2027-01-02'), 'public').map((text) => text.slice(-35)), ['nachtstag 2026-12-26/2026-12-27 DE-NI+DE-HB'.slice(-35), 'ahrstag 2027-01-01/2027-01-02 DE-NI+DE-HB'.slice(-35)]);
    assert.deepEqual([(await ask('')).from, (await ask('')).to], ['2026-03-05', '2026-06-03']);
  });

  test('what both Länder have at the same time is one entry, other days are two', async () => {
    await load(table('Osterferien;Niedersachsen;23.3.2026;7.4.2026', 'Osterferien;Bremen;23.3.2026;7.4.2026', 'Brückentag;Niedersachsen;15.5.2026;'));
    assert.deepEqual(told(await ask('to=2026-06-01')), ['Osterferien 2026-03-23/2026-04-08 DE-NI+DE-HB', 'Brückentag 2026-05-15/2026-05-16 DE-NI']);
    assert.deepEqual(told(await ask('to=2026-06-01&region=DE-HB')), ['Osterferien 2026-03-23/2026-04-08 DE-HB']);
    assert.equal((await ask('to=2026-06-01&region=DE-HB&region=DE-NI')).holidays.length, (await ask('to=2026-06-01')).holidays.length);
  });

  test('a new file replaces the time it covers and leaves other years and Länder alone', async () => {
    await load(table(...lower, 'Osterferien;Bremen;23.3.2026;7.4.2026', 'Osterferien;Niedersachsen;22.3.2027;3.4.2027'));
    const report = await load(table('Frühlingsferien;Niedersachsen;24.3.2026;7.4.2026', 'Sommerferien;Niedersachsen;2.7.2026;13.8.2026'));
    assert.deepEqual([report.added, report.changed, report.removed], [1, 1, 1]);
    assert.deepEqual(told(await ask('from=2026-01-01&to=2026-12-31')), ['Osterferien 2026-03-23/2026-04-08 DE-HB', 'Frühlingsferien 2026-03-24/2026-04-08 DE-NI', 'Sommerferien 2026-07-02/2026-08-14 DE-NI']);
    assert.equal(told(await ask('from=2027-03-01&to=2027-05-01')).length, 1);
  });

  test('a file with a bad row takes nothing away, and says which row', async () => {
    await load(table(...lower));
    const report = await load(table('Osterferien;Niedersachsen;23.3.2026;7.4.2026', 'Sommerferien;Niedersachsen;2.7.2026;12.8.2027', 'Herbstferien;Niedersachsen;12.10.2026;24.10.2026'));
    assert.deepEqual(report.problems, [{ place: 'Zeile 3', reason: 'Ferien von 407 Tagen gibt es nicht. Stimmen die Jahreszahlen?' }]);
    assert.equal(told(await ask('from=2026-01-01&to=2026-12-31')).length, 3);
    await assert.rejects(load(table('Sommerferien;Hessen;2.7.2026;12.8.2026')), UnreadableFileError);
    assert.equal(told(await ask('from=2026-01-01&to=2026-12-31')).length, 3);
  });

  test('a calendar of a ministry: the Land stands in the title, the name of the calendar or is said by the operator', async () => {
    const calendar = (name: string, ...titles: string[]): Uint8Array => Buffer.from(`BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:${name}\r\n${titles.map((title, index) => `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART;VALUE=DATE:2026101${2 + index}\r\nDTEND;VALUE=DATE:20261025\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`);
    await load(calendar('Ferien Niedersachsen', 'Herbstferien 2026'));
    await load(calendar('Ferien', 'Herbstferien Bremen'));
    assert.deepEqual(told(await ask('from=2026-10-01&to=2026-11-01')), ['Herbstferien 2026-10-12/2026-10-25 DE-NI+DE-HB']);
    await assert.rejects(load(calendar('Ferien', 'Herbstferien')), /fehlt das Land/u);
    assert.equal((await load(calendar('Ferien', 'Herbstferien'), { region: 'DE-NI' })).unchanged, 1);
  });

  test('names are English where that is asked for', async () => {
    await load(table(...lower));
    const names = (await ask('from=2026-04-01&to=2026-04-07&lang=en')).holidays.map(({ name }) => name);
    assert.deepEqual(names, ['Easter holidays', 'Good Friday', 'Easter Monday']);
  });

  test('an answer is kept until the next import, and wrong parameters are named', async () => {
    await load(table(...lower));
    const first = await app.inject({ url: '/v1/holidays.json?from=2026-03-01&to=2026-04-01' });
    assert.equal((await app.inject({ url: '/v1/holidays.json?from=2026-03-01&to=2026-04-01', headers: { 'if-none-match': String(first.headers['etag']) } })).statusCode, 304);
    await load(table('Projektwoche;Niedersachsen;9.3.2026;10.3.2026'));
    await database.heard();
    assert.deepEqual(told(await ask('from=2026-03-01&to=2026-04-01')).map((text) => text.split(' ')[0]), ['Projektwoche', 'Osterferien']);
    const wrong = await app.inject({ url: '/v1/holidays.json?region=DE-BY&from=2026-02-30' });
    assert.deepEqual([wrong.statusCode, wrong.json<Problem>().errors?.map(({ name }) => name)], [400, ['from', 'region']]);
  });
});
