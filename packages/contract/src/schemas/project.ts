// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { feedOf, itemEntries } from './feed.ts';
import { ItemId, LocalDate, LocalDateTime, WebUrl } from './scalars.ts';

export const projectStatuses = ['planned', 'running', 'paused', 'completed'] as const;

export const projectChanges = ['status', 'start', 'end', 'participation', 'phase'] as const;

/**
 * What changed in a project on a day. `what` with `from` and `to` is what the server noticed between two imports; a missing side
 * is one that is not told. A source that keeps its own log says it in `text`.
 */
export const ProjectChange = v.object({
  date: LocalDate,
  what: v.optional(v.picklist(projectChanges)),
  /** Of the phase. */
  name: v.optional(v.string()),
  /** A status, a day, or for phases an interval (ISO 8601-2) such as `2026-01-01/2026-06-30` or `2026-01-01/..`. */
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  text: v.optional(v.string()),
  url: v.optional(WebUrl),
});

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1));
const Logo = v.object({ url: WebUrl, width: v.optional(Pixels), height: v.optional(Pixels), srcset: v.optional(v.array(v.object({ url: WebUrl, width: Pixels }))) });

export const ProjectExtension = v.object({
  status: v.picklist(projectStatuses),
  /** Why it is so, in a few words. */
  statusNote: v.optional(v.string()),
  start: v.optional(LocalDate),
  /** Last day, inclusive. */
  end: v.optional(LocalDate),
  /** A phase of one day is a milestone. */
  phases: v.optional(v.array(v.object({ name: v.string(), start: v.optional(LocalDate), end: v.optional(LocalDate) }))),
  /** Who pays, with the logo that many programmes want to see. */
  funding: v.optional(v.array(v.object({ name: v.string(), url: v.optional(WebUrl), logo: v.optional(Logo) }))),
  cost: v.optional(v.string()),
  /** Where it happens: a name or an address, a point on the map (GeoJSON, RFC 7946), or both. */
  place: v.optional(v.string()),
  geometry: v.optional(v.object({ type: v.literal('Point'), coordinates: v.tuple([v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), v.pipe(v.number(), v.minValue(-90), v.maxValue(90))]) })),
  partners: v.optional(v.array(v.object({ name: v.string(), url: v.optional(WebUrl) }))),
  contact: v.optional(v.object({ name: v.optional(v.string()), email: v.optional(v.string()), phone: v.optional(v.string()), url: v.optional(WebUrl) })),
  /** Who may take part, until when: the last day, and on it the time where there is one. Without `until` always. */
  participation: v.optional(v.object({ until: v.optional(LocalDate), time: v.optional(v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time like 18:00'))), url: v.optional(WebUrl) })),
  results: v.optional(v.array(v.object({ date: v.optional(LocalDate), text: v.string(), url: v.optional(WebUrl) }))),
  /** The oldest first. */
  changes: v.optional(v.array(ProjectChange)),
  /** The next date of the calendar that says it belongs to this project; `end` is exclusive. */
  nextEvent: v.optional(v.object({ id: ItemId, title: v.optional(v.string()), start: LocalDateTime, end: LocalDateTime, showWithoutTime: v.boolean(), url: v.optional(WebUrl) })),
});

export const ProjectItem = v.object({ ...itemEntries, _project: ProjectExtension });
export const ProjectFeed = feedOf(ProjectItem);
