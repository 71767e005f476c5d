// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DocumentItem } from '../src/index.ts';
import { sampleBase } from './feed.ts';

const document = (id: string, title: string, day: string, filename: string, mediaType: string, size: number, more: Partial<DocumentItem> = {}): DocumentItem => ({
  id,
  title,
  content_text: title,
  date_published: `${day}T09:00:00Z`,
  language: 'de',
  ...more,
  _vir: { visibility: 'members', source: { name: 'Geschäftsstelle' }, ...more._vir },
  _document: { filename, mediaType, size, ticket: `${sampleBase}/v1/member/documents/${id}/ticket` },
});

/** Documents for members. */
export const documentItems: readonly DocumentItem[] = [
  document('dok-plenum', 'Präsentation zum Plenum', '2026-03-03', 'Plenum März 2026.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 8_412_000, { summary: 'Haushalt, neue Mitglieder, Ausblick auf den Herbst.' }),
  document('dok-protokoll', 'Protokoll des Arbeitskreises Online-Dienste', '2026-02-24', 'protokoll-ak-online.pdf', 'application/pdf', 214_000, { summary: 'Beschlüsse und offene Punkte.', _vir: { visibility: 'members', member: { id: 'oldenburg', name: 'Oldenburg (Oldb)' } } }),
  document('dok-muster', 'Mustervereinbarung zur interkommunalen Zusammenarbeit', '2026-01-12', 'muster.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 61_000),
];
