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

/** What holds nothing yet. */
export const nowhere: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

/** The smallest rectangle around all points there are and another rectangle; `undefined` without any. */
export function boundsOf(points: readonly (Point | undefined)[], { left, top, right, bottom } = nowhere): Bounds | undefined {
  for (const point of points) {
    if (!point) continue;
    const { x, y } = point;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return left <= right ? { left, top, right, bottom } : undefined;
}
