// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { itemsIn, type DayWindow } from '@vir-nordwest/core/event-calendar/agenda.ts';
import { dayTitle, type CalendarSetting } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { weeksOf, type WholeDays } from '@vir-nordwest/core/event-calendar/month-days.ts';
import { dayEntries, monthGrid, weeksGrid, type MonthDay } from '@vir-nordwest/core/event-calendar/month.ts';
import { itemsNear } from '@vir-nordwest/core/event-calendar/near.ts';
import { periodDays, periodTitle, stepPeriod, type Period } from '@vir-nordwest/core/event-calendar/periods.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { monthDe } from '@vir-nordwest/core/event-calendar/strings.month.ts';
import { html, nothing } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';
import { emptyView } from '../shared/states.view.ts';
import type { EntryActions } from './agenda.view.ts';
import { HolidaysController } from './holidays-controller.ts';
import { MonthController, type MonthHost } from './month-controller.ts';
import { prefetch } from './month-loader.ts';
import { styles } from './month.styles.ts';
import { MonthTable } from './month-table.ts';
import { dayView, navigationView } from './month.view.ts';
import { WidthController } from './width-controller.ts';

export interface PaneHost extends MonthHost {
  /** What is wanted, and what is on screen. */
  readonly view: string;
  readonly shown: string;
  readonly items: readonly unknown[] | undefined;
  readonly src: string | undefined;
  monthUrl(month: string): string;
  addressOf(path: string): string | undefined;
  mirrorOf(url: string): string | undefined;
}

/**
 * A month, a week or a day: where the visitor is in it, and the way to others. Loaded where one is wanted. Dates are always those of a
 * whole month with its weeks, so that from one of the three to another there is nothing to load.
 */
export class MonthPane {
  readonly position: MonthController;
  readonly #host: PaneHost;
  readonly #width: WidthController;
  readonly #holidays: HolidaysController;
  readonly #table = new MonthTable();
  #near: { items: readonly unknown[]; month: string; found: readonly unknown[] } | undefined;
  #inside: { key: readonly unknown[]; found: CalendarItem[] } | undefined;
  #key: readonly unknown[] = [];
  #weeks: readonly (readonly MonthDay[])[] = [];

  /** Begins with the month of `day`; `onMonth` as in {@link MonthController}. */
  constructor(host: PaneHost, day: string, onMonth: (again: boolean) => void) {
    this.#host = host;
    // Before the width is asked for, which has the styles worked out.
    adopt(host, styles);
    this.position = new MonthController(host, day, onMonth);
    this.#width = new WidthController(host);
    this.#holidays = new HolidaysController(host);
  }

  /** What is on screen. */
  get period(): Period {
    return this.#host.shown as Period;
  }

  /** Most lines of a day. */
  get #cap(): number {
    const lines = this.#host.getAttribute('day-lines') ?? '3';
    return Number(lines) || (lines === '0' ? Infinity : 3);
  }

  /** Days on screen. */
  get days(): WholeDays {
    return periodDays(this.period, this.position.day);
  }

  /** Days that will be on screen when they are there. */
  get wantedDays(): WholeDays {
    return periodDays(this.#host.view as Period, this.position.wantedDay);
  }

  /** Those of `items` that may have a day in the wanted month. The others are not even read: of a whole year's dates that takes longer than to draw. */
  near(items: readonly unknown[]): readonly unknown[] {
    const { wanted } = this.position;
    if (this.#near?.items !== items || this.#near.month !== wanted) this.#near = { items, month: wanted, found: itemsNear(items, weeksOf(wanted)) };
    return this.#near.found;
  }

  /** As `itemsIn`, whose order is kept: a month is counted twice and drawn once from the same dates. */
  readonly inside = (items: readonly CalendarItem[], { from, to }: DayWindow, now: string): CalendarItem[] => {
    const key = [items, from, to, now.slice(0, 16)];
    if (key.some((part, index) => part !== this.#inside?.key[index])) this.#inside = { key, found: itemsIn(items, { from, to }, now) };
    return this.#inside?.found ?? [];
  };

  navigation(level: number, given: EventWords, today: string): unknown {
    const words = { ...monthDe, ...given };
    const { position, period } = this;
    const target = (count: number) => stepPeriod(period, position.wantedDay, count);
    return navigationView(periodTitle(period, position.day, words), level, words.steps[period], words.today, {
      onStep: (count) => position.goTo(target(count)),
      onToday: () => position.goTo(today),
      onApproach: (count) => target(count).startsWith(position.wanted) || prefetch(this.#host, target(count).slice(0, 7)),
      allows: (count) => {
        const { from, to } = periodDays(period, target(count));
        return position.inReach(from, addDays(to, -1));
      },
    });
  }

  /** As `list` where there is no room for a grid. `complete` unless dates of it are missing, `filtered` where some may be left out. */
  render(items: readonly CalendarItem[], setting: CalendarSetting, level: number, actions: EntryActions, state: { total: number; complete: boolean; filtered: boolean | undefined }, list: (level: number) => unknown): unknown {
    const words = { ...monthDe, ...setting.words };
    const { open, onListKey, shown } = this.position;
    const marks = this.#holidays.of(shown.slice(0, 4), setting.language);
    const asList = this.#width.narrow || this.period === 'day';
    return [
      state.complete ? nothing : html`<p class="note">${words.incomplete}</p>`,
      asList ? list(level) : this.#grid(items, { ...setting, marks }),
      open && !asList ? dayView([dayTitle(open, words), marks.get(open)?.names].filter(Boolean).join(', '), dayEntries(items, open, setting), level, words, onListKey, actions) : nothing,
      state.total ? nothing : emptyView(state.filtered ? words.emptyFiltered : { month: words.emptyMonth, week: words.emptyWeek, day: words.emptyDay }[this.period]),
    ];
  }

  /** Days are sorted and counted anew only where something they show has changed. */
  #grid(items: readonly CalendarItem[], setting: CalendarSetting): unknown {
    const { words, now } = setting;
    const { period, position, days } = this;
    const key = [items, period, days.from, words, now.slice(0, 10), this.#cap, setting.marks];
    if (key.some((part, index) => part !== this.#key[index])) {
      this.#key = key;
      const found = this.inside(items, days, now);
      this.#weeks = period === 'month' ? monthGrid(found, position.shown, setting, this.#cap) : weeksGrid(found, days, setting, Infinity);
    }
    return this.#table.draw(periodTitle(period, position.day, words), period, this.#weeks, position, words);
  }
}
