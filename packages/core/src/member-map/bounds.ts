// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Point } from './mercator.ts';

/** A rectangle in world units. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The smallest rectangle around all points there are; `undefined` without any. */
export function boundsOf(points: readonly (Point | undefined)[]): Bounds | undefined {
  let bounds: Bounds | undefined;
  for (const point of points) {
    if (!point) continue;
    const { x, y } = point;
    if (!bounds) bounds = { left: x, top: y, right: x, bottom: y };
    if (x < bounds.left) bounds.left = x;
    if (x > bounds.right) bounds.right = x;
    if (y < bounds.top) bounds.top = y;
    if (y > bounds.bottom) bounds.bottom = y;
  }
  return bounds;
}

/** The smallest rectangle around all rectangles. */
export function union(all: readonly Bounds[]): Bounds | undefined {
  return boundsOf(all.flatMap(({ left, top, right, bottom }) => [{ x: left, y: top }, { x: right, y: bottom }]));
}
