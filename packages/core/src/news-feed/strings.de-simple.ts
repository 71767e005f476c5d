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
  article: 'Den ganzen Text lesen',
  articleFailed: 'Der Text fehlt gerade. Versuchen Sie es später noch einmal.',
  articleThere: 'Den Text auf der Internet-Seite lesen',
  urgent: 'Das ist eilig',
  undated: 'Ohne Tag',
} as const satisfies Partial<NewsWords>;
