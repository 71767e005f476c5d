// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of a member's details, which arrives with them. */
export const detailsDe = {
  details: 'Einzelheiten',
  since: (year: string) => `Mitglied seit ${year}`,
  contact: 'Kontakt:',
  newsOf: 'Neueste Meldungen',
  showNews: 'Alle Meldungen dieses Mitglieds zeigen',
  projectsOf: 'Projekte',
  eventsOf: 'Nächste Termine',
  close: 'Einzelheiten schließen',
} as const;

export type DetailWords = Wording<typeof detailsDe>;
