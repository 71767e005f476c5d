// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// npm run check:data: the importers against the official data in ../shared/data, which is not part of the project.
// Every Gemeinde must lie in its own Kreis after our conversion, the result must stay small, all members must go in.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { feature } from 'topojson-client';
import { markersAt, spacing } from '../packages/core/src/member-map/markers.ts';
import { memberEntries } from '../packages/core/src/member-map/model.ts';
import { outlinesOf } from '../packages/core/src/member-map/outlines.ts';
import { de } from '../packages/core/src/member-map/strings.ts';
import { fit, limitsOf } from '../packages/core/src/member-map/viewport.ts';
import { boundsOf } from '../packages/core/src/member-map/bounds.ts';
import { parseBoundaries } from '../packages/server/src/import/boundaries.ts';
import { parseMembersCsv } from '../packages/server/src/import/members.ts';

const folder = new URL('../../shared/data/', import.meta.url);
const needed = ['niedersachsen-bremen-kreise.geojson', 'niedersachsen-bremen-kreise.topojson', 'gemeinden-de.csv', 'members.csv', 'samtgemeinden-ni.csv'];
const maxBoundaryBytes = 12_000;

const missing = needed.filter((name) => !existsSync(new URL(name, folder)));
if (missing.length > 0) {
  console.log(`check:data has nothing to check: ../shared/data lacks ${missing.join(', ')}.`);
  process.exit(0);
}

const read = (name) => readFileSync(new URL(name, folder));
const context = { now: new Date() };
const source = { credit: '© GeoBasis-DE / BKG 2021 (Daten verändert)', creditUrl: 'https://www.bkg.bund.de', license: 'dl-de/by-2-0', edition: '01.01.2021' };

/** Even-odd rule: works for holes and for either ring order. */
function contains(polygon, [x, y]) {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[x1, y1], [x2, y2]] = [ring[i], ring[j]];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

const gemeinden = parse(read('gemeinden-de.csv'), { columns: true, bom: true }).filter(({ ags }) => /^0[34]/.test(ags));
for (const name of needed.slice(0, 2)) {
  const { entries, problems } = parseBoundaries(read(name), context, source);
  assert.deepEqual(problems, []);
  const { draft } = entries[0];
  const kreise = new Map(feature(draft, draft.objects.boundaries).features.map(({ id, geometry }) => [id, geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates]));
  assert.equal(kreise.size, 47);
  const astray = gemeinden.filter(({ ags, lat, lon }) => !kreise.get(ags.slice(0, 5))?.some((polygon) => contains(polygon, [Number(lon), Number(lat)])));
  assert.deepEqual(astray.map((gemeinde) => gemeinde.name), []);
  const { boundaries } = draft.objects;
  assert.deepEqual(boundaries.geometries.map(({ id }) => id).sort(), [...kreise.keys()].sort());
  for (const geometry of boundaries.geometries) assert.match(outlinesOf({ ...draft, objects: { boundaries: { ...boundaries, geometries: [geometry] } } }).paths.kreis, /^(?:M-?\d+ -?\d+l[-\d ]+z)+$/, geometry.id);
  const bytes = brotliCompressSync(JSON.stringify(draft)).length;
  assert.ok(bytes <= maxBoundaryBytes, `${name} becomes ${bytes} bytes`);
  console.log(`${name}: ${kreise.size} Kreise, ${gemeinden.length} Gemeinden and unincorporated areas inside their own, ${bytes} bytes brotli`);
}

const members = parseMembersCsv(read('members.csv'), context);
assert.deepEqual(members.problems, []);
assert.equal(members.entries.length, 19);
console.log(`members.csv: ${members.entries.length} members, ${members.entries.filter(({ draft }) => draft.properties.membership === 'confirmed').length} confirmed`);

const samtgemeinden = parseMembersCsv(Buffer.from(read('samtgemeinden-ni.csv').toString().replace(/^ars,name/, 'ars,name').replace(/^(\d{9}),"?(?!Samtgemeinde)/gm, '$1,Samtgemeinde ')), context);
assert.deepEqual(samtgemeinden.problems, []);
assert.ok(samtgemeinden.entries.every(({ draft }) => draft.properties.kind === 'samtgemeinde' && /^03\d{7}$/.test(draft.properties.ars)));
console.log(`samtgemeinden-ni.csv: ${samtgemeinden.entries.length} by their 9-digit keys`);

const everybody = parse(read('gemeinden-de.csv'), { columns: true, bom: true }).map(({ ags, ars, name, lat, lon }) => ({ type: 'Feature', id: `g${ags}`, geometry: { type: 'Point', coordinates: [Number(lon), Number(lat)] }, properties: { name, kind: 'gemeinde', ars, membership: 'confirmed' } }));
const entries = memberEntries(everybody, de);
const size = { width: 600, height: 450 };
const { scale } = fit(limitsOf(boundsOf(entries.map(({ point }) => point)), size), size);
const markers = markersAt(entries, scale, spacing(entries.length, size, 64));
assert.equal(markers.flatMap((marker) => marker.members).length, everybody.length);
assert.ok(markers.length <= 104);
console.log(`gemeinden-de.csv: ${everybody.length} municipalities in ${markers.length} markers`);
