// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bounds } from './bounds.ts';
import type { Point } from './mercator.ts';

/** What part of the world a map shows. Values are never changed, each step makes a new viewport. */
export interface Viewport extends Point {
  /** CSS pixels per world unit; `x` and `y` are the centre in world units. */
  scale: number;
  /** Size of the map in CSS pixels. */
  width: number;
  height: number;
}

/** How far a map may be moved and zoomed. */
export interface Limits {
  /** The region in world units. */
  bounds: Bounds;
  minScale: number;
  maxScale: number;
}

export interface Size {
  width: number;
  height: number;
}

/** One step of the zoom buttons; levels are its logarithm. */
export const zoomStep = 2;
/** One pixel per world unit is zoom 12 of tile maps; the outlines carry no more detail. */
const deepest = 1;
/** Share of the map kept free around the region, so that markers at its edge are whole. */
const margin = 0.06;

/** From the region as large as it fits, in whole steps, to about {@link deepest}. A map not laid out yet counts as one pixel. */
export function limitsOf(bounds: Bounds, { width, height }: Size): Limits {
  const room = 1 - 2 * margin;
  const minScale = Math.min((Math.max(width, 1) * room) / Math.max(bounds.right - bounds.left, 1), (Math.max(height, 1) * room) / Math.max(bounds.bottom - bounds.top, 1), deepest);
  return { bounds, minScale, maxScale: minScale * zoomStep ** Math.floor(Math.log2(deepest / minScale)) };
}

export function toScreen({ x, y, scale, width, height }: Viewport, point: Point): Point {
  return { x: (point.x - x) * scale + width / 2, y: (point.y - y) * scale + height / 2 };
}

/** Value of an SVG `transform` attribute that draws world units into the map. */
export function transformOf(viewport: Viewport): string {
  const { x, y } = toScreen(viewport, { x: 0, y: 0 });
  return `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${viewport.scale.toPrecision(8)})`;
}

/** Scale inside its limits, the region never pushed out of sight: it fills the map where it can and is centred where not. */
export function within(viewport: Viewport, { bounds, minScale, maxScale }: Limits): Viewport {
  const scale = Math.min(Math.max(viewport.scale, minScale), maxScale);
  const axis = (centre: number, low: number, high: number, pixels: number) => {
    const half = (pixels * (0.5 - margin)) / scale;
    return high - low <= 2 * half ? (low + high) / 2 : Math.min(Math.max(centre, low + half), high - half);
  };
  return { ...viewport, scale, x: axis(viewport.x, bounds.left, bounds.right, viewport.width), y: axis(viewport.y, bounds.top, bounds.bottom, viewport.height) };
}

/** The whole region. */
export const fit = (limits: Limits, { width, height }: Size): Viewport => within({ x: 0, y: 0, scale: 0, width, height }, limits);
