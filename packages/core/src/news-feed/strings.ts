// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';

const count = (n: number) => (n === 1 ? '1 Meldung' : `${n} Meldungen`);

export const de = {
  ...shared,
  title: 'Aktuelles',
  empty: 'Zurzeit gibt es keine Meldungen.',
  emptyFiltered: 'Keine Meldung passt zu dieser Auswahl.',
  more: 'Weitere Meldungen laden',
  count,
  added: (added: number, shown: number, total: number) => `${count(added)} geladen, ${shown} von ${total} sind zu sehen.`,
  pinned: 'Wichtig',
  untitled: 'Meldung ohne Titel',
  updated: (date: string) => `aktualisiert ${date}`,
  credit: (name: string) => `Foto: ${name}`,
  attachments: 'Anhänge',
} as const;

export type NewsWords = Wording<typeof de>;
