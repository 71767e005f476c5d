// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** The four public lists, by the name used in addresses, in the CLI and in source code. */
export const listNames = ['news', 'events', 'projects', 'members'] as const;
export type ListName = (typeof listNames)[number];

/** Canonical addresses below the API's base. They end in an extension so that a plain file can stand in (static twin). */
export const paths = {
  news: '/v1/news.json',
  events: '/v1/events.json',
  projects: '/v1/projects.json',
  members: '/v1/members.json',
  boundaries: '/v1/boundaries.json',
  holidays: '/v1/holidays.json',
  openapi: '/v1/openapi.json',
  health: '/v1/health',
  config: '/v1/config.json',
} as const satisfies Record<ListName | 'boundaries' | 'holidays' | 'openapi' | 'health' | 'config', string>;

/** Media types of the API, by file extension (JSON Feed 1.1, RFC 7946, RFC 5545, RFC 9457). */
export const mediaTypes = {
  feed: 'application/feed+json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
  problem: 'application/problem+json; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;
