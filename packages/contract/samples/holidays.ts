// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Holiday, Holidays } from '../src/index.ts';
import { addDays } from './days.ts';

const both: Holiday['regions'] = ['DE-NI', 'DE-HB'];
const publicHoliday = (start: string, name: string): Holiday => ({ name, kind: 'public', start, end: addDays(start, 1), regions: both });
const school = (start: string, last: string, name: string, regions = both): Holiday => ({ name, kind: 'school', start, end: addDays(last, 1), regions });

/** Holidays of 2026, the year of the samples. The school holidays are for looking at, not for planning. */
const holidays: readonly Holiday[] = [
  publicHoliday('2026-01-01', 'Neujahrstag'),
  school('2026-02-02', '2026-02-03', 'Halbjahresferien'),
  school('2026-03-23', '2026-04-07', 'Osterferien'),
  publicHoliday('2026-04-03', 'Karfreitag'),
  publicHoliday('2026-04-06', 'Ostermontag'),
  publicHoliday('2026-05-01', 'Tag der Arbeit'),
  publicHoliday('2026-05-14', 'Christi Himmelfahrt'),
  school('2026-05-15', '2026-05-15', 'Tag nach Himmelfahrt', ['DE-NI']),
  publicHoliday('2026-05-25', 'Pfingstmontag'),
  school('2026-05-26', '2026-05-26', 'Pfingstferien'),
  school('2026-07-02', '2026-08-12', 'Sommerferien'),
  publicHoliday('2026-10-03', 'Tag der Deutschen Einheit'),
  school('2026-10-12', '2026-10-24', 'Herbstferien'),
  publicHoliday('2026-10-31', 'Reformationstag'),
  school('2026-12-23', '2027-01-09', 'Weihnachtsferien'),
  publicHoliday('2026-12-25', '1. Weihnachtstag'),
  publicHoliday('2026-12-26', '2. Weihnachtstag'),
];

/** What the server answers for a window, by start. */
export const holidaysIn = (from: string, to: string, regions: readonly string[] = both): Holidays => ({
  from,
  to,
  holidays: holidays.filter((one) => one.start < to && one.end > from && one.regions.some((region) => regions.includes(region))).map((one) => ({ ...one, regions: one.regions.filter((region) => regions.includes(region)) })),
});
