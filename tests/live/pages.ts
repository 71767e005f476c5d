// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { importLists } from '../../packages/server/src/import/import-lists.ts';

/** Every page of the towns with a widget, and words of the sample content that must be read there. */
export const pages = [
  { path: '/', widget: 'vir-news-feed', list: 'news', shows: ['Beispiel: Welche Online-Dienste fehlen noch?', 'Beispiel: Leitfaden für verständliche Formulare'] },
  { path: '/', widget: 'vir-event-calendar', list: 'events', shows: ['Beispiel: Vortrag „Barrierefrei von Anfang an“'] },
  { path: '/termine', widget: 'vir-event-calendar', list: 'events', shows: ['Beispiel: Vortrag „Barrierefrei von Anfang an“', 'Beispiel: Ausstellung „Vom Aktenschrank zur E-Akte“'] },
  { path: '/projekte', widget: 'vir-project-list', list: 'projects', shows: ['ELFE'] },
  { path: '/karte', widget: 'vir-member-map', list: 'members', shows: ['Bremerhaven', 'Goslar'] },
].filter(({ list }) => (importLists as readonly string[]).includes(list));
