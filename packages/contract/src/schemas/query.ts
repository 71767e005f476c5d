// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { limits } from '../limits.ts';
import { holidayRegions } from './holiday.ts';
import { projectStatuses } from './project.ts';
import { Ars, Language, LocalDate, MemberId } from './scalars.ts';

/** A parameter that may repeat: `tag=a&tag=b` means a or b. */
const repeatable = <TItem extends v.GenericSchema<string>>(item: TItem) =>
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((value) => (Array.isArray(value) ? value : [value])),
    v.array(item),
    v.maxLength(limits.repeat, `may repeat at most ${limits.repeat} times`),
  );

const Limit = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}$/u, `must be a number from 1 to ${limits.page.max}`),
  v.transform(Number),
  v.minValue(1, `must be at least 1`),
  v.maxValue(limits.page.max, `must be at most ${limits.page.max}`),
);

const text = v.pipe(v.string(), v.trim(), v.maxLength(limits.search, `must be at most ${limits.search} characters`));

const listEntries = {
  q: v.optional(text),
  tag: v.optional(repeatable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100, 'must be at most 100 characters')))),
  /** A member's id or ARS: that body only. */
  member: v.optional(v.union([Ars, MemberId], 'must be a member id or an ARS')),
  /** ARS prefix: a Land or Kreis with everything in it. */
  within: v.optional(v.pipe(v.string(), v.regex(/^\d{2,12}$/u, 'must be 2 to 12 digits of an ARS'))),
  /** A preference, never a filter. */
  lang: v.optional(Language),
  limit: v.optional(Limit),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(300, 'is not a cursor of this list'), v.regex(/^[A-Za-z0-9_-]+$/u, 'is not a cursor of this list'))),
};

/** Query parameters of each list, as text from the address. Unknown names are ignored. */
export const NewsQuery = v.object({ ...listEntries, from: v.optional(LocalDate), to: v.optional(LocalDate) });
/** A switch is there or not: there is no list of everything that costs money. */
const only = v.optional(v.picklist(['true'], 'must be true'));
export const EventQuery = v.object({
  ...listEntries,
  from: v.optional(LocalDate),
  to: v.optional(LocalDate),
  free: only,
  online: only,
  accessible: only,
  /** Leaves out what runs longer, for instance exhibitions. */
  maxdays: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/u, 'must be a number of days from 1 to 366'), v.transform(Number), v.minValue(1, 'must be at least 1'), v.maxValue(366, 'must be at most 366'))),
});
export const HolidayQuery = v.object({ from: v.optional(LocalDate), to: v.optional(LocalDate), region: v.optional(repeatable(v.picklist(holidayRegions, `must be one of ${holidayRegions.join(', ')}`))), lang: v.optional(Language) });
export const projectSorts = ['newest', 'title', 'ending'] as const;
export const ProjectQuery = v.object({ ...listEntries, status: v.optional(repeatable(v.picklist(projectStatuses, `must be one of ${projectStatuses.join(', ')}`))), sort: v.optional(v.picklist(projectSorts, `must be one of ${projectSorts.join(', ')}`)) });
export const MemberQuery = v.object({ q: listEntries.q, member: listEntries.member, within: listEntries.within });
