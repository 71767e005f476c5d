// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Topology } from 'topojson-specification';
import { UnreadableFileError } from './draft.ts';
import { isObject, type JsonObject } from './json-file.ts';

/** Positions after unfolding. Few arcs used many times would otherwise make a small file fill the memory. */
const maxPositions = 2_000_000;

/**
 * A TopoJSON file that topojson-client may unfold: every arc a list of number pairs, every reference to an arc that exists.
 * @throws UnreadableFileError
 */
export function checkedTopology(file: JsonObject): Topology {
  const { arcs, objects, transform } = file;
  if (!Array.isArray(arcs) || !arcs.every(isArc) || !isObject(objects) || !isTransform(transform)) throw damaged();
  const lengths = arcs.map((arc) => arc.length);
  let positions = 0;
  const checkReferences = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(checkReferences);
    const length = typeof value === 'number' && Number.isInteger(value) ? lengths[value < 0 ? ~value : value] : undefined;
    if (length === undefined) throw damaged();
    positions += length;
    if (positions > maxPositions) throw new UnreadableFileError('Die TopoJSON-Datei hat mehr als zwei Millionen Koordinaten.');
  };
  const checkGeometry = (geometry: unknown): void => {
    if (!isObject(geometry)) throw damaged();
    if (geometry['type'] === 'GeometryCollection' && Array.isArray(geometry['geometries'])) return geometry['geometries'].forEach(checkGeometry);
    // Nesting decides what topojson-client does with `arcs`; points and lines are refused later, with their place.
    if (geometry['type'] !== 'Polygon' && geometry['type'] !== 'MultiPolygon') throw new UnreadableFileError('Die TopoJSON-Datei enthält anderes als Flächen.');
    if (!isNested(geometry['arcs'], geometry['type'] === 'Polygon' ? 2 : 3)) throw damaged();
    checkReferences(geometry['arcs']);
  };
  Object.values(objects).forEach(checkGeometry);
  return file as unknown as Topology;
}

function isArc(value: unknown): value is [number, number][] {
  return Array.isArray(value) && value.length > 0 && value.every((position: unknown) => Array.isArray(position) && position.length >= 2 && position.every((number: unknown) => typeof number === 'number'));
}

function isTransform(value: unknown): boolean {
  if (value === undefined) return true;
  const isPair = (pair: unknown) => Array.isArray(pair) && pair.length === 2 && pair.every((number: unknown) => typeof number === 'number');
  return isObject(value) && isPair(value['scale']) && isPair(value['translate']);
}

/** `depth` levels of arrays, with something in each of the innermost. */
function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return depth === 0;
  return depth > 0 && value.length > 0 && value.every((inner) => isNested(inner, depth - 1));
}

function damaged(): UnreadableFileError {
  return new UnreadableFileError('Die TopoJSON-Datei ist beschädigt: Sie verweist auf Linien, die es nicht gibt, oder ist falsch aufgebaut.');
}
