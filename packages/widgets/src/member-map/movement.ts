// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bounds } from '@vir-nordwest/core/member-map/bounds.ts';
import type { Point } from '@vir-nordwest/core/member-map/mercator.ts';
import { centre, fitTo, pan, toWorld, zoom, zoomStepBy } from '@vir-nordwest/core/member-map/moves.ts';
import { fit, toScreen, type Limits, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import type { Movable } from './gestures.ts';
import { inSight, overscan, type Mover, type ViewportController } from './viewport-controller.ts';

/** Moves the view by buttons, keys and gestures. */
export class Movement implements Movable, Mover {
  readonly #view: ViewportController;
  readonly #onMove: (zoomed: boolean) => void;
  /** Where a gesture has come to: until it ends, only the picture is moved. */
  #moved: Viewport | undefined;
  #isMoved = false;
  /** What is to be seen as soon as the map is laid out. */
  #wanted: (() => void) | undefined;

  /** `onMove` draws anew: everything, or only the picture where the view was not zoomed. */
  constructor(view: ViewportController, onMove: (zoomed: boolean) => void) {
    this.#view = view;
    this.#onMove = onMove;
    view.mover = this;
  }

  /** The whole region stays whole, however small the map becomes. */
  kept(): Viewport | undefined {
    const { current, limits } = this.#view;
    return this.#isMoved && current && limits ? { ...current, scale: current.scale > limits.minScale ? current.scale : 0 } : undefined;
  }

  laidOut(): void {
    this.#moved = undefined;
    this.#wanted?.();
    this.#wanted = undefined;
  }

  /** The picture has been drawn where it had been moved to. */
  rest(): void {
    if (!this.#moved) this.#transform('');
  }

  /** Draws what follows from where the view is. */
  #step(next: (viewport: Viewport, limits: Limits) => Viewport): void {
    const { current, limits } = this.#view;
    if (!current || !limits) return;
    this.#view.current = next(this.#moved ?? current, limits);
    this.#isMoved = true;
    this.#moved = undefined;
    this.#onMove(this.#view.current.scale !== current.scale);
  }

  /** Moves the picture alone. */
  #transform(value: string): void {
    for (const picture of this.#view.box?.querySelectorAll<SVGElement | HTMLElement>(':scope > .picture') ?? []) if (picture.style.transform !== value) picture.style.transform = value;
  }

  /** Brings a place into sight, at least `level` steps in; leaves a view alone that shows it already. */
  show(point: Point, level = 0): void {
    const go = () => this.#step((viewport, limits) => centre(viewport, limits, point, level));
    if (!this.#view.current || !this.#view.box?.clientWidth) this.#wanted = go;
    else if (level || !this.#view.covers(point, inSight)) go();
  }

  zoomBy(steps: number): void {
    this.#step((viewport, limits) => zoomStepBy(viewport, limits, steps));
  }

  reset(): void {
    this.#step((viewport, limits) => fit(limits, viewport));
  }

  /** By a quarter of the map: `right` 1 shows what lies east. */
  panBy(right: number, down: number): void {
    this.#step((viewport, limits) => pan(viewport, limits, (right * viewport.width) / 4, (down * viewport.height) / 4));
  }

  /** Everything in the rectangle, as large as it fits. */
  fitTo(bounds: Bounds): void {
    this.#step((viewport, limits) => fitTo(viewport, limits, bounds));
  }

  /** Moves the picture by pixels and zooms it around a place on screen; drawn anew by {@link settle}, or when it leaves what is drawn. Whether it could move. */
  move(dx: number, dy: number, factor = 1, around?: Point): boolean {
    const { current, limits } = this.#view;
    if (!current || !limits) return false;
    const from = this.#moved ?? current;
    const to = zoom(pan(from, limits, -dx, -dy), limits, factor, around);
    const { x, y } = toScreen(to, toWorld(current, { x: 0, y: 0 }));
    const scale = to.scale / current.scale;
    this.#moved = to;
    if (scale === 1 && (Math.abs(x) > overscan * current.width || Math.abs(y) > overscan * current.height)) this.settle();
    else this.#transform(`translate(${x.toFixed(1)}px,${y.toFixed(1)}px)${scale === 1 ? '' : ` scale(${scale.toFixed(4)})`}`);
    return to.x !== from.x || to.y !== from.y || to.scale !== from.scale;
  }

  /** Draws the map where it has been moved to. */
  settle(): void {
    if (this.#moved) this.#step((viewport) => viewport);
  }
}
