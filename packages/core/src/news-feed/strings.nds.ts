// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { nds as shared } from '../strings/nds.ts';
import type { NewsWords } from './strings.ts';

const count = (n: number) => (n === 1 ? '1 Naricht' : `${n} Narichten`);

export default {
  ...shared,
  title: 'Nieges',
  empty: 'In ’n Momang gifft dat keen Narichten.',
  emptyFiltered: 'Dor passt keen Naricht to.',
  more: 'Mehr Narichten laden',
  count,
  added: (added, shown, total) => `${count(added)} laadt, ${shown} vun ${total} sünd to sehn.`,
  pinned: 'Wichtig',
  example: 'Bispeel',
  untitled: 'Naricht ahn Titel',
  updated: (date) => `nieg maakt ${date}`,
  credit: (name) => `Foto: ${name}`,
  attachments: 'Dateien dorto',
  article: 'Den helen Text lesen',
  articleLoading: 'De Text warrt laadt …',
  articleFailed: 'De Text kann nu nich wiest warrn.',
  articleThere: 'Op de Websteed lesen',
  image: 'Bild',
  urgent: 'Iel-Naricht',
  listen: (title) => `Tohören: ${title}`,
  undated: 'Ahn Datum',
  choice: 'Narichten utsöken',
  member: 'Gemeen',
  allMembers: 'All Gemenen',
  month: 'Maand',
  allMonths: 'All Maanden',
  newWindow: 'Maakt en nieg Finster op',
  variants: 'Spraak',
} as const satisfies Partial<NewsWords>;
