// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import type { EventRule } from './draft.ts';

/** What a calendar has to learn of: when, whether and how often. */
const essence = ({ start, end, timeZone, status, rrule, rdates, exdates }: EventRule): string => JSON.stringify([start, end, timeZone, status, rrule, rdates, exdates]);

/** The event as it follows an earlier version: with a SEQUENCE of its own where it needs one, and with the start that was announced before. */
export function followEvent(next: object | null, before: object | null, now: Date): object | null {
  const [later, earlier] = [next as EventRule | null, before as EventRule | null];
  if (later === null || earlier === null || typeof earlier.sequence !== 'number') return next;
  const movedFrom = announced(later, earlier, berlinTime(now.getTime()));
  return inSequence(movedFrom === undefined ? later : { ...later, movedFrom }, earlier);
}

/**
 * Programs take a change only with a higher SEQUENCE (RFC 5545 section 3.8.7.4); tables have none and many programs never raise theirs, so it is
 * raised here when the event moves or is cancelled, and never falls.
 */
function inSequence(now: EventRule, earlier: EventRule): EventRule {
  const least = earlier.sequence + (essence(now) === essence(earlier) ? 0 : 1);
  if (now.sequence >= least) return now;
  const overrides = now.overrides.map((override) => ({ ...override, sequence: Math.max(override.sequence, least) }));
  return { ...now, sequence: Math.min(least, 2_147_483_647), overrides };
}

/**
 * The start that people may have noted, where it is another now. None of a series, whose dates tell it themselves; none that had passed, for
 * who enters next year's fair over this year's moves nothing; none where only an hour was added to a known day, or times are written in another zone.
 */
function announced(now: EventRule, earlier: EventRule, moment: string): string | undefined {
  const alone = [now, earlier].every(({ rrule, rdates }) => rrule === undefined && rdates.length === 0);
  if (!alone || now.timeZone !== earlier.timeZone) return undefined;
  const same = earlier.showWithoutTime || now.showWithoutTime ? now.start.slice(0, 10) === earlier.start.slice(0, 10) : now.start === earlier.start;
  if (same) return earlier.movedFrom;
  return earlier.start.slice(0, 10) < moment.slice(0, 10) ? undefined : earlier.start;
}
