// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ProjectExtension, ProjectFeed } from '@vir-nordwest/contract';
import * as schemas from '@vir-nordwest/contract/schemas';
import { orders, projectSorts, titleKey } from '@vir-nordwest/core/project-list/order.ts';
import { lastDay, statusOn } from '@vir-nordwest/core/project-list/status.ts';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { buildApp } from './app.ts';
import { importFile } from './import/import-file.ts';
import { projectExtension } from './import/project-extension.ts';
import { openTestDatabase, testServers, type TestDatabase } from './testing/database.ts';

const publicUrl = 'https://api.example';
const titles = ['Zukunft', 'Ärzte', 'arzt', 'Öffnung', 'Oase', 'Straße', 'Strasse B', 'Strand', '„Zeit“', 'E-Akte', 'Einfach', 'Amt – Zukunft', 'Amt: Neues', '10 Tage', 'Übung', 'Ufer', 'straßenbahn'];
const dates: Partial<ProjectExtension>[] = [
  {},
  { start: '2026-03-01', end: '2026-03-31' },
  { start: '2026-03-29' },
  { end: '2026-03-29' },
  { status: 'paused', end: '2020-01-01' },
  { status: 'planned', start: '2026-03-10' },
  { status: 'completed' },
  { start: '2026-01-01', phases: [{ name: 'A', start: '2026-02-01', end: '2026-03-29' }, { name: 'B' }] },
  { phases: [{ name: 'A', start: '2026-01-01', end: '2026-02-01' }, { name: 'B', start: '2026-03-30', end: '2026-05-01' }] },
];
const items = Array.from({ length: 45 }, (_, index) => ({
  id: String(index),
  title: `${titles[index % titles.length]} ${index >= 15 ? index : ''}`.trim(),
  content_text: 'Text',
  date_published: `2026-0${1 + (index % 3)}-01T10:00:00.123456Z`,
  tags: [index % 2 === 0 ? 'a' : 'b'],
  _vir: { ...(index % 10 === 9 && { visibility: 'members' }), ...(index === 3 && { pinned: true }), ...(index === 5 && { member: { id: 'stadt-x' } }) },
  _project: dates[index % dates.length],
}));
const publicCount = items.filter(({ _vir }) => !('visibility' in _vir)).length;
const file = (entries: unknown): Uint8Array => Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Projekte', items: entries }));

test('the three spans the import stores say what the rules say, on any day', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((offset) => new Date(Date.UTC(2026, 1, 1 + offset)).toISOString().slice(0, 10));
  const span = { start: fc.option(day, { nil: undefined }), end: fc.option(day, { nil: undefined }) };
  const project = fc.record({ ...span, status: fc.constantFrom(undefined, ...schemas.projectStatuses), phases: fc.option(fc.array(fc.record({ name: fc.constant('x'), ...span }), { maxLength: 3 }), { nil: undefined }) });
  fc.assert(
    fc.property(project as fc.Arbitrary<{ status?: ProjectExtension['status'] }>, day, (fields, today) => {
      const { firstDay, lastDay: last, before: early, during, after: late } = projectExtension({ guid: '1', project: fields });
      const stored = firstDay !== null && today < firstDay ? early : last !== null && today > last ? late : during;
      assert.equal(stored, statusOn(today, fields));
    }),
    { numRuns: 2000 },
  );
});

for (const server of testServers) {
  describe(`projects on ${server.name}`, () => {
    let database: TestDatabase;
    let app: FastifyInstance;
    let clock = Date.parse('2026-03-29T12:00:00Z');
    before(async () => {
      database = await openTestDatabase(server);
      await importFile(database.importer, { list: 'projects', source: 'probe', bytes: file(items) });
      app = await buildApp({ database, publicUrl, assetsFolder: '/nowhere', now: () => clock });
    });
    after(async () => {
      await app.close();
      await database.dispose();
    });
    const feed = async (query: string): Promise<ProjectFeed> => {
      const response = await app.inject({ url: `/v1/projects.json${query && `?${query}`}` });
      assert.equal(response.statusCode, 200, response.body);
      return v.parse(schemas.ProjectFeed, response.json());
    };
    const everything = async (query: string): Promise<ProjectFeed['items']> => {
      const all: ProjectFeed['items'] = [];
      for (let next: string | undefined = query; next !== undefined; ) {
        const page = await feed(next);
        all.push(...page.items);
        next = page.next_url?.split('?')[1];
      }
      return all;
    };

    test('what is shown, filtered and counted agree with the rules, before and after a Berlin midnight', async () => {
      // 28 March 23:59 and 29 March 00:01 in Berlin; the night of the change to summer time; 30 March 00:01.
      const seen = new Set<string>();
      for (const instant of ['2026-03-28T22:59:00Z', '2026-03-28T23:01:00Z', '2026-03-29T21:59:00Z', '2026-03-29T22:01:00Z']) {
        clock = Date.parse(instant);
        const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(clock);
        const all = await feed('limit=100');
        for (const { title, _project } of all.items) {
          const stated = items.find((item) => item.title === title)?._project;
          assert.equal(_project.status, statusOn(today, { ..._project, status: stated?.status }), `${title} on ${today}`);
        }
        seen.add(JSON.stringify(all._vir.facets['status']));
        let counted = 0;
        for (const { value, count } of all._vir.facets['status'] ?? []) {
          const some = await feed(`status=${value}&limit=100`);
          assert.deepEqual([some._vir.total, some.items.length], [count, count]);
          assert.deepEqual(some.items.map(({ id }) => id), all.items.filter(({ _project }) => _project.status === value).map(({ id }) => id));
          counted += count;
        }
        assert.equal(counted, publicCount);
      }
      assert.equal(seen.size, 3);
    });

    test('each order is the widget\'s, page by page as in one piece', async () => {
      const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(clock);
      for (const sort of projectSorts) {
        const whole = (await feed(`sort=${sort}&limit=100`)).items;
        assert.deepEqual((await everything(`sort=${sort}&limit=4`)).map(({ id }) => id), whole.map(({ id }) => id));
        assert.equal(new Set(whole.map(({ id }) => id)).size, publicCount);
        if (sort === 'newest') continue;
        const compare = orders(today)[sort];
        const ordered = whole.map(({ title = '', _project }) => ({ position: 0, key: titleKey(title), end: lastDay(_project) ?? '' }));
        for (const [index, one] of ordered.entries()) if (index > 0) assert.ok(compare(ordered[index - 1] ?? one, one) <= 0, `${sort}: ${JSON.stringify([ordered[index - 1], one])}`);
      }
      const byTitle = (await feed('sort=title&limit=100')).items.map(({ title = '' }) => title.toLowerCase().replace(/[„“]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' '));
      assert.deepEqual(byTitle, byTitle.toSorted(new Intl.Collator('de', { sensitivity: 'base' }).compare));
    });

    test('a later import writes down what it changes, and the page of the project tells it among the results', async () => {
      const project = (end: string) => file([{ id: 'log', title: 'Mit Verlauf', content_text: 'Text', _project: { start: '2026-01-01', end, participation: { until: '2026-04-02' } } }]);
      for (const [end, now] of [['2026-06-30', '2026-03-01T12:00:00Z'], ['2026-12-31', '2026-03-20T23:30:00Z'], ['2026-12-31', '2026-03-25T12:00:00Z']] as const) await importFile(database.importer, { list: 'projects', source: 'log', bytes: project(end), now: new Date(now) });
      clock = Date.parse('2026-03-29T12:00:00Z');
      const [item] = (await feed('q=Verlauf')).items;
      assert.deepEqual(item?._project.changes, [{ date: '2026-03-21', what: 'end', from: '2026-06-30', to: '2026-12-31' }]);
      const page = (await app.inject({ url: `/projects/${item.id}` })).body.replaceAll('\u00a0', ' ');
      assert.ok(page.includes('<dt>Was daraus wurde</dt><dd>21. März 2026: Ende: 31. Dezember 2026 (vorher 30. Juni 2026)</dd>'), page);
      assert.ok(page.includes('<dt>Beteiligung</dt><dd>Mitmachen bis 2. April 2026 (noch 4 Tage)</dd>'), page);
      await database.importer`delete from item where guid = 'log'`;
    });

    test('the next date of the calendar is told by its project, whatever names it, until the day it is over', async () => {
      const named = (await feed('limit=1&sort=title')).items[0];
      assert.ok(named?.title !== undefined);
      const own = file([{ id: 'dated-1', title: 'Projekt mit Terminen', url: 'https://stadt.example/projekt', content_text: 'Text', _project: {} }]);
      await importFile(database.importer, { list: 'projects', source: 'dated', bytes: own });
      const rows = (...lines: string[]): Uint8Array => Buffer.from(['titel;datum;uhrzeit;projekt;status;sichtbarkeit', ...lines].join('\n'));
      const bytes = rows(
        'Vorbei;28.3.2026;10:00;dated-1;;',
        'Abgesagt;29.3.2026;10:00;dated-1;abgesagt;',
        'Intern;30.3.2026;10:00;dated-1;;intern',
        'Werkstatt;31.3.2026;18:00;https://stadt.example/projekt;;',
        'Rundgang;2.4.2026;;Projekt mit Terminen;;',
        `Auch hier;1.4.2026;18:00;${named.id};;`,
      );
      await importFile(database.importer, { list: 'events', source: 'dates', bytes });
      const next = async (): Promise<unknown[]> => {
        const { nextEvent } = (await feed('q=Terminen')).items[0]?._project ?? {};
        return [nextEvent?.title, nextEvent?.start, nextEvent?.showWithoutTime];
      };
      clock = Date.parse('2026-03-29T12:00:00Z');
      assert.deepEqual(await next(), ['Werkstatt', '2026-03-31T18:00:00', false]);
      const { nextEvent } = (await feed('q=Terminen')).items[0]?._project ?? {};
      assert.equal((await app.inject({ url: new URL(nextEvent?.url ?? '').pathname })).statusCode, 200);
      assert.match((await app.inject({ url: `/projects/${(await feed('q=Terminen')).items[0]?.id}` })).body, /Nächster Termin<\/dt><dd><a href="[^"]+">Di\., 31\.\u00a0März 2026, 18:00\u00a0Uhr: Werkstatt</u);
      clock = Date.parse('2026-03-31T21:59:00Z');
      assert.deepEqual(await next(), ['Werkstatt', '2026-03-31T18:00:00', false]);
      clock = Date.parse('2026-03-31T22:01:00Z');
      assert.deepEqual(await next(), ['Rundgang', '2026-04-02T00:00:00', true]);
      clock = Date.parse('2026-04-03T12:00:00Z');
      assert.deepEqual(await next(), [undefined, undefined, undefined]);
      clock = Date.parse('2026-03-29T12:00:00Z');
      assert.equal((await feed('limit=100')).items.find(({ id }) => id === named.id)?._project.nextEvent?.title, 'Auch hier');
      await database.owner`delete from item using source where source.id = source_id and source.name in ('dated', 'dates')`;
      await database.heard();
    });

    test('a cursor of one order is refused in another', async () => {
      const cursor = new URL((await feed('sort=title&limit=1')).next_url ?? '').searchParams.get('cursor') ?? '';
      for (const sort of ['newest', 'ending']) assert.equal((await app.inject({ url: `/v1/projects.json?sort=${sort}&cursor=${cursor}` })).statusCode, 400);
    });

    test('a long title in any script still gives a cursor that is taken back', async () => {
      const long = ['W'.repeat(400), 'Ä'.repeat(400), '事'.repeat(400), '𐍈'.repeat(400), '!!! ???', ''].map((title, index) => ({ id: `l${index}`, title, content_text: 'x' }));
      await importFile(database.importer, { list: 'projects', source: 'long', bytes: file(long) });
      await database.heard();
      assert.equal((await everything('sort=title&limit=1')).length, publicCount + long.length);
      await database.owner`delete from item using source where source.id = source_id and source.name = 'long'`;
      await database.heard();
    });

    test('a second import changes nothing, and a project keeps its id', async () => {
      const { added, changed, unchanged } = await importFile(database.importer, { list: 'projects', source: 'probe', bytes: file(items) });
      assert.deepEqual([added, changed, unchanged], [0, 0, items.length]);
    });

    test('the page says what the widget says, and projects for members have none', async () => {
      const [hidden] = await database.owner`select id from item where visibility = 'members'`;
      for (const url of [`/projects/${hidden?.['id']}`, `/v1/projects/${hidden?.['id']}.json`]) assert.equal((await app.inject({ url })).statusCode, 404);
      for (const url of ['/v1/projects.json?limit=100', '/v1/projects.rss?limit=100']) assert.ok(!(await app.inject({ url })).body.includes(String(hidden?.['id'])));
      const { items: [project] } = await feed('status=running&q=Straße');
      const page = await app.inject({ url: `/projects/${project?.id}` });
      assert.match(page.body, /<dt>Status<\/dt><dd>Läuft/u);
      assert.doesNotMatch(page.body, /undefined|style=/u);
    });

    test('no query makes the server fail', async () => {
      const pair = fc.tuple(fc.constantFrom('status', 'sort', 'cursor', 'q', 'within', 'limit'), fc.oneof(fc.constantFrom('running', 'title', 'ending', '03', '5'), fc.string({ unit: 'binary', maxLength: 20 })));
      await fc.assert(
        fc.asyncProperty(fc.array(pair, { maxLength: 4 }), async (pairs) => {
          assert.ok((await app.inject({ url: `/v1/projects.json?${new URLSearchParams(pairs.map(([name, text]): [string, string] => [name, text.toWellFormed()])).toString()}` })).statusCode <= 400);
        }),
        { numRuns: 100 },
      );
    });
  });
}
