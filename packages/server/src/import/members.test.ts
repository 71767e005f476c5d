// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { UnreadableFileError } from './draft.ts';
import { parseMembersCsv, parseMembersGeojson } from './members.ts';

const context = { now: new Date('2026-03-01T12:00:00Z') };
const bytes = (text: string) => new TextEncoder().encode(text);
const geojson = (...features: unknown[]) => bytes(JSON.stringify({ type: 'FeatureCollection', features }));
const reasons = (result: { problems: { reason: string }[] }) => result.problems.map(({ reason }) => reason).join('\n');

test('a member of a table becomes a feature with keys as text and decimal commas read', () => {
  const { entries, problems } = parseMembersCsv(bytes('Name;Art;ARS;AGS;Breite;Länge;Website;Mitgliedschaft;Anmerkung\nOldenburg (Oldb);Stadt;034030000000;03403000;53,14;8,21;www.oldenburg.de;plausibel;nicht bestätigt'), context);
  assert.deepEqual(problems, []);
  assert.deepEqual(entries[0]?.draft, {
    type: 'Feature',
    id: 'oldenburg-oldb',
    geometry: { type: 'Point', coordinates: [8.21, 53.14] },
    properties: { name: 'Oldenburg (Oldb)', kind: 'stadt', ars: '034030000000', ags: '03403000', website: 'https://www.oldenburg.de/', membership: 'plausible', note: 'nicht bestätigt' },
  });
});

test('year, contact and postcodes are read, and our own GeoJSON is read back', () => {
  const { entries, problems } = parseMembersCsv(bytes('Name;Art;Mitglied seit;Kontakt;E-Mail;Telefon;PLZ\nStuhr;Gemeinde;1.7.2002;Frau Muster;rathaus@stuhr.example;0421 1;28816, 28817'), context);
  assert.deepEqual(problems, []);
  const properties = entries[0]?.draft.properties;
  assert.deepEqual(properties, { name: 'Stuhr', kind: 'gemeinde', membership: 'confirmed', since: '2002', contact: { name: 'Frau Muster', email: 'rathaus@stuhr.example', phone: '0421 1' }, postcodes: ['28816', '28817'] });
  assert.deepEqual(parseMembersGeojson(geojson(entries[0]?.draft), context).entries[0]?.draft.properties, properties);
  for (const [column, value, reason] of [['seit', 'früher', /kein Jahr/u], ['email', 'rathaus', /keine Adresse/u], ['plz', '1067', /führende Null/u]] as const) assert.match(reasons(parseMembersCsv(bytes(`name;art;${column}\nX;Gemeinde;${value}`), context)), reason);
});

test('a Gemeindeschlüssel is never taken for a Regionalschlüssel, that of a Kreis is both', () => {
  const read = (header: string, key: string) => {
    const result = parseMembersCsv(bytes(`name;art;${header}\nX;Gemeinde;${key}`), context);
    return result.entries[0]?.draft.properties ?? reasons(result);
  };
  assert.deepEqual(read('ags', '03458009'), { name: 'X', kind: 'gemeinde', ags: '03458009', membership: 'confirmed' });
  assert.deepEqual(read('ags', '03458'), { name: 'X', kind: 'gemeinde', ars: '03458', ags: '03458', membership: 'confirmed' });
  assert.match(JSON.stringify(read('ars', '03458009')), /Gemeindeschlüssel \(AGS\)/u);
  assert.match(JSON.stringify(read('ars', '34580009009')), /führende Null/u);
  assert.match(reasons(parseMembersGeojson(geojson({ type: 'Feature', properties: { name: 'X', kind: 'stadt', ars: 4011 }, geometry: null }), context)), /führende Nullen/u);
});

test('an island outside every outline is a member, a swapped or foreign point is not', () => {
  const at = (coordinates: unknown) => parseMembersGeojson(geojson({ type: 'Feature', properties: { name: 'Juist', kind: 'gemeinde' }, geometry: { type: 'Point', coordinates } }), context);
  assert.equal(at([6.99, 53.68]).entries.length, 1);
  assert.match(reasons(at([53.68, 6.99])), /vertauscht/u);
  assert.match(reasons(at([0, 0])), /nicht in Deutschland/u);
  assert.match(reasons(at([380000, 5900000])), /EPSG:4326/u);
});

test('namesakes get ids of their own, the same body twice is reported', () => {
  const { entries, problems } = parseMembersCsv(bytes('name;art;ars\nOldenburg;Stadt;034030000000\nOldenburg;Landkreis;03458\nOldenburg;Stadt;034030000000\nVörden/Ößel;Gemeinde;'), context);
  assert.deepEqual(entries.map(({ draft }) => draft.id), ['oldenburg', 'oldenburg-landkreis', 'voerden-oessel']);
  assert.deepEqual(problems, [{ place: 'Zeile 4', reason: 'Der Eintrag ist doppelt, er steht schon in Zeile 2.' }]);
});

test('the kind is read from its word or from the name', () => {
  const kinds = parseMembersCsv(bytes('name;art\nA;kreisfreie Stadt\nB;Samtgemeinde\nC;Zweckverband\nD;Land\nE;Region\nFreie Hansestadt Bremen;\nLandkreis Verden;\nStuhr;'), context);
  assert.deepEqual(kinds.entries.map(({ draft }) => draft.properties.kind), ['stadt', 'samtgemeinde', 'verband', 'land', 'region', 'land', 'landkreis']);
  assert.match(reasons(kinds), /Die Art fehlt/u);
});

test('the sample members all go in', () => {
  const { entries, problems } = parseMembersCsv(readFileSync(new URL('../../../contract/samples/members.csv', import.meta.url)), context);
  assert.deepEqual(problems, []);
  assert.ok(entries.length >= 10);
  for (const { draft } of entries) assert.ok(draft.geometry && draft.properties.ars, draft.id);
});

test('no bytes make a parser throw anything but UnreadableFileError', () => {
  const json = fc.jsonValue({ maxDepth: 5 });
  const feature = fc.record({ type: fc.constant('Feature'), id: json, properties: fc.record({ name: json, kind: fc.oneof(fc.constant('stadt'), json), ars: json, lat: json }), geometry: fc.record({ type: fc.constantFrom('Point', 'Polygon'), coordinates: json }) });
  const file = fc.oneof(fc.uint8Array({ maxLength: 300 }), json.map((value) => bytes(JSON.stringify(value))), fc.array(fc.oneof(feature, json), { maxLength: 5 }).map((features) => geojson(...features)), fc.string().map((text) => bytes(`name;art;ars;breite;länge\n${text}`)));
  fc.assert(fc.property(file, (content) => {
    for (const parse of [parseMembersCsv, parseMembersGeojson]) {
      try {
        parse(content, context);
      } catch (error) {
        assert.ok(error instanceof UnreadableFileError, String(error));
      }
    }
  }), { numRuns: 300 });
});

test('deep nesting is refused before anything walks it', () => {
  assert.throws(() => parseMembersGeojson(bytes('['.repeat(200_000)), context), /verschachtelt/u);
});
