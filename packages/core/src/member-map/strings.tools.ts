// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of what moves and explains the map. */
export const toolsDe = {
  /** How the map is used, read once when it gets the focus. */
  mapHelp: 'Pfeiltasten: nächstes Mitglied. Eingabetaste: Einzelheiten. Plus und Minus: vergrößern und verkleinern. Null: ganze Region.',
  others: (n: number) => `und ${n} weitere`,
  key: 'Zeichen auf der Karte',
  hints: { wheel: 'Zum Vergrößern die Strg-Taste (⌘) halten und das Mausrad drehen.', touch: 'Die Karte mit zwei Fingern bewegen.' },
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  reset: 'Ganze Region zeigen',
  pan: { up: 'Nach Norden', down: 'Nach Süden', left: 'Nach Westen', right: 'Nach Osten' },
  zoomLevel: (level: number, deepest: number) => `Vergrößerung ${level} von ${deepest}`,
} as const;

export type ToolWords = Wording<typeof toolsDe>;
