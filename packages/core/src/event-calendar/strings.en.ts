// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { en as shared } from '../strings/en.ts';
import type { EventWords } from './strings.ts';

const count = (n: number) => (n === 0 ? 'no events' : n === 1 ? '1 event' : `${n} events`);

export default {
  ...shared,
  title: 'Events',
  empty: 'There are no events at the moment.',
  emptyFiltered: 'No event matches this selection.',
  emptyMonth: 'There are no events in this month.',
  emptyDay: 'There are no events on this day.',
  incomplete: 'Not all events of this month have been loaded.',
  untitled: 'Untitled event',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  view: 'View',
  views: { agenda: 'List', day: 'Day', week: 'Week', month: 'Month' },
  emptyWeek: 'There are no events in this week.',
  steps: {
    month: { previous: 'Previous month', next: 'Next month' },
    week: { previous: 'Previous week', next: 'Next week' },
    day: { previous: 'Previous day', next: 'Next day' },
  },
  today: 'Today',
  count,
  hidden: (n) => `${n} more`,
  more: 'Load more events',
  added: (added, shown, total) => `${count(added)} loaded, showing ${shown} of ${total}.`,
  running: 'Still on',
  earlier: 'Began earlier',
  statuses: { cancelled: 'Cancelled', tentative: 'To be confirmed', members: 'Members only' },
  allDay: 'All day',
  zone: (place) => `local time in ${place}`,
  clockChange: { first: 'summer time', second: 'winter time' },
  details: 'Details',
  detailsOf: (title) => ` of ${title}`,
  place: 'Place',
  online: 'Online',
  organizer: 'Organiser',
  repeats: 'Repeats',
  keep: 'Add to your own calendar (ICS)',
  feeds: { webcal: 'calendar subscription', ics: 'ICS file' },
} as const satisfies Required<EventWords>;
