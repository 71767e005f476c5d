// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Holiday } from '@vir-nordwest/contract';
import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { getHolidays } from 'feiertagejs';

type Region = Holiday['regions'][number];

const states = { 'DE-NI': 'NI', 'DE-HB': 'HB' } as const satisfies Record<Region, string>;

/** Public holidays of one Land in one year, by law as the library knows it; Sundays that are none by themselves (Easter) are not among them. */
export function publicHolidays(year: number, region: Region, language: 'de' | 'en'): Holiday[] {
  return getHolidays(year, states[region]).map((holiday) => {
    // Its dates are noon in UTC; the `dateString` beside them follows the zone of the machine.
    const start = holiday.date.toISOString().slice(0, 10);
    return { name: holiday.translate(language) ?? holiday.name, kind: 'public', start, end: addDays(start, 1), regions: [region] };
  });
}
