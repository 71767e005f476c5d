// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Point } from './mercator.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The marker an arrow key leads to: the nearest in the quarter of the plane the arrow points to, where a detour sideways
 * counts double. `undefined` at the edge. Ties go to the first in the list, so keys always do the same.
 */
export function nextInDirection<TPoint extends Point>(points: readonly TPoint[], from: TPoint, direction: Direction): TPoint | undefined {
  let best: TPoint | undefined;
  let least = Infinity;
  for (const point of points) {
    const [ahead, aside] = offsets(point.x - from.x, point.y - from.y, direction);
    if (point === from || ahead <= 0 || Math.abs(aside) > ahead) continue;
    const cost = ahead + 2 * Math.abs(aside);
    if (cost < least) [best, least] = [point, cost];
  }
  return best;
}

function offsets(dx: number, dy: number, direction: Direction): [ahead: number, aside: number] {
  switch (direction) {
    case 'right':
      return [dx, dy];
    case 'left':
      return [-dx, dy];
    case 'down':
      return [dy, dx];
    case 'up':
      return [-dy, dx];
  }
}
