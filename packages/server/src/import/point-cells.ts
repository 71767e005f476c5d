// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { EntryError } from './entry-error.ts';
import { shorten } from './entry-fields.ts';
import { readPosition, type Position } from './geojson.ts';

/** A point from two cells of a table; `null` without any. */
export function pointOf(longitude: string | undefined, latitude: string | undefined): Position | null {
  if (longitude === undefined && latitude === undefined) return null;
  if (longitude === undefined || latitude === undefined) throw new EntryError('Es fehlt eine der beiden Koordinaten.');
  return readPosition([degrees(longitude), degrees(latitude)]);
}

function degrees(text: string): number {
  if (!/^-?\d{1,3}(?:[.,]\d+)?$/u.test(text)) throw new EntryError(`Koordinate: „${shorten(text)}“ ist keine Gradzahl (etwa 53,14).`);
  return Number(text.replace(',', '.'));
}
