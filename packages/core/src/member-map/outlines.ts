// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import { boundsOf, union, type Bounds } from './bounds.ts';
import { project, type Point } from './mercator.ts';

type Geometry = Boundaries['objects']['boundaries']['geometries'][number];
/** [longitude, latitude] */
export type Position = [number, number];

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
  const arcs = arcsOf(topology).map((arc) => arc.map(([longitude, latitude]) => project(longitude, latitude)));
  return topology.objects.boundaries.geometries.flatMap((geometry) => {
    const polygons = polygonsOf(geometry, arcs);
    const bounds = polygons && union(polygons.flatMap((rings) => boundsOf(rings[0] ?? []) ?? []));
    if (!polygons || !bounds) return [];
    const { name, level } = geometry.properties;
    return [{ id: geometry.id ?? name, name, level, path: polygons.flat().map(ringPath).join(''), bounds }];
  });
}

/** Polygons of each geometry in degrees, rings closed, as topojson-client's `feature` gives them; `undefined` for a broken one. */
export function polygons(topology: Boundaries): (Position[][][] | undefined)[] {
  const arcs = arcsOf(topology);
  return topology.objects.boundaries.geometries.map((geometry) => polygonsOf(geometry, arcs));
}

/** Arcs in degrees. With a `transform` they are whole steps, each from the one before (TopoJSON 2.1.4). */
function arcsOf({ arcs, transform }: Boundaries): Position[][] {
  if (!transform) return arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, y]));
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
}

function polygonsOf<TPoint>(geometry: Geometry, arcs: readonly TPoint[][]): TPoint[][][] | undefined {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  let broken = false;
  const result = polygons.map((rings) =>
    rings.map((indexes) => {
      const ring: TPoint[] = [];
      for (const index of indexes) {
        const arc = arcs[index < 0 ? ~index : index];
        if (!arc) broken = true;
        // Arcs of a ring share their ends.
        ring.pop();
        for (const point of (index < 0 ? arc?.toReversed() : arc) ?? []) ring.push(point);
      }
      return ring;
    }),
  );
  return broken ? undefined : result;
}

/** Relative steps to a tenth of a world unit (about 2 m here), each from the rounded place before, so that errors do not add up. */
function ringPath(ring: readonly Point[]): string {
  let [x, y] = [0, 0];
  const steps = ring.slice(0, -1).flatMap((point) => {
    const [dx, dy] = [Math.round(point.x * 10) - x, Math.round(point.y * 10) - y];
    x += dx;
    y += dy;
    return dx === 0 && dy === 0 ? [] : [`${dx / 10} ${dy / 10}`];
  });
  const [start, ...rest] = steps;
  return start === undefined ? '' : `M${start}l${rest.join(' ')}z`;
}
