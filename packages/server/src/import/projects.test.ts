// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ProjectExtension } from '@vir-nordwest/contract/schemas';
import { statusOn } from '@vir-nordwest/core/project-list/status.ts';
import fc from 'fast-check';
import * as v from 'valibot';
import { UnreadableFileError } from './draft.ts';
import { parseProjectsCsv, parseProjectsJson } from './projects.ts';

const context = { now: new Date('2026-03-01T12:00:00Z') };
const bytes = (text: string) => new TextEncoder().encode(text);
const feed = (...items: unknown[]) => bytes(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Projekte', items }));

test('a row of a table becomes a project with phases, partners and contact', () => {
  const { entries, problems } = parseProjectsCsv(bytes('Titel;Beginn;Ende;Phasen;Förderung;Partner;Kontakt;E-Mail;Kategorie\nPortal;1.1.2025;31.12.2026;Analyse: 1.1.2025 – 30.6.2025; ;Bremen;Frau Muster;muster@example.de;Dienste, Portal'), context);
  assert.deepEqual(problems, []);
  assert.deepEqual(entries[0]?.draft.project, { start: '2025-01-01', end: '2026-12-31', phases: [{ name: 'Analyse', start: '2025-01-01', end: '2025-06-30' }], partners: [{ name: 'Bremen' }], contact: { name: 'Frau Muster', email: 'muster@example.de' } });
  assert.deepEqual(entries[0].draft.tags, ['Dienste', 'Portal']);
  const several = parseProjectsCsv(bytes('titel;phasen\nX;"Analyse: 1.1.2025 bis 30.6.2025; Umsetzung: 1.7.2025 – 31.12.2025; Ausblick"'), context);
  assert.deepEqual(several.entries[0]?.draft.project.phases, [{ name: 'Analyse', start: '2025-01-01', end: '2025-06-30' }, { name: 'Umsetzung', start: '2025-07-01', end: '2025-12-31' }, { name: 'Ausblick' }]);
});

test('a row says why, where, for how much and with whose logo; a table and our own feed say the same', () => {
  const bytes = Buffer.from('titel;stand;hinweis zum stand;kosten;ort;breite;länge;förderung;förderlogos\nHafen;ruht;wartet auf Geld;1,2 Mio. Euro;Alter Hafen;53,14;8,21;EU; https://www.stadt.example/eu.png\n');
  const [entry] = parseProjectsCsv(bytes, context).entries;
  const expected = { status: 'paused', statusNote: 'wartet auf Geld', cost: '1,2 Mio. Euro', place: 'Alter Hafen', geometry: { type: 'Point', coordinates: [8.21, 53.14] }, funding: [{ name: 'EU', logo: { url: 'https://www.stadt.example/eu.png' } }] };
  assert.deepEqual(entry?.draft.project, expected);
  assert.deepEqual(entry?.draft.pictures, ['https://www.stadt.example/eu.png']);
  const feed = Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'P', items: [{ id: '1', title: 'Hafen', _project: expected }] }));
  const [again] = parseProjectsJson(feed, context).entries;
  assert.deepEqual([again?.draft.project, again?.draft.pictures], [expected, ['https://www.stadt.example/eu.png']]);
  assert.match(parseProjectsCsv(Buffer.from('titel;breite;länge\nHafen;8,21;53,14\n'), context).problems[0]?.reason ?? '', /vertauscht/u);
});

test('results of a table have their day where one is written', () => {
  const { entries } = parseProjectsCsv(bytes('titel;ergebnisse\nX;"5.3.2026: Spielplatz eröffnet; Der Rat hat zugestimmt; 99.99.2026: falsch"\nY;"2026-03-05: Fertig; Note: gut"'), context);
  assert.deepEqual(entries.map(({ draft }) => draft.project.results), [[{ date: '2026-03-05', text: 'Fertig' }, { text: 'Note: gut' }]]);
});

test('taking part has a last day, perhaps a time, and 24:00 is the end of the day', () => {
  const { entries, problems } = parseProjectsCsv(bytes('titel;mitmachen bis;mitmachen\nA;10.3.2026;www.example.de/mit\nB;10.3.2026 18:00;\nC;10.3.2026 24:00;\nD;;https://www.example.de/\nE;bald;'), context);
  assert.deepEqual(entries.map(({ draft }) => draft.project.participation), [{ until: '2026-03-10', url: 'https://www.example.de/mit' }, { until: '2026-03-10', time: '18:00' }, { until: '2026-03-10' }, { url: 'https://www.example.de/' }]);
  assert.deepEqual(problems.map(({ place }) => place), ['Zeile 6']);
  const json = parseProjectsJson(feed({ id: 'a', title: 'A', content_text: 'x', _project: { participation: { until: '2026-03-10', time: '18:00', url: 'https://www.example.de/' } } }), context);
  assert.deepEqual(json.entries[0]?.draft.project.participation, { until: '2026-03-10', time: '18:00', url: 'https://www.example.de/' });
});

test('a log that the source keeps is read; a change without a day or a word is a problem', () => {
  const table = parseProjectsCsv(bytes('titel;änderungen\nA;"5.3.2026: Verschoben; 6.3.2026: Begonnen"\nB;Verschoben'), context);
  assert.deepEqual(table.entries.map(({ draft }) => draft.project.changes), [[{ date: '2026-03-05', text: 'Verschoben' }, { date: '2026-03-06', text: 'Begonnen' }]]);
  assert.deepEqual(table.problems.map(({ place }) => place), ['Zeile 3']);
  const item = (changes: unknown[]) => ({ id: JSON.stringify(changes), title: 'A', content_text: 'x', _project: { changes } });
  const json = parseProjectsJson(feed(item([{ date: '2026-03-05', what: 'status', from: 'planned', to: 'running' }]), item([{ date: '2026-03-05' }]), item([{ text: 'x' }])), context);
  assert.deepEqual(json.entries.map(({ draft }) => draft.project.changes), [[{ date: '2026-03-05', what: 'status', from: 'planned', to: 'running' }]]);
  assert.equal(json.problems.length, 2);
});

test('a status the file does not state stays open, a wrong one is a problem', () => {
  const { entries, problems } = parseProjectsCsv(bytes('titel;status\nA;\nB;ruht\nC;irgendwie'), context);
  assert.deepEqual(entries.map(({ draft }) => draft.project.status), [undefined, 'paused']);
  assert.deepEqual(problems.map(({ place }) => place), ['Zeile 4']);
});

test('an item with a wrong extension is named, the others go in', () => {
  const item = (id: string, project: unknown) => ({ id, title: id, content_text: 'Text', _project: project });
  const { entries, problems } = parseProjectsJson(feed(item('a', { start: '2025-01-01' }), item('b', []), item('c', { start: '2025-02-01', end: '2025-01-01' }), item('d', { funding: [{ name: 'X', url: 'javascript:1' }] }), { id: 'e', title: 'e' }), context);
  assert.deepEqual(entries.map(({ draft }) => [draft.guid, draft.project]), [['a', { start: '2025-01-01' }], ['e', {}]]);
  assert.deepEqual(problems.map(({ place }) => place), ['Eintrag 2', 'Eintrag 3', 'Eintrag 4']);
});

test('the sample projects go in whole, show every status, and invented ones say so', () => {
  const { entries, problems } = parseProjectsJson(readFileSync(new URL('../../../contract/samples/projects.json', import.meta.url)), context);
  assert.deepEqual(problems, []);
  const statuses = entries.map(({ draft }) => statusOn('2026-11-22', draft.project));
  assert.deepEqual([...new Set(statuses)].sort(), ['completed', 'paused', 'planned', 'running']);
  for (const { draft } of entries) {
    assert.equal(draft.title?.endsWith('(Beispiel)'), draft.example === true, draft.title);
    assert.ok(v.is(ProjectExtension, { status: 'running', ...draft.project }), draft.title);
  }
});

test('no bytes make a parser throw anything but UnreadableFileError', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const project = fc.record({ status: fc.oneof(fc.constant('paused'), json), start: fc.oneof(fc.constant('1.2.2025'), json), phases: fc.array(fc.oneof(json, fc.record({ name: json, end: json })), { maxLength: 3 }), contact: json, results: json, participation: fc.oneof(json, fc.record({ until: json, time: json, url: json })), changes: fc.oneof(json, fc.array(fc.record({ date: fc.oneof(fc.constant('2026-03-05'), json), what: fc.oneof(fc.constant('end'), json), to: json, text: json }))) }, { requiredKeys: [] });
  const items = fc.array(fc.oneof(json, fc.record({ id: json, title: json, content_html: json, _project: fc.oneof(json, project) })), { maxLength: 4 }).map((list) => feed(...list));
  const table = fc.string().map((text) => bytes(`titel;phasen;status;beginn\n${text}`));
  fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), items, table), (file) => {
    for (const parse of [parseProjectsCsv, parseProjectsJson]) {
      try {
        for (const { draft } of parse(file, context).entries) assert.ok(v.is(ProjectExtension, { status: 'running', ...draft.project }), JSON.stringify(draft.project));
      } catch (error) {
        assert.ok(error instanceof UnreadableFileError, String(error));
      }
    }
  }), { numRuns: 300 });
});
