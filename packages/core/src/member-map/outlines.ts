// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import type { Bounds } from './bounds.ts';
import { worldX, worldY } from './mercator.ts';

type Geometry = Boundaries['objects']['boundaries']['geometries'][number];

/** One area, ready to draw. */
export interface Outline {
  /** ARS or AGS. */
  id: string;
  name: string;
  level: Geometry['properties']['level'];
  /** SVG path in world units: built once, moved by a `transform` only. */
  path: string;
  bounds: Bounds;
}

/** Outlines of a topology. Areas that refer to arcs which do not exist are left out: one wrong area must not cost the map. */
export function outlines(topology: Boundaries): Outline[] {
  const arcs = cornersOf(topology);
  return topology.objects.boundaries.geometries.flatMap((geometry) => {
    const { id, properties } = geometry;
    const { name, level } = properties;
    const outline = { id: id ?? name, name, level, path: '', bounds: { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity } };
    for (const rings of geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) for (const ring of rings) if (!addRing(outline, ring, arcs)) return [];
    return outline.path ? [outline] : [];
  });
}

/**
 * Corners of each arc in whole world units (half a pixel off at most, at the deepest zoom), x and y in turn. With a `transform` they come as
 * whole steps, each from the one before (TopoJSON 2.1.4). Thousands are read before the first paint: nothing is made for one alone.
 */
function cornersOf({ arcs, transform }: Boundaries): Int32Array[] {
  const [[scaleX, scaleY], [left, top]] = [transform?.scale ?? [1, 1], transform?.translate ?? [0, 0]];
  return arcs.map((arc) => {
    const corners = new Int32Array(2 * arc.length);
    let x = 0;
    let y = 0;
    for (let at = 0; at < arc.length; at++) {
      const position = arc[at] as readonly number[];
      x = (transform ? x : 0) + (position[0] ?? 0);
      y = (transform ? y : 0) + (position[1] ?? 0);
      corners[2 * at] = Math.round(worldX(x * scaleX + left));
      corners[2 * at + 1] = Math.round(worldY(y * scaleY + top));
    }
    return corners;
  });
}

/** Adds a ring to path and bounds, in steps from corner to corner; false where an arc of it is missing. */
function addRing(outline: Outline, ring: readonly number[], arcs: readonly Int32Array[]): boolean {
  const { bounds } = outline;
  const steps: number[] = [];
  let start = '';
  let x = 0;
  let y = 0;
  for (const index of ring) {
    const arc = arcs[index < 0 ? ~index : index];
    if (!arc) return false;
    for (let place = 0; place < arc.length; place += 2) {
      const at = index < 0 ? arc.length - 2 - place : place;
      const nextX = arc[at] as number;
      const nextY = arc[at + 1] as number;
      if (!start) start = `M${nextX} ${nextY}l`;
      else if (nextX === x && nextY === y) continue; // Arcs of a ring share their ends.
      else steps.push(nextX - x, nextY - y);
      x = nextX;
      y = nextY;
      if (x < bounds.left) bounds.left = x;
      if (x > bounds.right) bounds.right = x;
      if (y < bounds.top) bounds.top = y;
      if (y > bounds.bottom) bounds.bottom = y;
    }
  }
  // The last step leads back to the first corner, which the end of the path does.
  steps.splice(-2);
  if (steps.length) outline.path += `${start}${steps.join(' ')}z`;
  return true;
}
