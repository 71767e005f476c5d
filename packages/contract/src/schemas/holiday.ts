// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { LocalDate } from './scalars.ts';

/** The Länder of the network by ISO 3166-2: Niedersachsen and Bremen. */
export const holidayRegions = ['DE-NI', 'DE-HB'] as const;

/** A holiday, or a stretch of school holidays. `end` is exclusive, as everywhere. */
export const Holiday = v.object({
  name: v.string(),
  kind: v.picklist(['public', 'school']),
  start: LocalDate,
  end: LocalDate,
  /** Where it holds. */
  regions: v.pipe(v.array(v.picklist(holidayRegions)), v.minLength(1)),
});

/** What overlaps the window, by start; public holidays before school holidays of the same day. */
export const Holidays = v.object({ from: LocalDate, to: LocalDate, holidays: v.array(Holiday) });
