// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Placed } from '../member-map/markers.ts';
import { project, type Point } from '../member-map/mercator.ts';
import { toScreen, type Viewport } from '../member-map/viewport.ts';
import { record } from '../guards/read.ts';
import { positionOf } from '../links/place.ts';
import type { Entry } from './selection.ts';

/** A project that has a place on the map. */
export interface PlacedProject extends Placed {
  readonly point: Point;
  readonly title: string;
}

/** The projects of a selection that have a place, in its order. */
export function placesOf(entries: readonly Entry[], untitled: string): PlacedProject[] {
  return entries.flatMap(({ item }) => {
    const place = positionOf(record(item._project.geometry)?.coordinates);
    return place ? [{ id: item.id, title: item.title || untitled, point: project(place.longitude, place.latitude) }] : [];
  });
}

/** Pixels: half a marker, half a line of text, width of a letter (estimated: text is not measured), distance of the name. */
const [half, line, letter, gap] = [12, 9, 7.5, 16];

/** Which side of its point a name has room on, over no other point and no other name; those without room are left out. Who comes first has it. */
export function namesAt(points: readonly (Point & { id: string; name: string })[], viewport: Viewport): Map<string, 'left' | 'right'> {
  const places = points.map(({ id, name, ...point }) => ({ id, long: name.length * letter, ...toScreen(viewport, point) }));
  const taken = places.map(({ x, y }) => [x - half, y - half, x + half, y + half] as const);
  const sides = new Map<string, 'left' | 'right'>();
  for (const { id, long, x, y } of places) {
    for (const side of ['right', 'left'] as const) {
      const from = side === 'right' ? x + gap : x - gap - long;
      const room = [from, y - line, from + long, y + line] as const;
      if (!long || room[0] < 0 || room[2] > viewport.width || room[1] < 0 || room[3] > viewport.height) continue;
      if (taken.some((other) => other[0] < room[2] && other[2] > room[0] && other[1] < room[3] && other[3] > room[1])) continue;
      taken.push(room);
      sides.set(id, side);
      break;
    }
  }
  return sides;
}
