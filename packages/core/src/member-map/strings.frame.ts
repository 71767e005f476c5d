// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of what stands around the map. */
export const frameDe = {
  /** How the map is used, read once when it gets the focus. */
  mapHelp: 'Pfeiltasten: nächstes Mitglied. Eingabetaste: Einzelheiten. Plus und Minus: vergrößern und verkleinern. Null: ganze Region.',
  key: 'Zeichen auf der Karte',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  reset: 'Ganze Region zeigen',
  pan: { up: 'Nach Norden', down: 'Nach Süden', left: 'Nach Westen', right: 'Nach Osten' },
} as const;

export type FrameWords = Wording<typeof frameDe>;
