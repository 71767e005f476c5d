// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import type { EventDraft, EventOverride, EventRule } from '../import/draft.ts';
import { day, localOf, wallOf } from './local-time.ts';
import { plainContent } from '../content/plain-content.ts';

/** Generated events for the property tests: what editors write, and what attackers do. */

export const zones = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'UTC', null] as const;

const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const weekday = pick('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const interval = fc.oneof(fc.constant(''), fc.integer({ min: 2, max: 5 }).map((n) => `;INTERVAL=${n}`));
const end = fc.oneof(fc.constant(''), fc.integer({ min: 2, max: 60 }).map((n) => `;COUNT=${n}`), pick(';UNTIL=20270131T120000Z', ';UNTIL=20260801'));
const rhythm = fc.oneof(
  fc.constant('FREQ=DAILY'),
  fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }).map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
  fc.tuple(pick(1, 2, 3, 4, -1, -2), weekday).map(([n, name]) => `FREQ=MONTHLY;BYDAY=${n}${name}`),
  fc.integer({ min: 1, max: 31 }).map((date) => `FREQ=MONTHLY;BYMONTHDAY=${date}`),
  fc.constant('FREQ=MONTHLY;BYMONTHDAY=-1'),
  fc.tuple(fc.integer({ min: 1, max: 12 }), pick(1, -1), weekday).map(([month, n, name]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${n}${name}`),
  fc.constant('FREQ=YEARLY'),
);
export const rrule = fc.tuple(rhythm, interval, end).map((parts) => parts.join(''));

/** Local starts in 2026, on the quarter hour, outside the hours in which clocks change. */
export const localStart = fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 16, max: 95 })).map(([date, quarter]) => localOf(Date.UTC(2026, 0, 1) + date * day + quarter * 900_000));

const hostile = pick('\r\nATTACH:https://evil.example/', '\nEND:VEVENT\nBEGIN:VALARM', '\rX-EVIL:1', '\u2028BEGIN:VEVENT', '\u0085END:VCALENDAR', '\0', '\u001b[31m', '"', ';', ',', ':', '\\', '\\n', '\\N', '^n', '^\'', 'Abgesagt: ', 'entfällt – ', 'ß', '🎪', '👩‍👩‍👧', 'مقهى', '<p>', '&amp;', ' '.repeat(3), 'Tür'.repeat(40));
export const hostileText = fc.array(fc.oneof({ weight: 2, arbitrary: hostile }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }), { maxLength: 6 }).map((parts) => parts.join(''));

const location = fc.record({ name: hostileText }, { requiredKeys: [] });

export const eventRule: fc.Arbitrary<EventRule> = fc
  .record({ start: localStart, minutes: fc.integer({ min: 0, max: 600 }), timeZone: pick(...zones), showWithoutTime: fc.boolean(), status: pick('confirmed' as const, 'cancelled' as const, 'tentative' as const), sequence: fc.nat(9), rrule: fc.option(rrule, { nil: undefined }), skipped: fc.array(fc.nat(60), { maxLength: 3 }), extra: fc.array(localStart, { maxLength: 2 }), moved: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 2 }), title: hostileText, location })
  .map(({ start, minutes, timeZone, showWithoutTime, status, sequence, rrule: rule, skipped, extra, moved, title, location: place }) => {
    const cut = (local: string): string => (showWithoutTime ? `${local.slice(0, 10)}T00:00:00` : local);
    const first = wallOf(cut(start));
    const last = showWithoutTime ? first + (1 + (minutes % 4)) * day : first + minutes * 60_000;
    const after = (days: number): string => localOf(first + days * day);
    const isSeries = rule !== undefined;
    const overrides: EventOverride[] = isSeries ? moved.map((days) => ({ recurrenceId: after(days), start: after(days + 1), end: localOf(wallOf(after(days + 1)) + last - first), status, sequence, title: `${title}!`, location: place })) : [];
    return { uid: 'generated', sequence, start: localOf(first), end: localOf(last), openEnd: first === last, timeZone: showWithoutTime ? null : timeZone, showWithoutTime, status, ...(isSeries ? { rrule: rule } : {}), rdates: isSeries ? [...new Set(extra.map(cut))].sort() : [], exdates: isSeries ? [...new Set(skipped.map(after))].sort() : [], overrides, location: place };
  });

const facts = fc.record(
  {
    price: fc.record({ free: fc.boolean(), text: hostileText }, { requiredKeys: ['free'] }),
    accessibility: fc.record({ wheelchair: pick('yes' as const, 'limited' as const, 'no' as const), features: fc.uniqueArray(pick('toilet' as const, 'sign-language' as const, 'easy-language' as const)), text: hostileText }, { requiredKeys: [] }),
    registration: fc.record({ required: fc.boolean(), url: pick('https://example.org/karten?a=1&b=2', 'javascript:alert(1)'), email: hostileText, deadline: localStart, full: fc.boolean(), text: hostileText }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

export const eventDraft: fc.Arbitrary<EventDraft> = fc
  .record({ title: hostileText, words: hostileText, tags: fc.array(hostileText, { maxLength: 3 }), organizer: hostileText, uid: hostileText, event: eventRule, facts })
  .map(({ title, words, tags, organizer, uid, event, facts: known }) => ({ guid: uid, title, tags, content: plainContent(words), url: 'https://example.org/termine?a=1&b=2', modified: '2026-02-03T04:05:06Z', event: { ...event, ...known, uid, organizer: { name: organizer, email: 'amt@example.org', phone: words } } }));
