// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from './days.ts';

/** An invented report, always marked as an example: so that a feed has something recent to show. */
export interface ExampleNews {
  key: string;
  title: string;
  summary: string;
  paragraphs: readonly string[];
  /** Wall-clock time in Europe/Berlin. */
  published: string;
  tags: readonly string[];
}

/** A few reports from the days before `day` (`YYYY-MM-DD`); the same day gives the same reports. */
export const exampleNews = (day: string): ExampleNews[] => [
  {
    key: 'umfrage',
    title: 'Welche Online-Dienste fehlen noch? (Beispiel)',
    summary: 'Eine Umfrage unter den Mitgliedern sammelt Wünsche für das kommende Jahr.',
    paragraphs: ['Diese Nachricht ist erfunden. Sie zeigt, wie eine aktuelle Meldung im Portal aussieht.', 'Die Umfrage dauert fünf Minuten und läuft zwei Wochen.'],
    published: `${addDays(day, -1)}T09:30:00`,
    tags: ['Online-Dienste', 'Beteiligung'],
  },
  {
    key: 'leitfaden',
    title: 'Leitfaden für verständliche Formulare (Beispiel)',
    summary: 'Zehn Seiten mit Vorlagen, die jedes Haus übernehmen kann.',
    paragraphs: ['Diese Nachricht ist erfunden. Sie zeigt eine Meldung mit längerem Text.', 'Der Leitfaden erklärt Aufbau, Wortwahl und Prüfung eines Formulars. Dazu gehören Muster für die fünf häufigsten Anträge.', 'Rückmeldungen nimmt die Geschäftsstelle entgegen.'],
    published: `${addDays(day, -4)}T14:00:00`,
    tags: ['Barrierefreiheit', 'Lesetipps'],
  },
  {
    key: 'rueckblick',
    title: 'Rückblick auf das Netzwerk-Treffen (Beispiel)',
    summary: 'Offene Schnittstellen waren das Thema des Vormittags.',
    paragraphs: ['Diese Nachricht ist erfunden. Sie zeigt eine Meldung aus der vergangenen Woche.'],
    published: `${addDays(day, -9)}T11:15:00`,
    tags: ['Netzwerk-Treffen'],
  },
];
