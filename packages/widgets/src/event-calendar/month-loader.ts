// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactiveController } from 'lit';
import { client } from '../shared/client.ts';
import type { MonthPane, PaneHost } from './month-pane.ts';

/** The code, once it has come for any calendar of the page. */
let part: typeof import('./month-pane.ts') | undefined;

/** Loads that code before it is wanted: for who times what comes after it. */
export const loadMonthPart = async (): Promise<typeof part> => (part ??= await import('./month-pane.ts'));

interface MonthHost extends PaneHost {
  view: string;
  /** Where it begins, unless it is told. */
  readonly firstDay: string;
}

/** Asks for the dates of a month, `YYYY-MM`, before it is wanted. */
export function prefetch(host: PaneHost, month: string): void {
  if (host.items || host.src) return;
  const url = host.monthUrl(month);
  client.get(url, { mirror: host.mirrorOf(url) }).catch(() => undefined);
}

/** Loads the code of month, week and day with the first one that is wanted. */
export class MonthLoader implements ReactiveController {
  /** Nothing until it is there. */
  pane: MonthPane | undefined;
  readonly #host: MonthHost;
  readonly #onMonth: (again: boolean) => void;

  /** `onMonth` as in `MonthController`. */
  constructor(host: MonthHost, onMonth: (again: boolean) => void) {
    this.#host = host;
    this.#onMonth = onMonth;
    host.addController(this);
  }

  hostUpdate(): void {
    const host = this.#host;
    // Without the code the list remains.
    if (host.view !== 'agenda' && !this.pane) void this.load().then((loaded) => loaded || (host.view = 'agenda'));
  }

  /** Begins with the month of `day`, at once where the code is there. False where it cannot be loaded; the next call tries again. */
  async load(day?: string): Promise<boolean> {
    const start = day ?? this.#host.firstDay;
    // Code and dates both at once. A day out of the address comes with filters that are not in force yet.
    if (!day && !this.pane) prefetch(this.#host, start.slice(0, 7));
    // Where it is there, nothing is waited for: the first drawing has the month already.
    part ??= await import('./month-pane.ts').catch(() => undefined);
    if (part && !this.pane) {
      this.pane = new part.MonthPane(this.#host, start, this.#onMonth);
      this.#host.requestUpdate();
    }
    return !!part;
  }
}
