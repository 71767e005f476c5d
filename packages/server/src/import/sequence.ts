// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventRule } from './draft.ts';

/** What a calendar has to learn of: when, whether and how often. */
const essence = ({ start, end, timeZone, status, rrule, rdates, exdates }: EventRule): string => JSON.stringify([start, end, timeZone, status, rrule, rdates, exdates]);

/**
 * The event as it follows an earlier version. Programs take a change only with a higher SEQUENCE (RFC 5545 section 3.8.7.4); tables have none and
 * many programs never raise theirs, so it is raised here when the event moves or is cancelled, and never falls.
 */
export function followEvent(next: object | null, before: object | null): object | null {
  const [now, earlier] = [next as EventRule | null, before as EventRule | null];
  if (now === null || earlier === null || typeof earlier.sequence !== 'number') return next;
  const least = earlier.sequence + (essence(now) === essence(earlier) ? 0 : 1);
  if (now.sequence >= least) return next;
  const overrides = now.overrides.map((override) => ({ ...override, sequence: Math.max(override.sequence, least) }));
  return { ...now, sequence: Math.min(least, 2_147_483_647), overrides };
}
