// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German for what only some projects tell, which arrives with it. */
export const detailsDe = {
  details: 'Einzelheiten',
  phases: 'Ablauf',
  funding: 'Förderung',
  partners: 'Beteiligte',
  contact: 'Kontakt',
  documents: 'Unterlagen',
  results: 'Was daraus wurde',
  deadline: (days: number) => (days === 0 ? 'letzter Tag' : days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`),
  decimalComma: ',',
  internal: 'Nur für Mitglieder',
} as const;

export type DetailWords = Wording<typeof detailsDe>;
