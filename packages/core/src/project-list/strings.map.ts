// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of the projects' map, which arrives with it. */
export const mapDe = {
  map: 'Karte der Projekte',
  mapHelp: 'Pfeiltasten: nächster Punkt. Eingabetaste: Projekt zeigen. Plus und Minus: vergrößern und verkleinern. Null: alles.',
  marker: (titles: string, n: number) => (n === 1 ? titles : `${n} Projekte: ${titles}`),
  others: (n: number) => (n === 1 ? 'und 1 weiteres' : `und ${n} weitere`),
  choose: 'Wählen Sie einen Punkt, um das Projekt zu lesen.',
  below: (n: number) => (n === 1 ? 'Das Projekt steht unter der Karte.' : `${n} Projekte stehen unter der Karte.`),
  withoutPlace: (n: number, of: number) => (n === of ? 'Kein Projekt dieser Auswahl hat einen Ort auf der Karte. Die Liste zeigt alle.' : n === 1 ? `1 von ${of} Projekten hat keinen Ort auf der Karte. Es steht in der Liste.` : `${n} von ${of} Projekten haben keinen Ort auf der Karte. Sie stehen in der Liste.`),
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  whole: 'Alles zeigen',
  outlinesMissing: 'Die Umrisse der Gebiete sind gerade nicht erreichbar.',
} as const;

export type MapWords = Wording<typeof mapDe>;
