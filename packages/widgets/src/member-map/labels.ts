// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Marker } from '@vir-nordwest/core/member-map/markers.ts';
import { toScreen, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';

/** Pixels: half a marker, half a line of text, width of a letter (estimated: text is not measured), distance of the name. */
const [half, line, letter, gap] = [9, 8, 7, 16];

/** Where a name begins, from its marker: on the right, or (negative: it ends there) on the left where the map is at its end. */
export function nameSide(name: string, x: number, { width }: Viewport): number {
  const room = name.length * letter + gap;
  return x + room > width && x > room ? -gap : gap;
}

/** Markers of one member whose name fits beside them, over no other marker and no other name; who comes first has it. */
export function namedMarkers(markers: readonly Marker[], viewport: Viewport): ReadonlySet<Marker> {
  const places = markers.map((marker) => ({ marker, ...toScreen(viewport, marker) })).filter(({ x, y }) => x > 0 && y > 0 && x < viewport.width && y < viewport.height);
  const taken = places.map(({ x, y }) => [x - half, y - half, x + half, y + half] as const);
  const named = new Set<Marker>();
  for (const { marker, x, y } of places) {
    const [only, ...others] = marker.members;
    if (!only || others.length) continue;
    const [side, long] = [nameSide(only.name, x, viewport), only.name.length * letter];
    const left = side < 0 ? x + side - long : x + side;
    const name = [left, y - line, left + long, y + line] as const;
    if (left + long > viewport.width || taken.some((other) => other[0] < name[2] && other[2] > name[0] && other[1] < name[3] && other[3] > name[1])) continue;
    taken.push(name);
    named.add(marker);
  }
  return named;
}
