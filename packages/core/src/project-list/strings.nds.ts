// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { nds as shared } from '../strings/nds.ts';
import type { ProjectWords } from './strings.ts';

export default {
  ...shared,
  title: 'Projekten',
  empty: 'In ’n Momang gifft dat keen Projekten.',
  emptyFiltered: 'Dor passt keen Projekt to.',
  more: 'Mehr wiesen',
  details: 'Mehr dorto',
  phases: 'Afloop',
  funding: 'Geld kummt vun',
  partners: 'Wokeen mitmaakt',
  documents: 'Papieren',
  results: 'Wat dor ut worrn is',
  deadline: (days) => (days === 0 ? 'de leste Dag' : days === 1 ? 'noch een Dag' : `noch ${days} Daag`),
  participation: 'Mitmaken',
  join: (until, left) => `Mitmaken${until && ` bet ${until}`}${left && ` (${left})`}`,
  joined: (until) => `Mitmaken gung bet ${until}.`,
  all: 'All',
  statuses: { running: 'Löppt', planned: 'Plaant', paused: 'Rast', completed: 'Fardig' },
} as const satisfies Partial<ProjectWords>;
