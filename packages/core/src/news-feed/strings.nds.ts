// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { nds as shared } from '../strings/nds.ts';
import type { NewsWords } from './strings.ts';

export default {
  ...shared,
  title: 'Nieges',
  empty: 'In ’n Momang gifft dat keen Narichten.',
  emptyFiltered: 'Dor passt keen Naricht to.',
  more: 'Mehr Narichten laden',
  pinned: 'Wichtig',
  article: 'Den helen Text lesen',
  articleLoading: 'De Text warrt laadt …',
  articleFailed: 'De Text kann nu nich wiest warrn.',
  articleThere: 'Op de Websteed lesen',
  image: 'Bild',
  urgent: 'Iel-Naricht',
  listen: (title) => `Tohören: ${title}`,
  undated: 'Ahn Datum',
  variants: 'Spraak',
} as const satisfies Partial<NewsWords>;
