// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Seven columns of words need this much, in em. */
const columns = 38;

/**
 * Whether the element is too narrow for a month grid. Not by a container query: CSS could only hide one of two
 * presentations after both were drawn.
 */
export class WidthController implements ReactiveController {
  narrow = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: ResizeObserver;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const narrow = width < columns * parseFloat(getComputedStyle(host.renderRoot.querySelector('.vir') ?? host).fontSize);
      // Hidden elements have no width; they keep what they had.
      if (width && narrow !== this.narrow) {
        this.narrow = narrow;
        // In the next frame: a new height within this one would be an error event on the page's window.
        requestAnimationFrame(() => host.requestUpdate());
      }
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
