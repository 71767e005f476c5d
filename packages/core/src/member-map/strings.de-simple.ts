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
  subscribe: 'Daten',
  reset: 'Alles zeigen',
  zoomIn: 'Größer machen',
  zoomOut: 'Kleiner machen',
} as const satisfies Partial<MapWords>;
