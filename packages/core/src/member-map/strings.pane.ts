// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the map's picture and what stands around it, which arrives with it. */
export const paneDe = {
  outlinesMissing: 'Die Umrisse der Gebiete sind gerade nicht erreichbar.',
  toolsMissing: 'Die Karte lässt sich gerade nicht bewegen.',
  marker: (names: string, n: number) => (n === 1 ? names : `${n} Mitglieder: ${names}`),
  others: (n: number) => `und ${n} weitere`,
  /** How the map is used, read once when it gets the focus. */
  mapHelp: 'Pfeiltasten: nächstes Mitglied. Eingabetaste: Einzelheiten. Plus und Minus: vergrößern und verkleinern. Null: ganze Region.',
  key: 'Zeichen auf der Karte',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  reset: 'Ganze Region zeigen',
  pan: { left: 'Nach Westen', right: 'Nach Osten', up: 'Nach Norden', down: 'Nach Süden' },
} as const;

export type PaneWords = Wording<typeof paneDe>;
