// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListName } from '@vir-nordwest/contract';

/** What the API has behind a widget: a page for frames, a fragment and addresses to subscribe to. A widget that is not here has rungs A and B. */
export interface Behind {
  list: ListName;
  formats: readonly (readonly [name: string, extension: string])[];
  /** Where the link inside leads, below the base. */
  link: string;
}

export const behind: Readonly<Record<string, Behind>> = {
  'news-feed': { list: 'news', formats: [['RSS', 'rss'], ['Atom', 'atom'], ['JSON Feed', 'json']], link: '/' },
  'event-calendar': { list: 'events', formats: [['iCalendar', 'ics'], ['RSS', 'rss'], ['JSON Feed', 'json']], link: '/v1/events.ics' },
  'project-list': { list: 'projects', formats: [['RSS', 'rss'], ['JSON Feed', 'json']], link: '/v1/projects.rss' },
  'member-map': { list: 'members', formats: [['CSV', 'csv'], ['GeoJSON', 'json']], link: '/v1/members.csv' },
};
