// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export interface WidgetPage {
  path: string;
  widget: string;
  /** Words of the sample content that must be read there. */
  shows: readonly string[];
  /** A button to press first. */
  press?: string;
  /** What must have a size on screen. */
  draws?: string;
}

/** Every page of the towns with a widget. */
export const pages: readonly WidgetPage[] = [
  { path: '/', widget: 'vir-news-feed', shows: ['Welche Online-Dienste fehlen noch? (Beispiel)', 'Leitfaden für verständliche Formulare (Beispiel)'] },
  { path: '/', widget: 'vir-event-calendar', shows: ['Vortrag „Barrierefrei von Anfang an“ (Beispiel)'] },
  { path: '/termine', widget: 'vir-event-calendar', shows: ['Vortrag „Barrierefrei von Anfang an“ (Beispiel)', 'Ausstellung „Vom Aktenschrank zur E-Akte“ (Beispiel)'] },
  { path: '/termine', widget: 'vir-event-calendar', press: 'Monat', shows: ['Mo.', 'So.'], draws: '[role=grid] .line' },
  { path: '/projekte', widget: 'vir-project-list', shows: ['ELFE'] },
  { path: '/karte', widget: 'vir-member-map', shows: ['Bremerhaven', 'Goslar'], draws: '.marker .shape' },
  { path: '/karte', widget: 'vir-event-calendar', shows: ['Vortrag „Barrierefrei von Anfang an“ (Beispiel)'] },
  { path: '/mitglieder', widget: 'vir-login-box', shows: ['Anmelden', 'nicht auf dieser Seite'] },
];
