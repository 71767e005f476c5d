// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CalendarSetting } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { monthTitle } from '@vir-nordwest/core/event-calendar/month.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { monthDe } from '@vir-nordwest/core/event-calendar/strings.month.ts';
import { html, nothing } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';
import { emptyView } from '../shared/states.view.ts';
import type { EntryActions } from './agenda.view.ts';
import { MonthController, type MonthHost } from './month-controller.ts';
import { styles } from './month.styles.ts';
import { monthView, navigationView } from './month.view.ts';
import { WidthController } from './width-controller.ts';

/** The month: where the visitor is in it, the grid and the way to others. Loaded where a month is wanted. */
export class MonthPane {
  readonly position: MonthController;
  readonly #width: WidthController;

  /** Begins with the month of `day`; `onMonth` as in {@link MonthController}. */
  constructor(host: MonthHost, day: string, onMonth: (again: boolean) => void) {
    this.position = new MonthController(host, day, onMonth);
    this.#width = new WidthController(host);
    adopt(host, styles);
  }

  navigation(level: number, given: EventWords, today: string): unknown {
    const words = { ...monthDe, ...given };
    const { position } = this;
    return navigationView(monthTitle(position.shown, words), level, words, (months) => position.step(months), () => position.goTo(today));
  }

  /** The month as `list` where there is no room for a grid. `complete` unless dates of it are missing. */
  render(items: readonly CalendarItem[], setting: CalendarSetting, level: number, actions: EntryActions, state: { total: number; complete: boolean }, list: (level: number) => unknown): unknown {
    const words = { ...monthDe, ...setting.words };
    return html`${state.complete ? nothing : html`<p class="note">${words.incomplete}</p>`}
    ${this.#width.narrow ? list(level) : monthView(items, this.position, setting, level, actions)}${state.total ? nothing : emptyView(words.emptyMonth)}`;
  }
}
