// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import { Boundaries as BoundariesSchema, WebUrl } from '@vir-nordwest/contract/schemas';
import type { FeatureCollection } from 'geojson';
import { feature as featureOf, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import * as v from 'valibot';
import { UnreadableFileError, type BoundaryDraft, type ParseContext, type ParseResult } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readFeatures, readPolygons, type Polygon, type RawFeature, type Ring } from './geojson.ts';
import { isObject, readJsonObject, type JsonObject } from './json-file.ts';
import { checkedTopology } from './topology-check.ts';

/** What an operator says about a data set; what is left out must stand in the file's own `_vir`. */
export interface BoundaryOptions {
  /** Source note as the licence demands it, shown beside the map. */
  credit?: string;
  creditUrl?: string;
  license?: string;
  /** Edition of the data, for instance `01.01.2021`. */
  edition?: string;
  /** ARS prefixes of what is taken from a national file. Default: Niedersachsen and Bremen. */
  within?: readonly string[];
}

type Level = Boundaries['objects']['boundaries']['geometries'][number]['properties']['level'];
type Area = { id: string; name: string; level: Level; polygons: Polygon[] };
type Properties = { name: string; level: Level };

const maxFileBytes = 60_000_000;
const maxResultBytes = 1_000_000;
/** Grid of the result in degrees: coordinates are right to half of it, about 5 m. */
const step = 0.0001;

/**
 * Administrative boundaries as our topology, from GeoJSON or TopoJSON in WGS 84: official downloads of the BKG (VG250, VG5000;
 * properties GEN, ARS, AGS, GF) or plain files with `name` and `ars` or `ags`. Areas of water (GF 1 and 2) and areas outside
 * `within` are left out silently; a wrong area is a problem, the others go in.
 * @returns one entry with the whole data set
 * @throws UnreadableFileError also when credit, licence or edition is missing
 */
export function parseBoundaries(bytes: Uint8Array, context: ParseContext, options: BoundaryOptions = {}): ParseResult<BoundaryDraft> {
  const file = readJsonObject(bytes, context, maxFileBytes);
  const source = readSource(file, options);
  const areas = new Map<string, Area>();
  const problems: ParseResult<BoundaryDraft>['problems'] = [];
  for (const [index, feature] of features(file).entries()) {
    try {
      if (!feature) throw new EntryError('Der Eintrag ist kein GeoJSON-Feature.');
      const area = areaOf(feature, options.within ?? ['03', '04']);
      if (!area) continue;
      if (areas.has(area.id)) throw new EntryError(`Der Schlüssel ${area.id} kommt mehrfach vor.`);
      areas.set(area.id, area);
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      const name = feature?.properties['GEN'] ?? feature?.properties['name'];
      problems.push({ place: `Eintrag ${index + 1}${typeof name === 'string' ? ` (${name})` : ''}`, reason: error.message });
    }
  }
  if (areas.size === 0) throw new UnreadableFileError(problems[0] ? `Keine Fläche ist brauchbar. ${problems[0].place}: ${problems[0].reason}` : 'Die Datei enthält keine Fläche aus der Region.');
  const draft = { ...topologyOf([...areas.values()].sort((a, b) => (a.id < b.id ? -1 : 1))), _vir: source };
  if (!v.is(BoundariesSchema, draft)) throw new UnreadableFileError('Aus den Flächen lässt sich keine gültige Karte bilden.');
  if (JSON.stringify(draft).length > maxResultBytes) throw new UnreadableFileError('Die Grenzen sind für eine Übersichtskarte zu fein (über 1 MB). Bitte einen stärker generalisierten Datensatz nehmen, etwa VG5000.');
  return { entries: [{ place: 'Datei', draft }], problems };
}

function readSource(file: JsonObject, options: BoundaryOptions): Boundaries['_vir'] {
  const own = isObject(file['_vir']) ? file['_vir'] : {};
  const read = (name: 'credit' | 'creditUrl' | 'license' | 'edition') => {
    const value = options[name] ?? own[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const [credit, license, edition, creditUrl] = [read('credit'), read('license'), read('edition'), read('creditUrl')];
  if (credit === undefined || license === undefined || edition === undefined) {
    const missing = [credit ?? '--credit', license ?? '--license', edition ?? '--edition'].filter((value) => value.startsWith('--'));
    throw new UnreadableFileError(`Zu den Grenzen fehlen Angaben, die neben der Karte stehen müssen: ${missing.join(', ')}.`);
  }
  if (creditUrl !== undefined && !v.is(WebUrl, creditUrl)) throw new UnreadableFileError('--credit-url ist keine Webadresse (https://…).');
  return { credit, license, edition, ...(creditUrl !== undefined && { creditUrl }) };
}

function features(file: JsonObject): (RawFeature | undefined)[] {
  if (file['type'] !== 'Topology') return readFeatures(file);
  const checked = checkedTopology(file);
  return Object.values(checked.objects).flatMap((object) => {
    const converted = featureOf(checked, object);
    return readFeatures({ type: 'FeatureCollection', features: converted.type === 'FeatureCollection' ? converted.features : [converted] });
  });
}

/** `undefined` for what does not belong on the map. */
function areaOf(feature: RawFeature, within: readonly string[]): Area | undefined {
  const { properties } = feature;
  const water = Number(properties['GF'] ?? properties['gf']);
  if (water === 1 || water === 2) return undefined;
  const written = [properties['ARS'], properties['ars'], properties['RS'], properties['AGS'], properties['ags'], feature.id].find((key) => key !== undefined && key !== null);
  if (typeof written !== 'string' || !/^(?:\d{2}|\d{5}|\d{8,9}|\d{12})$/u.test(written)) throw new EntryError('Der Regionalschlüssel (ARS oder AGS) fehlt oder ist kein Text aus 2, 5, 8, 9 oder 12 Ziffern.');
  if (!within.some((prefix) => written.startsWith(prefix))) return undefined;
  const name = [properties['GEN'], properties['gen'], properties['name'], properties['NAME']].find((value) => typeof value === 'string' && value.trim() !== '');
  if (typeof name !== 'string') throw new EntryError('Der Name (GEN oder name) fehlt.');
  const polygons = readPolygons(feature.geometry).map((polygon) => polygon.map(onGrid)).filter(([outer]) => outer && outer.length >= 4);
  if (polygons.length === 0) throw new EntryError('Die Fläche ist zu klein für die Karte.');
  return { id: written, name: name.trim(), level: levelOf(written), polygons: polygons.map((rings) => rings.filter((ring) => ring.length >= 4)) };
}

function levelOf(key: string): Level {
  if (key.length === 2) return 'land';
  return key.length === 5 ? 'kreis' : 'gemeinde';
}

/** Ring on the grid, in steps; neighbours that fall together become one. */
function onGrid(ring: Ring): Ring {
  const steps = ring.map(([longitude, latitude]): Ring[number] => [Math.round(longitude / step), Math.round(latitude / step)]);
  return steps.filter((position, index) => index === 0 || position[0] !== steps[index - 1]?.[0] || position[1] !== steps[index - 1]?.[1]);
}

/** Shared borders become one arc; arcs are delta-encoded whole steps from the south-west corner. */
function topologyOf(areas: readonly Area[]): Omit<Boundaries, '_vir'> {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: areas.map(({ id, name, level, polygons }) => {
      const properties: Properties = { name, level };
      const [only] = polygons;
      return { type: 'Feature', id, properties, geometry: polygons.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons } };
    }),
  };
  const built = topology({ boundaries: collection }) as Topology<Objects<Properties>>;
  const [west = 0, south = 0] = built.bbox ?? [];
  const { objects, arcs } = quantize(built, { scale: [1, 1], translate: [west, south] });
  const transform = { scale: [step, step] as [number, number], translate: [round(west * step), round(south * step)] as [number, number] };
  return { type: 'Topology', transform, objects: objects as Boundaries['objects'], arcs };
}

function round(degrees: number): number {
  return Number(degrees.toFixed(4));
}
