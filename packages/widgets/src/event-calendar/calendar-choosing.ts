// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventPreset } from '@vir-nordwest/core/event-calendar/switches.ts';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { PortalSettings } from '../shared/contexts.ts';
import type { CopyHost } from '../shared/copy-link.ts';
import type { Events } from './events-controller.ts';
import type { MonthController } from './month-controller.ts';
import type { CalendarView } from './toolbar.view.ts';

/** The calendar as its filters see it. */
export interface ChoosingCalendar extends CopyHost, HTMLElement {
  view: CalendarView;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly search: boolean;
  readonly topics: boolean;
  readonly shareable: boolean;
  readonly tag: string | undefined;
  readonly member: string | undefined;
  readonly settings: PortalSettings;
  readonly query: ListQuery;
  readonly preset: EventPreset;
  count(value: Events): { total: number };
  addressOf(path: string): string | undefined;
  mirrorOf(url: string): string | undefined;
}

/** What stands behind the calendar: where it is, which day it is, and what a choice sets going. */
export interface Choosing {
  readonly months: { readonly pane: { readonly position: MonthController } | undefined; load(day: string): Promise<boolean> };
  readonly clock: { readonly today: string };
  /** The visitor wants something else to be shown. */
  turn(again: boolean): void;
}
