// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

const count = (n: number) => (n === 1 ? '1 Projekt' : `${n} Projekte`);

/** German of search and filters, which arrives with them. */
export const controlsDe = {
  filter: 'Projekte filtern',
  filters: (chosen: number) => (chosen ? `Filter (${chosen} gewählt)` : 'Filter'),
  status: 'Status',
  tag: 'Thema',
  member: 'Kommune',
  all: 'Alle',
  sort: 'Sortierung',
  sorts: { newest: 'Neueste zuerst', title: 'Titel A–Z', ending: 'Endet bald' },
  chosen: 'Gewählte Filter',
  reset: 'Alle aufheben',
  remove: (filter: string) => `Filter aufheben: ${filter}`,
  without: (filter: string, n: number) => `Ohne Filter „${filter}“: ${count(n)}`,
  showCompleted: (n: number) => (n === 1 ? 'Auch 1 abgeschlossenes Projekt zeigen' : `Auch ${n} abgeschlossene Projekte zeigen`),
} as const;

export type ControlWords = Wording<typeof controlsDe>;
