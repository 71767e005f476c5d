// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { nds as shared } from '../strings/nds.ts';
import type { DocumentWords } from './strings.ts';

export default {
  ...shared,
  title: 'Papieren',
  hint: 'Papieren kriegt Liddmaten to sehn, wenn se anmellt sünd.',
  empty: 'In ’n Momang gifft dat keen Papieren.',
  more: 'Mehr Papieren laden',
  download: 'Dalladen',
} as const satisfies Partial<DocumentWords>;
