// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Marker } from '@vir-nordwest/core/member-map/markers.ts';
import { toScreen, type Limits, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import type { Label } from './map-layer.ts';

/** Pixels: half a marker, half a line of text, width of a letter (estimated: text is not measured), distance of the name. */
const [half, line, letter, gap] = [9, 8, 7, 16];

/** A name on the right of its marker, or (negative: it ends there) on the left where the map is at its end. */
export function labelAt(text: string, x: number, { width }: Viewport): Label {
  const room = text.length * letter + gap;
  return { text, side: x + room > width && x > room ? -gap : gap };
}

/** Left, top, right, bottom. */
type Box = readonly [number, number, number, number];

/** What has its name already, and where none may stand. */
export interface Taken {
  pointed?: Marker | undefined;
  there?: readonly Box[];
}

/** From about the second step in, or with no more markers than this, there is room for names. */
const [closer, fewMarkers] = [3, 30];

/** Markers of one member whose name fits beside them, over no other marker, no other name and nothing that is `there`; who comes first has it. */
export function labelsOf(all: readonly Marker[], viewport: Viewport, limits: Limits, { pointed, there }: Taken = {}): ReadonlyMap<Marker, Label> | undefined {
  const places = all.map((marker) => ({ marker, ...toScreen(viewport, marker) })).filter(({ x, y }) => x > 0 && y > 0 && x < viewport.width && y < viewport.height);
  if (viewport.scale < closer * limits.minScale && places.length > fewMarkers) return undefined;
  const taken: Box[] = [...(there ?? []), ...places.map(({ x, y }) => [x - half, y - half, x + half, y + half] as const)];
  const labels = new Map<Marker, Label>();
  for (const { marker, x, y } of places) {
    const { length, 0: only } = marker.members;
    if (!only || length > 1 || marker === pointed) continue;
    const [label, long] = [labelAt(only.name, x, viewport), only.name.length * letter];
    const left = label.side < 0 ? x + label.side - long : x + label.side;
    const name = [left, y - line, left + long, y + line] as const;
    if (left + long > viewport.width || taken.some((other) => other[0] < name[2] && other[2] > name[0] && other[1] < name[3] && other[3] > name[1])) continue;
    taken.push(name);
    labels.set(marker, label);
  }
  return labels;
}
