// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isDate } from '@vir-nordwest/core/dates/is-date.ts';
import { dayByKey } from '@vir-nordwest/core/event-calendar/month-keys.ts';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface MonthHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Which month is wanted and which one is on screen (they differ while dates are on their way, and after a failure),
 * where the keyboard is in it, and which day is open below it. Months are `YYYY-MM`, days `YYYY-MM-DD`.
 */
export class MonthController implements ReactiveController {
  wanted: string;
  shown: string;
  /** The day whose list is open. */
  open: string | undefined;
  /** The day the keyboard is on, or will be once its month is there. */
  #day: string;
  /** Where it was before, should that month not come. */
  #last = '';
  #failed = false;
  #focus: 'day' | 'list' | undefined;
  readonly #host: MonthHost;
  readonly #onMonth: (again: boolean) => void;

  /** `onMonth` loads the wanted month; `again` where it was wanted before and failed. */
  constructor(host: MonthHost, day: string, onMonth: (again: boolean) => void) {
    this.#host = host;
    this.#onMonth = onMonth;
    this.#day = day;
    this.wanted = this.shown = day.slice(0, 7);
    host.addController(this);
  }

  /** The one day in the tab order. */
  get day(): string {
    return [this.#day, this.#last].find((day) => day.startsWith(this.shown)) ?? this.shown + '-01';
  }

  get #waiting(): boolean {
    return this.wanted !== this.shown && !this.#failed;
  }

  /** The wanted month's dates are there. */
  arrived(): void {
    if (this.shown !== this.wanted) this.open = undefined;
    this.shown = this.wanted;
    this.#failed = false;
  }

  /** They are not: what is on screen stays. */
  failed(): void {
    this.#failed = this.shown !== this.wanted;
    this.#day = this.day;
    this.#focus = undefined;
  }

  /** Where the visitor finds the calendar. */
  start(day: string): void {
    this.#day = day;
    this.wanted = day.slice(0, 7);
  }

  /** The day that will be in the tab order when its month is there. */
  get wantedDay(): string {
    return this.#waiting ? this.#day : this.day;
  }

  /** Whether some of these days can be gone to, by the attributes `min-date` and `max-date`. */
  inReach(first: string, last: string): boolean {
    return this.#nearest(first) <= last && this.#nearest(last) >= first;
  }

  #nearest(day: string): string {
    const limit = (name: string) => this.#host.getAttribute(name) ?? '';
    const [min, max] = [limit('min-date'), limit('max-date')];
    return isDate(min) && day < min ? min : isDate(max) && day > max ? max : day;
  }

  goTo(target: string): void {
    const day = this.#nearest(target);
    const month = day.slice(0, 7);
    this.#last = this.day;
    this.#day = day;
    if (month !== (this.#failed ? this.shown : this.wanted)) {
      const again = month === this.wanted;
      this.wanted = month;
      this.#failed = false;
      this.#onMonth(again);
    }
    this.#host.requestUpdate();
  }

  /** Opens or closes the list of a day. */
  toggle(day: string): void {
    if (day.startsWith(this.shown)) this.#day = day;
    this.open = this.open === day ? undefined : day;
    this.#focus = this.open ? 'list' : undefined;
    this.#host.requestUpdate();
  }

  readonly onGridKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    // An arrow leads where it points: from right to left the next day is on the left.
    const mirrored = getComputedStyle(this.#host).direction === 'rtl';
    const day = dayByKey(mirrored ? event.key.replace(/Left|Right/, (side) => (side === 'Left' ? 'Right' : 'Left')) : event.key, this.#day);
    if (!day) return;
    event.preventDefault();
    this.#focus = 'day';
    this.goTo(day);
  };

  /** Escape leads from the list back to its day. */
  readonly onListKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.#focus = 'day';
    this.#day = this.open;
    this.open = undefined;
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    // Days of the next month may be on screen already, but their places will be taken by others.
    if (this.#waiting) return;
    const target = this.#focus === 'list' ? '.open' : this.#focus && `[data-day="${this.#day}"]`;
    const element = target && this.#host.renderRoot.querySelector<HTMLElement>(target);
    if (!element) return;
    this.#focus = undefined;
    element.focus();
  }
}
