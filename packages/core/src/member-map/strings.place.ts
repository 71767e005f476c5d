// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of a place that another widget wants to be seen, which arrives with it. */
export const placeDe = {
  placeOf: (name: string) => `Ort auf der Karte: ${name}`,
  placeShown: (name: string) => `${name} ist auf der Karte markiert.`,
  placeOutside: (name: string) => `${name} liegt außerhalb dieser Karte.`,
  placeBack: 'Zurück zum Termin',
  placeClose: 'Ort von der Karte nehmen',
} as const;

export type PlaceWords = Wording<typeof placeDe>;
