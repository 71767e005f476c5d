// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bounds } from '@vir-nordwest/core/member-map/bounds.ts';
import type { Point } from '@vir-nordwest/core/member-map/mercator.ts';
import { limitsOf, within, type Limits, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels by which a marker lies in the map to be whole: half of its size, inwards. */
export const inSight = -14;
/** Share of the map that is drawn beyond each of its edges, so that a drag finds markers there. */
export const overscan = 0.15;

/** What moves the view, once somebody does. */
export interface Mover {
  /** What was moved to and shall be seen at another size, too; nothing where the map still shows what it began with. */
  kept(): Viewport | undefined;
  /** The box has got another size. */
  laidOut(): void;
  /** The picture has been drawn. */
  rest(): void;
}

/** What part of the region the map shows, as large as its box. */
export class ViewportController implements ReactiveController {
  /** What is drawn. Nothing while the map has no size (folded away, hidden) or no region. */
  current: Viewport | undefined;
  limits: Limits | undefined;
  mover: Mover | undefined;
  box: Element | null = null;
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #observer = new ResizeObserver(() => this.#measure());
  readonly #start: Point & { scale: number };
  #bounds: Bounds | undefined;
  #width = 0;
  #height = 0;

  /** `start`: centre and scale the map begins with, as far as its limits let it. */
  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, start: Point & { scale: number }) {
    this.#host = host;
    this.#start = start;
    host.addController(this);
    // What is laid out already is not laid out again.
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.box = null;
  }

  hostUpdated(): void {
    this.mover?.rest();
    const box = this.#host.renderRoot.querySelector('.box');
    if (box === this.box) return;
    this.hostDisconnected();
    this.box = box;
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
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.box ?? {};
    if (width === this.#width && height === this.#height) return;
    [this.#width, this.#height] = [width, height];
    this.#layOut();
    this.#host.requestUpdate();
  }

  #layOut(): void {
    const size = { width: this.#width, height: this.#height };
    // Folded away it keeps what it showed.
    if (!this.#bounds || !size.width) return;
    const kept = this.mover?.kept() ?? this.#start;
    this.limits = limitsOf(this.#bounds, size);
    this.current = within({ ...kept, ...size }, this.limits);
    this.mover?.laidOut();
  }

  /** Whether a place is in sight, with `beyond` pixels or, of the map's size, a share around it. */
  covers({ x, y }: Point, beyond: number, share = 0): boolean {
    if (!this.current) return false;
    const { width, height, scale, x: middleX, y: middleY } = this.current;
    // Asked of thousands: no point is made for it.
    return Math.abs(x - middleX) * scale < width * (0.5 + share) + beyond && Math.abs(y - middleY) * scale < height * (0.5 + share) + beyond;
  }
}
