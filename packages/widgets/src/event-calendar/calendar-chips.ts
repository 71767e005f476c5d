// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { formatDate } from '@vir-nordwest/core/dates/format.ts';
import { formatSpan } from '@vir-nordwest/core/dates/span.ts';
import { choiceDays, type CalendarChoice } from '@vir-nordwest/core/event-calendar/choice.ts';
import type { CalendarFilterWords } from '@vir-nordwest/core/event-calendar/strings.filters.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import type { filtersDe } from '@vir-nordwest/core/strings/filters.ts';
import type { Wording } from '@vir-nordwest/core/strings/words.ts';

export type FilterWords = EventWords & CalendarFilterWords & Wording<typeof filtersDe>;

export interface Chip {
  name: 'q' | 'days' | 'tag' | 'member' | 'switch';
  label: string;
  /** The choice without it. */
  without: Partial<CalendarChoice>;
}

/** All that is chosen, in the order of the form; `days` where they count. */
export function chipsOf({ q, tag, member, preset, from, to, switches }: CalendarChoice, labels: ReadonlyMap<string, string>, days: boolean, words: FilterWords, today: string): Chip[] {
  const period = days ? (preset ? words.presets[preset] : rangeText(choiceDays({ preset, from, to }, today), words)) : '';
  return [
    ...(q ? [{ name: 'q' as const, label: `„${q}“`, without: { q: '' } }] : []),
    ...(period ? [{ name: 'days' as const, label: period, without: { preset: '' as const, from: '', to: '' } }] : []),
    ...tag.map((topic) => ({ name: 'tag' as const, label: labels.get(topic) ?? topic, without: { tag: tag.filter((other) => other !== topic) } })),
    ...(member ? [{ name: 'member' as const, label: labels.get(member) ?? member, without: { member: '' } }] : []),
    ...switches.map((name) => ({ name: 'switch' as const, label: words.switches[name], without: { switches: switches.filter((other) => other !== name) } })),
  ];
}

/** „5. – 7. März 2026“, „ab 5. März 2026“, „bis 7. März 2026“ */
function rangeText({ from, to }: { from?: string; to?: string }, words: FilterWords): string {
  const style = { weekdays: [] };
  if (from && to) return formatSpan({ start: `${from}T00:00:00`, end: `${to}T00:00:00`, showWithoutTime: true }, words.dates, style);
  if (from) return words.since(formatDate(from, words.dates, style));
  return to ? words.until(formatDate(addDays(to, -1), words.dates, style)) : '';
}
