// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Holiday, HolidayQuery, Holidays } from '@vir-nordwest/contract';
import type { Sql } from 'postgres';
import type { HolidayDraft } from '../import/holidays.ts';
import { readWindow } from './event-window.ts';
import { publicHolidays } from './public-holidays.ts';

const everywhere: readonly Holiday['regions'][number][] = ['DE-NI', 'DE-HB'];

const english: Readonly<Record<string, string>> = {
  Winterferien: 'Winter holidays',
  Halbjahresferien: 'Mid-year holidays',
  Osterferien: 'Easter holidays',
  Pfingstferien: 'Whitsun holidays',
  Sommerferien: 'Summer holidays',
  Herbstferien: 'Autumn holidays',
  Weihnachtsferien: 'Christmas holidays',
};

/** Public and school holidays that overlap a window of days; what both Länder have at the same time is one entry. */
export async function buildHolidays(sql: Sql, { from: asked, to: until, region = [...everywhere], lang = 'de' }: HolidayQuery, today: string): Promise<Holidays> {
  const { from, to } = readWindow({ from: asked, to: until }, today);
  const language = lang.startsWith('en') ? 'en' : 'de';
  const regions = everywhere.filter((one) => region.includes(one));
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, index) => Number(from.slice(0, 4)) + index);
  const school = await sql<HolidayDraft[]>`
    select name, first::text, until::text, region from school_holiday
    where first < ${to} and until > ${from} and region in ${sql(regions)} order by first, region desc, name`;
  const all: Holiday[] = [
    ...regions.flatMap((one) => years.flatMap((year) => publicHolidays(year, one, language))).filter(({ start, end }) => start < to && end > from),
    ...school.map(({ name, first, until: end, region: one }): Holiday => ({ name: (language === 'en' && english[name]) || name, kind: 'school', start: first, end, regions: [one] })),
  ];
  const joined = [...Map.groupBy(all, ({ kind, name, start, end }) => JSON.stringify([kind, name, start, end])).values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [{ ...first, regions: [first, ...rest].flatMap((one) => one.regions) }]));
  const rank = ({ start, kind }: Holiday): string => `${start} ${kind}`; // „public“ sorts before „school“
  return { from, to, holidays: joined.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)) };
}
