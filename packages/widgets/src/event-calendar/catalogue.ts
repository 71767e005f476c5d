// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de, type EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import type { Catalogue } from '../shared/language.ts';

export const catalogue: Catalogue<EventWords> = {
  de,
  load: {
    en: () => import('@vir-nordwest/core/event-calendar/strings.en.ts'),
    nds: () => import('@vir-nordwest/core/event-calendar/strings.nds.ts'),
    'de-simple': () => import('@vir-nordwest/core/event-calendar/strings.de-simple.ts'),
  },
};
