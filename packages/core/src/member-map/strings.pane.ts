// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the map's picture, which arrives with it. */
export const paneDe = {
  outlinesMissing: 'Die Umrisse der Gebiete sind gerade nicht erreichbar.',
  toolsMissing: 'Die Karte lässt sich gerade nicht bewegen.',
  marker: (names: string, n: number) => (n === 1 ? names : `${n} Mitglieder: ${names}`),
  others: (n: number) => `und ${n} weitere`,
} as const;

export type PaneWords = Wording<typeof paneDe>;
