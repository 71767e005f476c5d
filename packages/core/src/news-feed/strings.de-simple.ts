// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { deSimple as shared } from '../strings/de-simple.ts';
import type { NewsWords } from './strings.ts';

export default {
  ...shared,
  title: 'Neuigkeiten',
  empty: 'Es gibt gerade keine Neuigkeiten.',
  emptyFiltered: 'Dazu gibt es keine Neuigkeiten.',
  more: 'Mehr Neuigkeiten zeigen',
} as const satisfies Partial<NewsWords>;
