// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bounds } from './bounds.ts';
import type { Point } from './mercator.ts';
import { limitsOf, within, zoomStep, type Limits, type Viewport } from './viewport.ts';

/* How a visitor moves a map. */

/** Zoom in whole steps: 0 shows the region, {@link deepestLevel} is the end. */
export function levelOf({ scale }: Viewport, { minScale }: Limits): number {
  return Math.round(Math.log2(scale / minScale));
}

export function deepestLevel({ minScale, maxScale }: Limits): number {
  return Math.round(Math.log2(maxScale / minScale));
}

export function toWorld({ x, y, scale, width, height }: Viewport, point: Point): Point {
  return { x: (point.x - width / 2) / scale + x, y: (point.y - height / 2) / scale + y };
}

/** Puts a point of the world into the middle, at least `level` steps in. */
export function centre(viewport: Viewport, limits: Limits, point: Point, level = 0): Viewport {
  const scale = Math.min(Math.max(viewport.scale, limits.minScale * zoomStep ** level), limits.maxScale);
  return within({ ...viewport, ...point, scale }, limits);
}

/** Moves the view by pixels of the screen; positive `dx` shows what lies east. */
export function pan(viewport: Viewport, limits: Limits, dx: number, dy: number): Viewport {
  return within({ ...viewport, x: viewport.x + dx / viewport.scale, y: viewport.y + dy / viewport.scale }, limits);
}

/** Zooms by a factor; what lies under `around` (screen, default the middle) stays under it. */
export function zoom(viewport: Viewport, limits: Limits, factor: number, around: Point = { x: viewport.width / 2, y: viewport.height / 2 }): Viewport {
  const scale = Math.min(Math.max(viewport.scale * factor, limits.minScale), limits.maxScale);
  const fixed = toWorld(viewport, around);
  return within({ ...viewport, scale, x: fixed.x - (around.x - viewport.width / 2) / scale, y: fixed.y - (around.y - viewport.height / 2) / scale }, limits);
}

/** Everything in a rectangle, as large as it fits and no smaller than now. */
export function fitTo(viewport: Viewport, limits: Limits, bounds: Bounds): Viewport {
  const { minScale } = limitsOf(bounds, viewport);
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  return centre({ ...viewport, scale: Math.max(minScale, viewport.scale * zoomStep) }, limits, middle);
}

/** One step in (`+1`) or out (`-1`), onto whole steps. */
export function zoomStepBy(viewport: Viewport, limits: Limits, count: number): Viewport {
  return zoom(viewport, limits, (limits.minScale * zoomStep ** (levelOf(viewport, limits) + count)) / viewport.scale);
}
