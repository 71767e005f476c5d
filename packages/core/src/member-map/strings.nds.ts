// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { nds as shared } from '../strings/nds.ts';
import type { MapWords } from './strings.ts';

export default { ...shared, title: 'Maten', subscribe: 'Daten', map: 'Koort', reset: 'De hele Region wiesen', placeOf: (name) => `Oort op de Koort: ${name}`, placeShown: (name) => `${name} is op de Koort anteekent.`, placeOutside: (name) => `${name} liggt buten disse Koort.`, placeBack: 'Trüch na’n Termin', placeClose: 'Oort vun de Koort nehmen', zoomIn: 'Grötter', zoomOut: 'Lütter', more: 'Mehr Maten', newsOf: 'Nieste Mellen', showNews: 'All Mellen vun dissen Maat wiesen', projectsOf: 'Projekten', eventsOf: 'Nächste Termins', loadTiles: 'Koort vun’t Amt laden', removeTiles: 'Koort vun’t Amt wegdoon', hints: { wheel: 'To’n Grötter-Maken: Strg (⌘) fasthollen un an’t Rad dreihn.', touch: 'De Koort mit twee Fingers bewegen.' } } as const satisfies Partial<MapWords>;
