// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the map itself, which arrives with it. */
export const paneDe = {
  /** How the map is used, read once when it gets the focus. */
  mapHelp: 'Pfeiltasten: nächstes Mitglied. Eingabetaste: Einzelheiten. Plus und Minus: vergrößern und verkleinern. Null: ganze Region.',
  outlinesMissing: 'Die Umrisse der Gebiete sind gerade nicht erreichbar.',
  marker: (names: string, n: number) => (n === 1 ? names : `${n} Mitglieder: ${names}`),
  others: (n: number) => `und ${n} weitere`,
  key: 'Zeichen auf der Karte',
  hints: { wheel: 'Zum Vergrößern die Strg-Taste (⌘) halten und das Mausrad drehen.', touch: 'Die Karte mit zwei Fingern bewegen.' },
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  reset: 'Ganze Region zeigen',
  pan: { up: 'Nach Norden', down: 'Nach Süden', left: 'Nach Westen', right: 'Nach Osten' },
  zoomLevel: (level: number, deepest: number) => `Vergrößerung ${level} von ${deepest}`,
} as const;

export type PaneWords = Wording<typeof paneDe>;
