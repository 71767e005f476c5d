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
  // Nothing is wider than its window, as a rule; to ask the element would have the page laid out before there is anything in it.
  #tooNarrow = matchMedia(`(max-width: ${columns}em)`).matches;
  readonly #observer: ResizeObserver;

  constructor(host: WidthHost) {
    this.#host = host;
    this.#observer = new ResizeObserver(this.#look);
    host.addController(this);
  }

  get narrow(): boolean {
    return this.#tooNarrow || this.#paper.matches;
  }

  readonly #onPaper = (): void => this.#host.requestUpdate();

  hostConnected(): void {
    this.#paper.addEventListener('change', this.#onPaper);
    this.#observer.observe(this.#host);
    // Observers wait for a frame, and a page in the background draws none.
    setTimeout(this.#look, 100);
  }

  hostDisconnected(): void {
    this.#paper.removeEventListener('change', this.#onPaper);
    this.#observer.disconnect();
  }

  /** Draws anew where it has changed. */
  readonly #look = (): void => {
    const { clientWidth: width, renderRoot } = this.#host;
    const narrow = width < columns * parseFloat(getComputedStyle(renderRoot.querySelector('.vir') ?? this.#host).fontSize);
    // Hidden elements, and those that have left, have no width; they keep what they had.
    if (!width || narrow === this.#tooNarrow) return;
    this.#tooNarrow = narrow;
    this.#host.requestUpdate();
    // Within this frame, with a new height that is not to be looked at before the next: it would be an error event on the page's window.
    this.#observer.disconnect();
    requestAnimationFrame(() => this.#observer.observe(this.#host));
  };
}
