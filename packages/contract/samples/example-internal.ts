// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, toUtc } from './days.ts';

/** Invented items for members only, so that signing in shows something. */
export const internalNews = (day: string): { key: string; title: string; summary: string; paragraphs: string[]; published: string }[] => [
  {
    key: 'intern-protokoll',
    title: 'Protokoll des Arbeitskreises liegt vor (internes Beispiel)',
    summary: 'Beschlüsse und offene Punkte der letzten Sitzung, nur für Mitglieder.',
    paragraphs: ['Diese Meldung ist erfunden. Sie ist nur zu sehen, wenn jemand angemeldet ist.', 'Das Protokoll steht bei den Unterlagen.'],
    published: `${addDays(day, -2)}T16:00:00`,
  },
];

/** Internal news as JSON Feed 1.1. */
export function internalJsonFeed(day: string): string {
  const items = internalNews(day).map(({ key, title, summary, paragraphs, published }) => ({
    id: key,
    title,
    summary,
    content_html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    date_published: toUtc(published),
    tags: ['Beispiel'],
    language: 'de',
    _vir: { visibility: 'members', example: true },
  }));
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Interne Beispiele', language: 'de', items }, null, 2)}\n`;
}

/** Internal dates as a table: early tomorrow, so that on any weekday it is among the first five that a page for members shows. */
export const internalEvents = (day: string): string =>
  ['Kennung;Titel;Beginn;Uhrzeit;Endzeit;Ort;Teaser;Sichtbarkeit', `intern-klausur;Klausur der Lenkungsgruppe (internes Beispiel);${addDays(day, 1)};08:00;16:00;Kreishaus, großer Saal;Haushalt und Ziele des kommenden Jahres.;intern`, ''].join('\n');

/** A document for members: one page of PDF (ISO 32000-1), written by hand. */
export function internalDocument(): Uint8Array {
  const text = 'BT /F1 20 Tf 72 760 Td (Protokoll des Arbeitskreises) Tj 0 -32 Td /F1 12 Tf (Dieses Dokument ist erfunden.) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Lang(de)>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return new TextEncoder().encode(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`);
}
