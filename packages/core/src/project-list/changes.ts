// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectChange } from '@vir-nordwest/contract';
import { isDate } from '../dates/is-date.ts';
import { dayText, type TimeWords } from './schedule.ts';

/** A change in words: „Ende: 31. Dezember 2026 (vorher 30. Juni 2026)“. Empty where it cannot be said. */
export function becameText({ what, name, from, to, text }: ProjectChange, words: TimeWords): string {
  if (text || !what) return text ?? '';
  const { changes } = words;
  const label = what === 'phase' ? changes.phase(name ?? '') : changes[what];
  const [later, earlier] = [sideText(to, words), sideText(from, words)];
  if (what === 'phase' && from === undefined && !later) return changes.added(label);
  if (what === 'phase' && to === undefined) return changes.dropped(label);
  return later || earlier ? changes.changed(label, later, earlier) : '';
}

/** A status, a day or an interval of days as a person writes it. */
function sideText(side: string | undefined, words: TimeWords): string {
  if (side === undefined) return '';
  if (Object.hasOwn(words.statuses, side)) return (words.statuses as Readonly<Record<string, string>>)[side] ?? '';
  const [first = '', last = first] = side.split('/').map((day) => (isDate(day) ? dayText(day, words) : ''));
  if (first && last) return first === last ? first : words.dates.range(first, last);
  return first ? words.from(first) : last && words.until(last);
}
