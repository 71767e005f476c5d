// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of an event's details, which arrives with the first that is opened. */
export const detailsDe = {
  place: 'Ort',
  organizer: 'Veranstalter',
  repeats: 'Wiederholung',
  keep: 'In den eigenen Kalender übernehmen (ICS)',
} as const;

export type DetailWords = Wording<typeof detailsDe>;
