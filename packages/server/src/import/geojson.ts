// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { UnreadableFileError } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { isObject, type JsonObject } from './json-file.ts';

/** [longitude, latitude] in degrees, WGS 84. */
export type Position = [longitude: number, latitude: number];
/** First and last position are the same (RFC 7946 section 3.1.6). */
export type Ring = Position[];
/** Outer ring, then holes. */
export type Polygon = Ring[];

/** One feature of a collection, not yet trusted further than this. */
export interface RawFeature {
  id: unknown;
  properties: JsonObject;
  geometry: JsonObject | null;
}

/** Germany with its islands, in degrees. */
const germany = { west: 5.8, south: 47.2, east: 15.1, north: 55.1 };
const maxFeatures = 20_000;

/**
 * Features of a FeatureCollection (RFC 7946). What is no feature at all comes as `undefined`, so that places keep counting.
 * @throws UnreadableFileError
 */
export function readFeatures(file: JsonObject): (RawFeature | undefined)[] {
  const features = file['features'];
  if (file['type'] !== 'FeatureCollection' || !Array.isArray(features)) throw new UnreadableFileError('Die Datei ist keine GeoJSON-FeatureCollection.');
  if (features.length > maxFeatures) throw new UnreadableFileError(`Die Datei hat mehr als ${maxFeatures.toLocaleString('de')} Einträge.`);
  return features.map((feature: unknown) => {
    if (!isObject(feature) || feature['type'] !== 'Feature') return undefined;
    const { id, properties, geometry } = feature;
    return { id, properties: isObject(properties) ? properties : {}, geometry: isObject(geometry) ? geometry : null };
  });
}

/** A position in Germany. Says so when latitude and longitude were swapped or the coordinates are metres of a projection. */
export function readPosition(value: unknown): Position {
  const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || !Number.isFinite(longitude) || !Number.isFinite(latitude)) throw new EntryError('Eine Koordinate ist kein Zahlenpaar.');
  if (isInGermany(longitude, latitude)) return [longitude, latitude];
  if (isInGermany(latitude, longitude)) throw new EntryError(`Länge und Breite sind vertauscht: ${longitude}, ${latitude}.`);
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) throw new EntryError('Die Koordinaten sind keine Längen- und Breitengrade; bitte in WGS 84 (EPSG:4326) speichern.');
  throw new EntryError(`Die Koordinate ${longitude}, ${latitude} liegt nicht in Deutschland.`);
}

/** Polygons of a Polygon or MultiPolygon geometry; rings must be closed. */
export function readPolygons(geometry: JsonObject | null): Polygon[] {
  const coordinates = geometry?.['coordinates'];
  if (!Array.isArray(coordinates)) throw new EntryError('Die Fläche fehlt.');
  if (geometry?.['type'] === 'Polygon') return [readPolygon(coordinates)];
  if (geometry?.['type'] === 'MultiPolygon' && coordinates.length > 0) return coordinates.map(readPolygon);
  throw new EntryError('Die Geometrie ist weder Polygon noch MultiPolygon.');
}

function readPolygon(rings: unknown): Polygon {
  if (!Array.isArray(rings) || rings.length === 0) throw new EntryError('Eine Fläche hat keinen Umriss.');
  return rings.map((positions: unknown) => {
    if (!Array.isArray(positions)) throw new EntryError('Ein Umriss ist keine Liste von Koordinaten.');
    const ring = positions.map(readPosition);
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) throw new EntryError('Ein Umriss ist nicht geschlossen.');
    return ring;
  });
}

function isInGermany(longitude: number, latitude: number): boolean {
  return longitude >= germany.west && longitude <= germany.east && latitude >= germany.south && latitude <= germany.north;
}
