// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactiveController } from 'lit';
import type { MonthPane, PaneHost } from './month-pane.ts';

/** The code, once it has come for any calendar of the page. */
let part: typeof import('./month-pane.ts') | undefined;

/** Loads that code; nothing where it does not come. */
export const loadMonthPart = async (): Promise<typeof part> => (part ??= await import('./month-pane.ts').catch(() => undefined));

/** Loads the code of month, week and day with the first one that is wanted. */
export class MonthLoader implements ReactiveController {
  /** Nothing until it is there. */
  pane: MonthPane | undefined;
  readonly #host: PaneHost;
  readonly #onMonth: (again: boolean) => void;
  readonly #onWanted: () => void;

  /** `onMonth` as in `MonthController`; `onWanted` where the element has been set to such a view. */
  constructor(host: PaneHost, onMonth: (again: boolean) => void, onWanted: () => void) {
    this.#host = host;
    this.#onMonth = onMonth;
    this.#onWanted = onWanted;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.view !== 'agenda' && !this.pane) this.#onWanted();
  }

  /** Begins with the month of `day`, at once where the code is there. False where it cannot be loaded; the next call tries again. */
  async load(day: string): Promise<boolean> {
    // Where it is there, the first drawing has the month already.
    if (!part) await loadMonthPart();
    if (part && !this.pane) {
      this.pane = new part.MonthPane(this.#host, day, this.#onMonth);
      this.#host.requestUpdate();
    }
    return !!part;
  }
}
