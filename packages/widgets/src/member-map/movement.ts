// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bounds } from '@vir-nordwest/core/member-map/bounds.ts';
import type { Point } from '@vir-nordwest/core/member-map/mercator.ts';
import { fitTo, pan, zoom, zoomStepBy } from '@vir-nordwest/core/member-map/moves.ts';
import { fit, toScreen, toWorld } from '@vir-nordwest/core/member-map/viewport.ts';
import type { Movable } from './gestures.ts';
import { overscan, type ViewportController } from './viewport-controller.ts';

/** Moves the view by buttons, keys and gestures. */
export class Movement implements Movable {
  readonly #view: ViewportController;

  constructor(view: ViewportController) {
    this.#view = view;
  }

  zoomBy(steps: number): void {
    this.#view.step((viewport, limits) => zoomStepBy(viewport, limits, steps));
  }

  reset(): void {
    this.#view.step((viewport, limits) => fit(limits, viewport));
  }

  /** By a quarter of the map: `right` 1 shows what lies east. */
  panBy(right: number, down: number): void {
    this.#view.step((viewport, limits) => pan(viewport, limits, (right * viewport.width) / 4, (down * viewport.height) / 4));
  }

  /** Everything in the rectangle, as large as it fits. */
  fitTo(bounds: Bounds): void {
    this.#view.step((viewport, limits) => fitTo(viewport, limits, bounds));
  }

  /** Moves the picture by pixels and zooms it around a place on screen; drawn anew by {@link settle}, or when it leaves what is drawn. Whether it could move. */
  move(dx: number, dy: number, factor = 1, around?: Point): boolean {
    const view = this.#view;
    const { current, limits } = view;
    if (!current || !limits) return false;
    const from = view.moved ?? current;
    const to = zoom(pan(from, limits, -dx, -dy), limits, factor, around);
    const { x, y } = toScreen(to, toWorld(current, { x: 0, y: 0 }));
    const scale = to.scale / current.scale;
    view.moved = to;
    if (scale === 1 && (Math.abs(x) > overscan * current.width || Math.abs(y) > overscan * current.height)) this.settle();
    else view.transform(`translate(${x.toFixed(1)}px,${y.toFixed(1)}px)${scale === 1 ? '' : ` scale(${scale.toFixed(4)})`}`);
    return to.x !== from.x || to.y !== from.y || to.scale !== from.scale;
  }

  /** Draws the map where it has been moved to. */
  settle(): void {
    if (this.#view.moved) this.#view.step((viewport) => viewport);
  }
}
