// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isDate } from '@vir-nordwest/core/dates/is-date.ts';
import { periodDays } from '@vir-nordwest/core/event-calendar/periods.ts';
import type { ReactiveController } from 'lit';
import type { FragmentState } from '../shared/fragment-state.ts';
import type { Choosing, ChoosingCalendar } from './calendar-choosing.ts';
import { calendarViews, type CalendarView } from './toolbar.view.ts';

interface Kept {
  /** The filters as they are. */
  values(): Readonly<Record<string, string | readonly string[]>>;
  restore(values: URLSearchParams): void;
}

/** View, place in time and filters in the page's address, where the page wants it. What the page itself has set is not written there. */
export class CalendarAddress implements ReactiveController {
  /** Day the address says. */
  #day: string | undefined;
  /** What it says to show, until the code for that is there. */
  #coming: { view: CalendarView; there: Promise<void> } | undefined;
  readonly #host: ChoosingCalendar;
  readonly #choosing: Choosing;
  readonly #kept: Kept;
  readonly #view: CalendarView;
  /** Where the page begins. */
  readonly #first: string;
  #address: FragmentState | undefined;
  /** What was written or read last: only what has changed since is a step of the visitor's. */
  #last = '';

  constructor(host: ChoosingCalendar, choosing: Choosing, kept: Kept) {
    this.#host = host;
    this.#choosing = choosing;
    this.#kept = kept;
    this.#view = host.view;
    this.#first = host.from && isDate(host.from) ? host.from : choosing.clock.today;
  }

  async ready(): Promise<void> {
    if (!this.#host.shareable) return;
    const part = await import('../shared/fragment-state.ts').catch(() => undefined); // Filters work without it.
    if (!part) return;
    this.#last = JSON.stringify(this.#state);
    this.#address = new part.FragmentState(this.#host, this.#restore);
    this.#host.addController(this);
    await this.#coming?.there;
  }

  hostUpdated(): void {
    const state = this.#state;
    const text = JSON.stringify(state);
    if (text === this.#last) return;
    this.#last = text;
    this.#address?.save(state);
  }

  get #state(): Readonly<Record<string, string | readonly string[]>> {
    const view = this.#wanted;
    const date = this.#date(this.#choosing.months.pane?.position.wantedDay ?? this.#day ?? this.#first);
    return { ...this.#kept.values(), view: view === this.#view ? '' : view, date: date === this.#date(this.#first) ? '' : date };
  }

  get #wanted(): CalendarView {
    return this.#coming?.view ?? this.#host.view;
  }

  /** Names what is on screen: a month, the Monday of a week, a day. */
  #date(day: string): string {
    const view = this.#wanted;
    if (view === 'agenda') return '';
    return periodDays(view, day).from.slice(0, view === 'month' ? 7 : 10);
  }

  readonly #restore = (values: URLSearchParams): void => {
    const first = !this.#address;
    const { months, turn } = this.#choosing;
    this.#kept.restore(values);
    const view = calendarViews.find((one) => one === values.get('view')) ?? this.#view;
    const date = values.get('date') ?? '';
    const day = date.length === 7 ? `${date}-01` : date;
    this.#day = isDate(day) ? day : undefined;
    const start = this.#start(view);
    if (view === 'agenda' || months.pane) this.#show(view, start);
    else this.#coming = { view, there: months.load(start).then((loaded) => this.#show(loaded ? view : 'agenda', start)) };
    this.#last = JSON.stringify(this.#state);
    if (!first) turn(false);
  };

  /** The month of today begins with today. */
  #start(view: CalendarView): string {
    const day = this.#day ?? this.#first;
    return view === 'month' && this.#first.startsWith(day.slice(0, 7)) ? this.#first : day;
  }

  #show(view: CalendarView, start: string): void {
    this.#coming = undefined;
    this.#host.view = view;
    if (view !== 'agenda') this.#choosing.months.pane?.position.start(start);
    this.#host.requestUpdate();
  }
}
