// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de, type MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import type { Catalogue } from '../shared/language.ts';

export const catalogue: Catalogue<MapWords> = {
  de,
  load: {
    en: () => import('@vir-nordwest/core/member-map/strings.en.ts'),
    nds: () => import('@vir-nordwest/core/member-map/strings.nds.ts'),
    'de-simple': () => import('@vir-nordwest/core/member-map/strings.de-simple.ts'),
  },
};
