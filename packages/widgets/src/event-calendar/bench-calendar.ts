// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import './define.ts';
import { drawn } from '../shared/drawn.ts';
import type { EventCalendar } from './event-calendar.ts';
import { loadMonthPart } from './month-loader.ts';

/* `dist/bench-adapters/calendar.js`: the month for whoever times it beside other calendars. Part of no page's download. */

// A page loads the month's code with the dates; what is timed here is drawing.
await loadMonthPart();

export interface CalendarData {
  id: string;
  title: string;
  allDay: boolean;
  /** `YYYY-MM-DD` all day, else `YYYY-MM-DDTHH:MM` in Europe/Berlin; the end is exclusive. */
  start: string;
  end: string;
}

/** Matches each date on screen, inside the shadow root of the element that `mount` resolves with. */
export const itemSelector = 'td .line:not(.rest, .free)';

const itemOf = ({ id, title, allDay, start, end }: CalendarData) => ({ id, title, _event: { start, end, showWithoutTime: allDay } });

/** Draws June 2026 into `el`; resolves with its element once the month is there. `cap` is the most rows a day, 0 all of them. */
export async function mount(el: Element, data: readonly CalendarData[], { cap }: { cap: number }): Promise<EventCalendar> {
  const element = document.createElement('vir-event-calendar');
  element.view = 'month';
  element.from = '2026-06-01';
  element.setAttribute('day-lines', String(cap));
  element.items = data.map(itemOf);
  el.append(element);
  await drawn(element, 'tbody');
  return element;
}

/** Goes to the next month of an element that `mount` has made. */
export async function next(handle: EventCalendar | Promise<EventCalendar>): Promise<void> {
  const element = await handle;
  element.renderRoot.querySelectorAll<HTMLButtonElement>('.months button')[1]?.click();
  await element.updateComplete;
}
