// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { nds as shared } from '../strings/nds.ts';
import type { EventWords } from './strings.ts';

export default {
  ...shared,
  title: 'Termine',
  weekdays: ['Maandag', 'Dingsdag', 'Middeweken', 'Dunnersdag', 'Freedag', 'Sünnavend', 'Sünndag'],
  today: 'Vundaag',
  more: 'Mehr Termine laden',
} as const satisfies Partial<EventWords>;
