// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the search form, which arrives with it. */
export const formDe = {
  searchMember: 'Mitglied suchen',
  kind: 'Art',
  allKinds: 'alle Arten',
  state: 'Land',
  allStates: 'alle Länder',
  /** By the key of the state in the regional key (ARS). */
  states: { '01': 'Schleswig-Holstein', '02': 'Hamburg', '03': 'Niedersachsen', '04': 'Bremen', '05': 'Nordrhein-Westfalen', '06': 'Hessen', '07': 'Rheinland-Pfalz', '08': 'Baden-Württemberg', '09': 'Bayern', '10': 'Saarland', '11': 'Berlin', '12': 'Brandenburg', '13': 'Mecklenburg-Vorpommern', '14': 'Sachsen', '15': 'Sachsen-Anhalt', '16': 'Thüringen' } as Readonly<Record<string, string>>,
} as const;

export type FormWords = Wording<typeof formDe>;
