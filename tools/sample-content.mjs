// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What the first `npm start` imports: arguments of `vir import`, files below packages/contract/samples. */
export const sampleContent = [
  { list: 'boundaries', file: 'boundaries.json' },
  { list: 'members', file: 'members.csv', source: 'vir-mitglieder' },
  { list: 'news', file: 'news.rss', source: 'vir-geschaeftsstelle' },
  { list: 'news', file: 'example-news.json', source: 'beispiele' },
  { list: 'events', file: 'events.ics', source: 'vir-geschaeftsstelle' },
  { list: 'events', file: 'example-events.ics', source: 'beispiele' },
  { list: 'projects', file: 'projects.csv', source: 'vir-geschaeftsstelle' },
  { list: 'projects', file: 'projects.json', source: 'vir-geschaeftsstelle' },
];
