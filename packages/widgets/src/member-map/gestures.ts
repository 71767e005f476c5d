// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Point } from '@vir-nordwest/core/member-map/mercator.ts';

/** What gestures move. */
export interface Movable {
  /** By pixels, and by a factor around a place of the map; false at the edge. */
  move(dx: number, dy: number, factor?: number, around?: Point): boolean;
  /** A gesture has ended: the map is drawn anew. */
  settle(): void;
}

/** Pixels a pointer may tremble before a press becomes a drag. */
const tremble = 4;
/** Pixels per millisecond from which a release goes on moving, and below which it comes to rest. */
const [fling, rest] = [0.3, 0.02];
/** Milliseconds without a turn of the wheel after which the map is drawn anew. */
const calm = 120;

/**
 * Mouse, pen, wheel and fingers. One finger and the plain wheel belong to the page, which scrolls: the map takes two
 * fingers, and the wheel with Ctrl or Cmd (as browsers report the pinch of a touchpad). `onScroll` hears of the others.
 */
export class Gestures {
  readonly #picture: Element;
  readonly #map: Movable;
  readonly #onScroll: (kind: 'wheel' | 'touch') => void;
  #from: (Point & { time: number }) | undefined;
  #dragging = false;
  #speed: Point = { x: 0, y: 0 };
  #pinch: (Point & { spread: number }) | undefined;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(picture: Element, map: Movable, onScroll: (kind: 'wheel' | 'touch') => void) {
    this.#picture = picture;
    this.#map = map;
    this.#onScroll = onScroll;
  }

  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return this.#onScroll('wheel');
    event.preventDefault();
    this.#stop();
    this.#map.move(0, 0, 2 ** (-event.deltaY / 200), this.#placeOf(event));
    this.#timer = setTimeout(() => this.#map.settle(), calm);
  };

  readonly onDoubleClick = (event: MouseEvent, target: Element): void => {
    if (target.closest('.marker')) return;
    this.#map.move(0, 0, event.shiftKey ? 0.5 : 2, this.#placeOf(event));
    this.#map.settle();
  };

  readonly onPointerDown = ({ pointerType, button, clientX: x, clientY: y, timeStamp: time }: PointerEvent): void => {
    this.#stop();
    if (pointerType !== 'touch' && button === 0) this.#from = { x, y, time };
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const { clientX: x, clientY: y, timeStamp: time } = event;
    if (!this.#from || !event.buttons) return;
    const [dx, dy, span] = [x - this.#from.x, y - this.#from.y, time - this.#from.time];
    if (!this.#dragging && Math.hypot(dx, dy) < tremble) return;
    this.#dragging = true;
    // With the pointer captured the map gets the click that follows, not the marker under it. One from before this code was there may be gone.
    if (event.currentTarget && !this.#picture.hasPointerCapture(event.pointerId)) this.#picture.setPointerCapture(event.pointerId);
    this.#from = { x, y, time };
    this.#push(dx, dy, span);
  };

  readonly onPointerUp = ({ timeStamp }: PointerEvent): void => {
    if (this.#dragging && this.#from) this.#release(timeStamp - this.#from.time);
    this.#from = undefined;
    this.#dragging = false;
  };

  readonly onTouch = (event: TouchEvent): void => {
    const { touches, timeStamp: time } = event;
    if (touches.length !== 2) {
      if (this.#pinch) this.#release(this.#from ? time - this.#from.time : calm);
      else if (event.type === 'touchmove') this.#onScroll('touch');
      this.#pinch = this.#from = undefined;
      return;
    }
    if (event.cancelable) event.preventDefault();
    const [one, two] = [touches[0] as Touch, touches[1] as Touch];
    const next = { ...this.#placeOf({ clientX: (one.clientX + two.clientX) / 2, clientY: (one.clientY + two.clientY) / 2 }), spread: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) };
    if (this.#pinch) this.#push(next.x - this.#pinch.x, next.y - this.#pinch.y, time - (this.#from?.time ?? time), next.spread / Math.max(this.#pinch.spread, 1), next);
    else this.#stop();
    this.#pinch = next;
    this.#from = { ...next, time };
  };

  #push(dx: number, dy: number, span: number, factor = 1, around?: Point): void {
    if (span > 0) this.#speed = { x: (dx / span + this.#speed.x) / 2, y: (dy / span + this.#speed.y) / 2 };
    this.#map.move(dx, dy, factor, around);
  }

  /** Goes on for a moment where a quick movement ended, unless people do not want motion. */
  #release(pause: number): void {
    let { x, y } = this.#speed;
    if (pause > 60 || Math.hypot(x, y) < fling || matchMedia('(prefers-reduced-motion: reduce)').matches) return this.#map.settle();
    let last = performance.now();
    const glide = (now: number) => {
      const span = Math.min(now - last, 50);
      last = now;
      const moved = this.#map.move(x * span, y * span);
      [x, y] = [x * 0.994 ** span, y * 0.994 ** span];
      if (moved && Math.hypot(x, y) > rest) this.#frame = requestAnimationFrame(glide);
      else this.#map.settle();
    };
    this.#frame = requestAnimationFrame(glide);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#speed = { x: 0, y: 0 };
  }

  /** Where an event happened, in pixels of the map's box: the picture itself may be on the move. */
  #placeOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const { left, top } = (this.#picture.parentElement ?? this.#picture).getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}
