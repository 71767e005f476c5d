// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import type { VirErrorEvent, VirLoadEvent, VirSelectEvent } from '../shared/events.ts';
import type { VirFilterEvent } from '../shared/filter-event.ts';
import type { VirLocateEvent } from '../shared/locate-event.ts';

/** Events of `<vir-event-calendar>` by name; `vir-select` carries the event, `vir-filter` also tells of another month, `vir-locate` the place of an event. */
export interface EventCalendarEventMap {
  'vir-load': VirLoadEvent;
  'vir-error': VirErrorEvent;
  'vir-filter': VirFilterEvent;
  'vir-locate': VirLocateEvent;
  'vir-select': VirSelectEvent<CalendarItem>;
}
