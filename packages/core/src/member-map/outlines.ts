// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import { webUrl } from '../guards/item.ts';
import { nowhere, type Bounds } from './bounds.ts';
import { worldX, worldY } from './mercator.ts';

type Geometry = Boundaries['objects']['boundaries']['geometries'][number];
export type Level = Geometry['properties']['level'];

/** Larger areas first, so that the smaller ones are drawn over them. */
export const levels = ['land', 'kreis', 'gemeinde'] as const satisfies readonly Level[];

/** Areas, ready to draw. */
export interface Outlines {
  /** One SVG path for all areas of a level, in world units: built once, moved by a `transform` only. */
  readonly paths: Readonly<Record<Level, string>>;
  /** The smallest rectangle around them; turned inside out where there are none. */
  readonly bounds: Bounds;
  /** Whose outlines these are, and where that leads. */
  readonly credit: string;
  readonly creditUrl: string | undefined;
}

/**
 * Outlines of a topology (TopoJSON 2.1). Throws where `body` is none or does not say whose data it is. Areas that are none, or refer to
 * arcs that do not exist, are left out.
 */
export function outlinesOf(body: unknown): Outlines {
  const { type, objects, _vir: { credit, creditUrl }, ...topology } = body as Boundaries;
  if (type !== 'Topology' || typeof credit !== 'string') throw new TypeError('no boundaries');
  const arcs = cornersOf(topology);
  const paths: Record<Level, string> = { land: '', kreis: '', gemeinde: '' };
  const bounds = { ...nowhere };
  for (const geometry of objects.boundaries.geometries) {
    try {
      paths[geometry.properties.level] += pathOf(geometry, arcs, bounds);
    } catch {} // One wrong area must not cost the map.
  }
  return { paths, bounds, credit, creditUrl: webUrl(creditUrl) };
}

/**
 * Corners of each arc in whole world units (half a pixel off at most, at the deepest zoom), x and y in turn. With a `transform` they come as
 * whole steps, each from the one before (TopoJSON 2.1.4). Thousands are read before the first paint: nothing is made for one alone.
 */
function cornersOf({ arcs, transform }: Pick<Boundaries, 'arcs' | 'transform'>): Int32Array[] {
  const { scale: [scaleX, scaleY], translate: [left, top] } = transform ?? { scale: [1, 1], translate: [0, 0] };
  return arcs.map((arc) => {
    const corners = new Int32Array(2 * arc.length);
    let x = 0;
    let y = 0;
    for (let at = 0; at < arc.length; at++) {
      const position = arc[at] as readonly number[];
      x = (transform ? x : 0) + (position[0] ?? NaN);
      y = (transform ? y : 0) + (position[1] ?? NaN);
      if (!Number.isFinite(x + y)) throw new TypeError('no position');
      corners[2 * at] = Math.round(worldX(x * scaleX + left));
      corners[2 * at + 1] = Math.round(worldY(y * scaleY + top));
    }
    return corners;
  });
}

/** Path of an area, in steps from corner to corner; widens the bounds. Throws where it is no area or an arc is missing. */
function pathOf({ type, arcs: given }: Geometry, arcs: readonly Int32Array[], bounds: Bounds): string {
  let path = '';
  let { left, top, right, bottom } = bounds;
  for (const ring of (type === 'Polygon' ? [given] : given).flat()) {
    const steps: number[] = [];
    let start = '';
    let x = 0;
    let y = 0;
    for (const index of ring) {
      const arc = arcs[index < 0 ? ~index : index];
      if (!arc) throw new TypeError('no arc');
      for (let place = 0; place < arc.length; place += 2) {
        const at = index < 0 ? arc.length - 2 - place : place;
        const nextX = arc[at] as number;
        const nextY = arc[at + 1] as number;
        if (!start) start = `M${nextX} ${nextY}l`;
        else if (nextX === x && nextY === y) continue; // Arcs of a ring share their ends.
        else steps.push(nextX - x, nextY - y);
        x = nextX;
        y = nextY;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    }
    // The last step leads back to the first corner, which the end of the path does.
    steps.splice(-2);
    if (steps.length) path += `${start}${steps.join(' ')}z`;
  }
  Object.assign(bounds, { left, top, right, bottom });
  return path;
}
