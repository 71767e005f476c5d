// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export { EventCalendar } from './event-calendar.ts';
export type { EventCalendarEventMap } from './event-calendar.events.ts';
