// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the month, which arrives with it. */
export const monthDe = {
  emptyMonth: 'In diesem Monat sind keine Termine eingetragen.',
  emptyDay: 'An diesem Tag sind keine Termine eingetragen.',
  incomplete: 'Es sind nicht alle Termine dieses Monats geladen.',
  emptyWeek: 'In dieser Woche sind keine Termine eingetragen.',
  steps: {
    month: { previous: 'Vorheriger Monat', next: 'Nächster Monat' },
    week: { previous: 'Vorherige Woche', next: 'Nächste Woche' },
    day: { previous: 'Vorheriger Tag', next: 'Nächster Tag' },
  },
  today: 'Heute',
  hidden: (n: number) => `${n} weitere`,
} as const;

export type MonthWords = Wording<typeof monthDe>;
