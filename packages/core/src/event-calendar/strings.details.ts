// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Wording } from '../strings/words.ts';

/** German of an event's details, which arrives with the first that is opened. */
export const detailsDe = {
  place: 'Ort',
  organizer: 'Veranstalter',
  movedFrom: 'Ursprünglicher Termin',
  repeats: 'Wiederholung',
  keep: 'In den eigenen Kalender übernehmen (ICS)',
  keepIn: (calendar: string) => `In ${calendar} übernehmen`,
  price: 'Preis',
  free: 'Eintritt frei',
  access: 'Barrierefreiheit',
  wheelchair: { yes: 'stufenlos zugänglich', limited: 'mit Hilfe zugänglich', no: 'nicht stufenlos zugänglich' } as Readonly<Record<string, string>>,
  features: {
    toilet: 'barrierefreie Toilette',
    parking: 'Behindertenparkplatz',
    'hearing-loop': 'Höranlage',
    'sign-language': 'Gebärdensprache',
    subtitles: 'Untertitel',
    'audio-description': 'Audiodeskription',
    tactile: 'Angebote zum Tasten',
    'easy-language': 'Leichte Sprache',
  } as Readonly<Record<string, string>>,
  registration: 'Anmeldung',
  register: 'Zur Anmeldung',
  registerUntil: (moment: string) => `bis ${moment}`,
  required: 'erforderlich',
  full: 'ausgebucht',
  closed: (moment: string) => `endete ${moment}`,
  nextDates: 'Weitere Termine',
  credit: (name: string) => `Foto: ${name}`,
  onMap: 'Auf der Karte zeigen',
  mapMissing: 'Die Karte ist gerade nicht erreichbar.',
  onOpenStreetMap: 'Bei OpenStreetMap zeigen',
  toPage: 'Zur Seite des Termins',
  copyLink: 'Link kopieren',
  linkCopied: 'Der Link ist kopiert.',
  linkYourself: 'Link zum Kopieren',
  close: 'Schließen',
  linked: 'Termin aus dem Link',
  gone: 'Diesen Termin gibt es nicht mehr, oder er ist gerade nicht erreichbar.',
  files: 'Dateien',
  decimal: ',',
} as const;

export type DetailWords = Wording<typeof detailsDe>;
