// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';

const count = (n: number) => (n === 1 ? '1 Dokument' : `${n} Dokumente`);

export const de = {
  ...shared,
  title: 'Unterlagen',
  hint: 'Unterlagen sehen Mitglieder, wenn sie angemeldet sind.',
  empty: 'Zurzeit gibt es keine Unterlagen.',
  emptyFiltered: 'Keine Unterlage passt zu dieser Auswahl.',
  more: 'Weitere Unterlagen laden',
  count,
  added: (added: number, shown: number, total: number) => `${count(added)} geladen, ${shown} von ${total} sind zu sehen.`,
  download: 'Herunterladen',
  asking: 'Wird vorbereitet …',
  started: (title: string) => `${title} wird heruntergeladen.`,
  notDownloaded: 'Das Dokument lässt sich gerade nicht herunterladen. Versuchen Sie es noch einmal.',
  decimalComma: ',',
} as const;

export type DocumentWords = Wording<typeof de>;
