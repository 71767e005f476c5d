// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bounds } from '@vir-nordwest/core/member-map/bounds.ts';
import type { Point } from '@vir-nordwest/core/member-map/mercator.ts';
import { centre, fit, limitsOf, resize, type Limits, type Size, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Half a marker, in pixels. */
const reach = 14;
/** Share of the map that is drawn beyond each of its edges, so that a drag finds markers there. */
export const overscan = 0.15;

/** What part of the region the map shows, as large as its box. */
export class ViewportController implements ReactiveController {
  /** What is drawn. Nothing while the map has no size (folded away, hidden) or no region. */
  current: Viewport | undefined;
  limits: Limits | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #findBox: () => Element | null;
  readonly #onMove: (zoomed: boolean) => void;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #box: Element | undefined;
  #size: Size = { width: 0, height: 0 };
  #bounds: Bounds | undefined;
  /** Where a gesture has come to: until it ends, only the picture is moved. */
  moved: Viewport | undefined;
  #wanted: (() => void) | undefined;

  /** `onMove` draws anew, and says whether everything or only the picture: where the view was only moved. */
  constructor(host: ReactiveControllerHost, findBox: () => Element | null, onMove: (zoomed: boolean) => void) {
    this.#host = host;
    this.#findBox = findBox;
    this.#onMove = onMove;
    host.addController(this);
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#box = undefined;
  }

  hostUpdated(): void {
    this.rest();
    this.#watch();
  }

  /** The picture has been drawn where it had been moved to. */
  rest(): void {
    if (!this.moved) this.transform('');
  }

  #watch(): void {
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
    this.moved = undefined;
    this.#wanted?.();
    this.#wanted = undefined;
  }

  /** Draws what follows from where the view is. */
  step(next: (viewport: Viewport, limits: Limits) => Viewport): void {
    if (!this.current || !this.limits) return;
    const { scale } = this.current;
    this.current = next(this.moved ?? this.current, this.limits);
    this.moved = undefined;
    this.#onMove(this.current.scale !== scale);
  }

  /** Moves the picture alone. */
  transform(value: string): void {
    for (const picture of this.#box?.querySelectorAll<SVGElement | HTMLElement>(':scope > .picture') ?? []) if (picture.style.transform !== value) picture.style.transform = value;
  }

  /** Whether a marker there is whole. */
  shows(point: Point): boolean {
    return this.#within(point, -reach);
  }

  /** Whether a place lies on the part that is drawn. */
  draws(point: Point): boolean {
    return !!this.current && this.#within(point, overscan * this.current.width, overscan * this.current.height);
  }

  #within(point: Point, roomX: number, roomY = roomX): boolean {
    if (!this.current) return false;
    const { width, height } = this.current;
    // Asked of thousands: no point is made for it.
    const [x, y] = [(point.x - this.current.x) * this.current.scale + width / 2, (point.y - this.current.y) * this.current.scale + height / 2];
    return x > -roomX && y > -roomY && x < width + roomX && y < height + roomY;
  }

  /** Brings a place into sight, at least `level` steps in; leaves a view alone that shows it already. A map not laid out yet goes there once it is. */
  show(point: Point, level = 0): void {
    const go = () => this.step((viewport, limits) => centre(viewport, limits, point, level));
    if (!this.current || !this.#size.width) this.#wanted = go;
    else if (level || !this.shows(point)) go();
  }

  /** A view given in degrees and in levels of tile maps of 256 px, as soon as the map is laid out. */
  start(point: Point, tileZoom: number): void {
    this.#wanted = () => this.step((viewport, limits) => centre({ ...viewport, scale: 2 ** (tileZoom - 12) }, limits, point));
  }
}
