// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de } from './de.ts';
import type { SharedWords } from './words.ts';

/** Leichte Sprache: short sentences, no abbreviations. What is missing is read in German. */
export const deSimple = {
  loading: 'Bitte warten Sie. Die Texte kommen gleich.',
  retry: 'Noch einmal laden',
  feedback: 'Ein Hindernis melden',
  subscribe: 'Immer neu bekommen',
  search: 'Suchen',
  failed: 'Die Seite kann die Texte nicht zeigen.',
  errors: {
    network: 'Es gibt keine Verbindung zum Internet.',
    timeout: 'Das Laden dauert zu lange.',
    problem: 'Es gibt einen Fehler.',
  },
  unreadable: 'Die Daten sind falsch.',
  stale: (time) => `Diese Texte sind von: ${time}. Neue Texte kommen später.`,
  external: '(Sie kommen auf eine andere Internet-Seite.)',
  follow: 'Diese Auswahl immer neu bekommen:',
  copy: (format) => `Adresse für ${format} kopieren`,
  copied: 'Die Adresse ist kopiert. Sie können die Adresse jetzt in einem anderen Programm einfügen.',
  copyYourself: 'Diese Adresse können Sie kopieren',
  provider: 'Diese Texte sind von:',
  internal: 'Nur für Mitglieder',
  languages: { de: 'Diesen Text gibt es nicht in Leichter Sprache.', en: 'Diesen Text gibt es nur auf Englisch.', nds: 'Diesen Text gibt es nur auf Plattdeutsch.', other: 'Dieser Text ist in einer anderen Sprache.' },
  dates: { ...de.dates, weekdaysShort: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] },
} as const satisfies Partial<SharedWords>;
