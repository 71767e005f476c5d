// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { deSimple as shared } from '../strings/de-simple.ts';
import type { DocumentWords } from './strings.ts';

export default {
  ...shared,
  title: 'Texte für Mitglieder',
  hint: 'Diese Texte sind nur für Mitglieder. Melden Sie sich zuerst an.',
  empty: 'Es gibt gerade keine Texte.',
  more: 'Mehr Texte zeigen',
  download: 'Auf den Computer laden',
} as const satisfies Partial<DocumentWords>;
