// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { deSimple as shared } from '../strings/de-simple.ts';
import type { EventWords } from './strings.ts';

export default {
  ...shared,
  title: 'Termine',
  empty: 'Es gibt gerade keine Termine.',
  emptyFiltered: 'Dazu gibt es keine Termine.',
  emptyMonth: 'In diesem Monat gibt es keine Termine.',
  emptyWeek: 'In dieser Woche gibt es keine Termine.',
  emptyDay: 'An diesem Tag gibt es keine Termine.',
  more: 'Mehr Termine zeigen',
  earlier: 'Hat schon angefangen',
  statuses: { cancelled: 'Fällt aus', tentative: 'Noch nicht sicher', members: 'Nur für Mitglieder' },
  allDay: 'Den ganzen Tag',
  details: 'Mehr dazu',
  organizer: 'Wer macht das?',
  place: 'Wo ist das?',
  repeats: 'Wie oft?',
} as const satisfies Partial<EventWords>;
