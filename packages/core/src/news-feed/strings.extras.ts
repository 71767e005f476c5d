// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** German for what only some items and lists have; the other languages have these words beside all others. */
export const de = {
  updated: (date: string) => `aktualisiert ${date}`,
  credit: (name: string) => `Foto: ${name}`,
  attachments: 'Anhänge',
  decimalComma: ',',
  article: 'Ganzen Text lesen',
  articleLoading: 'Der Text wird geladen …',
  articleFailed: 'Der Text kann gerade nicht gezeigt werden.',
  articleThere: 'Auf der Website lesen',
  image: 'Bild',
  urgent: 'Eilmeldung',
  listen: (title: string) => `Anhören: ${title}`,
  undated: 'Ohne Datum',
  choice: 'Meldungen auswählen',
  member: 'Kommune',
  allMembers: 'Alle Kommunen',
  month: 'Monat',
  allMonths: 'Alle Monate',
  newWindow: 'Öffnet ein neues Fenster',
  internal: 'Nur für Mitglieder',
  variants: 'Sprache',
  variantNames: { de: 'Deutsch', en: 'English', nds: 'Plattdüütsch', 'de-simple': 'Leichte Sprache' } as Readonly<Record<string, string>>,
} as const;
