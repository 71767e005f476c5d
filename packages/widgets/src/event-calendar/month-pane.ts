// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CalendarSetting } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { monthTitle } from '@vir-nordwest/core/event-calendar/month.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import type { OnSelect } from './agenda.view.ts';
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
    const { renderRoot } = host;
    if (renderRoot instanceof ShadowRoot) renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styles];
  }

  /** There is no room for a grid. */
  get narrow(): boolean {
    return this.#width.narrow;
  }

  navigation(level: number, words: EventWords, today: string): unknown {
    const { position } = this;
    return navigationView(monthTitle(position.shown, words), level, words, (months) => position.step(months), () => position.goTo(today));
  }

  grid(items: readonly CalendarItem[], setting: CalendarSetting, level: number, onSelect: OnSelect): unknown {
    return monthView(items, this.position, setting, level, onSelect);
  }
}
