// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { deSimple as shared } from '../strings/de-simple.ts';
import type { MapWords } from './strings.ts';

export default {
  ...shared,
  title: 'Diese Orte machen mit',
  empty: 'Hier steht noch kein Ort.',
  emptyFiltered: 'Wir haben keinen Ort gefunden.',
  plausible: 'Wir wissen nicht sicher: Macht dieser Ort mit?',
  mapMissing: 'Die Karte geht gerade nicht. Sie finden alle Orte in der Liste.',
  toolsMissing: 'Sie können die Karte gerade nicht bewegen. Sie finden alle Orte in der Liste.',
  subscribe: 'Daten',
  reset: 'Alles zeigen',
  loadTiles: 'Genaue Karte laden',
  tilesHost: (host) => `Die Karte kommt von ${host}. Dort sieht man dann die Nummer von Ihrem Computer.`,
  removeTiles: 'Genaue Karte wegnehmen',
  since: (year) => `Macht mit seit dem Jahr ${year}`,
  newsOf: 'Neue Nachrichten',
  showNews: 'Alle Nachrichten von diesem Ort zeigen',
  more: 'Mehr Orte zeigen',
  hints: { wheel: 'Karte größer machen: Drücken Sie die Taste Strg. Drehen Sie dann das Rad an der Maus.', touch: 'Nehmen Sie zwei Finger für die Karte.' },
  placeOf: (name) => `Dieser Ort ist auf der Karte: ${name}`,
  placeShown: (name) => `Auf der Karte ist jetzt ein Zeichen für: ${name}`,
  placeOutside: (name) => `Dieser Ort ist nicht auf der Karte: ${name}`,
  placeBack: 'Zurück zum Termin',
  placeClose: 'Das Zeichen von der Karte wegnehmen',
  zoomIn: 'Größer machen',
  zoomOut: 'Kleiner machen',
} as const satisfies Partial<MapWords>;
