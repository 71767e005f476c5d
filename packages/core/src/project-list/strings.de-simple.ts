// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { deSimple as shared } from '../strings/de-simple.ts';
import type { ProjectWords } from './strings.ts';

export default {
  ...shared,
  empty: 'Es gibt gerade keine Projekte.',
  emptyFiltered: 'Dazu gibt es kein Projekt.',
  filter: 'Projekte aussuchen',
  filters: (chosen) => (chosen ? `Aussuchen (${chosen} gewählt)` : 'Aussuchen'),
  statuses: { running: 'Das Projekt läuft', planned: 'Das Projekt kommt noch', paused: 'Das Projekt macht Pause', completed: 'Das Projekt ist fertig' },
  sort: 'Reihenfolge',
  more: 'Mehr Projekte zeigen',
  details: 'Mehr zum Projekt',
  funding: 'Geld kommt von',
  partners: 'Diese machen mit',
  contact: 'Fragen Sie hier',
  participation: 'Mitmachen',
  join: (until, left) => `Sie können mitmachen${until && `: bis ${until}`}${left && ` (${left})`}`,
  joined: (until) => `Mitmachen ging bis ${until}.`,
  results: 'Das ist daraus geworden',
} as const satisfies Partial<ProjectWords>;
