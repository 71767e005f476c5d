// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { RRuleTemporal } from 'rrule-temporal';
import type { EventRule } from '../import/draft.ts';
import { day, hour, localOf, midnightOf, wallOf } from './local-time.ts';
import { formatRule, isTooFrequent, parseRule, startsADay, type RuleParts } from './rule.ts';
import { formatInstant, instantOf, toInstant, wallAt } from './zone.ts';

/** A COUNT above this (27 years of a daily series) is as good as endless, and need not be counted from the first date on. */
const mostCounted = 10_000;
/** Candidates read of one rule, and pieces without any, before it is cut off. */
const mostCandidates = 50_000;
const mostEmptyPieces = 12;

/**
 * Last start a rule allows, in wall milliseconds of the event's zone. A DATE means that whole day; an instant
 * (RFC 5545 asks for one where DTSTART has a zone) is brought to the wall clock.
 */
export function untilOf(parts: RuleParts, rule: Pick<EventRule, 'timeZone' | 'showWithoutTime'>): number {
  const text = parts.get('UNTIL')?.[0];
  if (!text) return Number.POSITIVE_INFINITY;
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  if (text.length === 8) return wallOf(date) + day - 1000;
  const time = wallOf(`${date}T${text.slice(9, 11)}:${text.slice(11, 13)}:${text.slice(13, 15)}`);
  if (Number.isNaN(time)) return Number.NaN;
  const wall = text.endsWith('Z') ? wallAt(time, rule.timeZone ?? homeZone) : time;
  return rule.showWithoutTime ? wallOf(midnightOf(localOf(wall))) + day - 1000 : wall;
}

/** The rule with an UNTIL of the same kind as DTSTART: a date, a floating time or an instant (RFC 5545 section 3.3.10). */
export function withUntilLike(parts: RuleParts, rule: Pick<EventRule, 'timeZone' | 'showWithoutTime'>): RuleParts {
  const until = untilOf(parts, rule);
  if (!Number.isFinite(until)) return parts;
  const instant = rule.timeZone === null || rule.showWithoutTime ? undefined : formatInstant(instantOf(until, rule.timeZone).instant);
  const text = (instant ?? localOf(until)).replace(/[-:]/gu, '');
  return new Map([...parts, ['UNTIL', [rule.showWithoutTime ? text.slice(0, 8) : text]]]);
}

/** COUNT; infinite where there is none worth counting. */
export function countOf(parts: RuleParts): number {
  const asked = Number(parts.get('COUNT')?.[0] ?? Number.POSITIVE_INFINITY);
  return asked > mostCounted ? Number.POSITIVE_INFINITY : asked;
}

/**
 * Starts of a series in wall milliseconds between `from` and `to` (both included), ascending, without EXDATEs, with RDATEs.
 *
 * The rule runs on the wall clock, where it was meant: days have 24 hours there, and a start is known by its local time,
 * as EXDATE and RECURRENCE-ID name it. A start that the zone skips (02:30 on the last Sunday of March) does not take
 * place and is not counted (RFC 5545 section 3.3.10); DTSTART itself always takes place and is the first of COUNT.
 */
export function* startsBetween(rule: EventRule, from: number, to: number): Generator<number> {
  const first = wallOf(rule.start);
  const excluded = new Set(rule.exdates.map(wallOf));
  const added = [...new Set(rule.rdates.map(wallOf))].filter((wall) => wall >= from && wall <= to).sort((a, b) => a - b);
  let last = Number.NEGATIVE_INFINITY;
  const fresh = (wall: number): boolean => {
    if (wall <= last) return false;
    last = wall;
    return wall >= from && wall <= to && !excluded.has(wall);
  };
  for (const wall of ruleStarts(rule, first, from, to)) {
    while ((added[0] ?? Number.POSITIVE_INFINITY) < wall) {
      const extra = added.shift() ?? wall;
      if (fresh(extra)) yield extra;
    }
    if (fresh(wall)) yield wall;
  }
  for (const extra of added) if (fresh(extra)) yield extra;
}

function* ruleStarts(rule: EventRule, first: number, from: number, to: number): Generator<number> {
  yield first;
  const parts = rule.rrule === undefined ? undefined : parseRule(rule.rrule);
  if (!parts || isTooFrequent(parts)) return;
  const count = countOf(parts);
  const end = Math.min(to, untilOf(parts, rule));
  const isSkipped = (wall: number): boolean => !rule.showWithoutTime && rule.timeZone !== null && instantOf(wall, rule.timeZone).skipped;
  let found = 1;
  for (const wall of candidates(parts, first, count === Number.POSITIVE_INFINITY ? Math.max(first, from) : first, end)) {
    if (found >= count) return;
    if (wall <= first || isSkipped(wall)) continue;
    found += 1;
    yield wall;
  }
}

/** The bare rule, piece by piece, so that a hostile one costs no more than what is read of it. */
function* candidates(parts: RuleParts, first: number, from: number, to: number): Generator<number> {
  const bare = new Map(parts);
  bare.delete('COUNT');
  bare.delete('UNTIL');
  const isRare = /^(?:YEARLY|MONTHLY)$/u.test(bare.get('FREQ')?.[0] ?? '');
  const piece = Math.max(31, Math.ceil((isRare ? 3660 : 366) / startsADay(bare))) * day;
  const start = localOf(first).replace(/[-:]/gu, '');
  let left = mostCandidates;
  let empty = 0;
  try {
    const engine = new RRuleTemporal({ rruleString: `DTSTART:${start}Z\nRRULE:${formatRule(bare)}` });
    for (let begin = from; begin <= to && empty < mostEmptyPieces; begin += piece) {
      empty += 1;
      for (const found of engine.between(new Date(begin), new Date(Math.min(begin + piece - 1, to)), true)) {
        if ((left -= 1) < 0) return;
        empty = 0;
        yield found.epochMilliseconds;
      }
    }
  } catch {
    // The engine gives up on rules that never match within its own limits: such a series ends here.
  }
}

/** Widest distance between a Berlin date and the same date elsewhere. */
const zoneSlack = 26 * hour;

/** Wall-clock range in the event's zone in which starts can touch the window. */
export function wallRange(window: { from: string; to: string }, length: number): { from: number; to: number } {
  return { from: wallOf(window.from) - zoneSlack - length, to: wallOf(window.to) + zoneSlack };
}

/** The window's instants: calendar days in Europe/Berlin. */
export const windowInstants = (window: { from: string; to: string }): { from: number; to: number } => ({ from: toInstant(window.from, homeZone), to: toInstant(window.to, homeZone) });
