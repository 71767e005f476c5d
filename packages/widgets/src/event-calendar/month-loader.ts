// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MonthHost } from './month-controller.ts';
import type { MonthPane } from './month-pane.ts';

/** Loads the month's code with the first month that is wanted. */
export class MonthLoader {
  /** Nothing until it is there. */
  pane: MonthPane | undefined;
  readonly #host: MonthHost;
  readonly #onMonth: (again: boolean) => void;
  #loading: Promise<boolean> | undefined;

  /** `onMonth` as in `MonthController`. */
  constructor(host: MonthHost, onMonth: (again: boolean) => void) {
    this.#host = host;
    this.#onMonth = onMonth;
  }

  get started(): boolean {
    return this.#loading !== undefined;
  }

  /** Begins with the month of `day`. False where the code cannot be loaded; the next call tries again. */
  load(day: string): Promise<boolean> {
    return (this.#loading ??= import('./month-pane.ts').then(
      ({ MonthPane }) => {
        this.pane = new MonthPane(this.#host, day, this.#onMonth);
        this.#host.requestUpdate();
        return true;
      },
      () => {
        this.#loading = undefined;
        return false;
      },
    ));
  }
}
