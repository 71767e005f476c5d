// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bounds } from '@vir-nordwest/core/member-map/bounds.ts';
import type { Point } from '@vir-nordwest/core/member-map/mercator.ts';
import { centre, fit, limitsOf, pan, resize, toScreen, zoom, zoomStepBy, type Limits, type Size, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels a pointer may tremble before a press becomes a drag. */
const tremble = 4;
/** Half a marker, in pixels. */
const reach = 14;

/** What part of the region the map shows: follows the size of its box, buttons, mouse and wheel. */
export class ViewportController implements ReactiveController {
  /** Nothing while the map has no size (folded away, hidden) or no region. */
  current: Viewport | undefined;
  limits: Limits | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #findBox: () => Element | null;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #box: Element | undefined;
  #size: Size = { width: 0, height: 0 };
  #bounds: Bounds | undefined;
  #drag: Point | undefined;
  #wanted: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, findBox: () => Element | null) {
    this.#host = host;
    this.#findBox = findBox;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#box = undefined;
  }

  hostUpdated(): void {
    const box = this.#findBox() ?? undefined;
    if (box === this.#box) return;
    this.#observer.disconnect();
    this.#box = box;
    if (!box) return;
    this.#observer.observe(box);
    // At once, too: observers wait for a frame, and a page in the background draws none.
    this.#measure();
  }

  /** The region to show. */
  setBounds(bounds: Bounds | undefined): void {
    this.#bounds = bounds;
    this.#layOut();
  }

  #measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#box ?? {};
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.#layOut();
    this.#host.requestUpdate();
  }

  #layOut(): void {
    // Folded away it keeps what it showed.
    if (!this.#bounds || !this.#size.width) return;
    this.limits = limitsOf(this.#bounds, this.#size);
    this.current = this.current ? resize(this.current, this.limits, this.#size) : fit(this.limits, this.#size);
    this.#wanted?.();
    this.#wanted = undefined;
  }

  #step(next: (viewport: Viewport, limits: Limits) => Viewport): void {
    if (!this.current || !this.limits) return;
    this.current = next(this.current, this.limits);
    this.#host.requestUpdate();
  }

  zoomBy = (steps: number): void => this.#step((viewport, limits) => zoomStepBy(viewport, limits, steps));

  reset = (): void => this.#step((viewport, limits) => fit(limits, viewport));

  /** By a quarter of the map: `right` 1 shows what lies east. */
  panBy = (right: number, down: number): void => this.#step((viewport, limits) => pan(viewport, limits, (right * viewport.width) / 4, (down * viewport.height) / 4));

  /** Whether a marker there is whole. */
  shows(point: Point): boolean {
    if (!this.current) return false;
    const { width, height } = this.current;
    const { x, y } = toScreen(this.current, point);
    return x > reach && y > reach && x < width - reach && y < height - reach;
  }

  /** Brings a place into sight, at least `level` steps in; leaves a view alone that shows it already. A map not laid out yet goes there once it is. */
  show(point: Point, level = 0): void {
    const go = () => this.#step((viewport, limits) => centre(viewport, limits, point, level));
    if (!this.current || !this.#size.width) this.#wanted = go;
    else if (level || !this.shows(point)) go();
  }

  /** Ctrl and the wheel (or a pinch on a touchpad) zoom; the wheel alone scrolls the page. */
  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    this.#step((viewport, limits) => zoom(viewport, limits, 2 ** (-event.deltaY / 200), { x: event.clientX - left, y: event.clientY - top }));
  };

  // Fingers scroll the page; they have the buttons.
  readonly onPointerDown = ({ pointerType, button, clientX: x, clientY: y }: PointerEvent): void => {
    if (pointerType !== 'touch' && button === 0) this.#drag = { x, y };
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const map = event.currentTarget as Element;
    if (!this.#drag || !event.buttons) return;
    const [dx, dy] = [event.clientX - this.#drag.x, event.clientY - this.#drag.y];
    if (!map.hasPointerCapture(event.pointerId) && Math.hypot(dx, dy) < tremble) return;
    // With the pointer captured the map gets the click that follows, not the marker under it.
    map.setPointerCapture(event.pointerId);
    this.#drag = { x: event.clientX, y: event.clientY };
    this.#step((viewport, limits) => pan(viewport, limits, -dx, -dy));
  };

  readonly onPointerUp = (): void => {
    this.#drag = undefined;
  };
}
