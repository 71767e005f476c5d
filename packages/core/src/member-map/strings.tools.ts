// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of what moves the map. */
export const toolsDe = {
  others: (n: number) => `und ${n} weitere`,
  hints: { wheel: 'Zum Vergrößern die Strg-Taste (⌘) halten und das Mausrad drehen.', touch: 'Die Karte mit zwei Fingern bewegen.' },
  zoomLevel: (level: number, deepest: number) => `Vergrößerung ${level} von ${deepest}`,
} as const;

export type ToolWords = Wording<typeof toolsDe>;
