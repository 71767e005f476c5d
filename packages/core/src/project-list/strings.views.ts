// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the other ways to look at projects, on a map and side by side; arrives with them. */
export const viewsDe = {
  views: 'Ansicht',
  asList: 'Liste',
  asMap: 'Karte',
  mapMissing: 'Die Karte ist gerade nicht erreichbar. Die Liste ist vollständig.',
  compare: {
    one: 'Vergleichen',
    hint: 'Zum Vergleichen zwei oder drei Projekte ankreuzen.',
    chosen: (n: number) => `${n} von 3 angekreuzt`,
    show: 'Vergleich zeigen',
    close: 'Vergleich schließen',
    reset: 'Auswahl aufheben',
    title: 'Projekte im Vergleich',
    untold: 'keine Angabe',
    failed: 'Der Vergleich kann gerade nicht gezeigt werden.',
    status: 'Stand',
    period: 'Zeitraum',
    body: 'Kommune oder Träger',
    next: 'Wie es weitergeht',
  },
} as const;

export type ViewWords = Wording<typeof viewsDe>;
