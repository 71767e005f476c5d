// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { importLists } from '../../packages/server/src/import/import-lists.ts';

/** Every page of the towns with a widget, and words of the sample content that must be read there. */
export const pages = [
  { path: '/', widget: 'vir-news-feed', list: 'news', shows: ['Welche Online-Dienste fehlen noch? (Beispiel)', 'Leitfaden für verständliche Formulare (Beispiel)'] },
  { path: '/', widget: 'vir-event-calendar', list: 'events', shows: ['Vortrag „Barrierefrei von Anfang an“ (Beispiel)'] },
  { path: '/termine', widget: 'vir-event-calendar', list: 'events', shows: ['Vortrag „Barrierefrei von Anfang an“ (Beispiel)', 'Ausstellung „Vom Aktenschrank zur E-Akte“ (Beispiel)'] },
  { path: '/projekte', widget: 'vir-project-list', list: 'projects', shows: ['ELFE'] },
  { path: '/karte', widget: 'vir-member-map', list: 'members', shows: ['Bremerhaven', 'Goslar'] },
].filter(({ list }) => (importLists as readonly string[]).includes(list));
