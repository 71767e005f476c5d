// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AddedWords } from '../strings/added.ts';
import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';
import type { de as extras } from './strings.extras.ts';

export const de = {
  ...shared,
  title: 'Aktuelles',
  empty: 'Zurzeit gibt es keine Meldungen.',
  emptyFiltered: 'Keine Meldung passt zu dieser Auswahl.',
  more: 'Weitere Meldungen laden',
  count: (n: number) => (n === 1 ? '1 Meldung' : `${n} Meldungen`),
  pinned: 'Wichtig',
  example: 'Beispiel',
  untitled: 'Meldung ohne Titel',
} as const;

/** German lacks the words for what only some items have: `extras.ts` brings them. */
export type NewsWords = Wording<typeof de> & Partial<Wording<typeof extras>> & AddedWords;
