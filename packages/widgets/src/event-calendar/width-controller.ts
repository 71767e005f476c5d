// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface WidthHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Seven columns of words need this much, in em. */
const columns = 38;

/**
 * Whether the element is too narrow for a month grid, or is printed: paper has room for whole titles and addresses, and nobody can open a day
 * there. Not by a container query: CSS could only hide one of two
 * presentations after both were drawn.
 */
export class WidthController implements ReactiveController {
  readonly #host: WidthHost;
  readonly #paper = matchMedia('print');
  #tooNarrow = false;
  readonly #observer: ResizeObserver;

  constructor(host: WidthHost) {
    this.#host = host;
    this.#observer = new ResizeObserver(() => {
      // In the next frame: a new height within this one would be an error event on the page's window.
      if (this.#measure()) requestAnimationFrame(() => host.requestUpdate());
    });
    host.addController(this);
  }

  get narrow(): boolean {
    return this.#tooNarrow || this.#paper.matches;
  }

  readonly #onPaper = (): void => this.#host.requestUpdate();

  hostConnected(): void {
    this.#paper.addEventListener('change', this.#onPaper);
    // At once, too: observers wait for a frame, and a page in the background draws none.
    this.#measure();
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#paper.removeEventListener('change', this.#onPaper);
    this.#observer.disconnect();
  }

  /** True where it has changed. Hidden elements have no width; they keep what they had. */
  #measure(): boolean {
    const { clientWidth: width, renderRoot } = this.#host;
    const narrow = width < columns * parseFloat(getComputedStyle(renderRoot.querySelector('.vir') ?? this.#host).fontSize);
    if (!width || narrow === this.#tooNarrow) return false;
    this.#tooNarrow = narrow;
    return true;
  }
}
