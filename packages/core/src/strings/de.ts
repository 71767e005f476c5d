// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** German is the source of all other languages: a key exists because it is here. */
export const de = {
  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  failed: 'Die Inhalte können gerade nicht angezeigt werden.',
  stale: (time: string) => `Stand: ${time}. Neuere Daten sind gerade nicht erreichbar.`,
  provider: 'Anbieter:',
  privacy: 'Datenschutz',
  feedback: 'Barriere melden',
  subscribe: 'Abonnieren',
  external: '(andere Website)',
  topics: 'Themen',
  dates: {
    weekdaysShort: ['Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.', 'So.'],
    months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
    relative: { '-1': 'gestern', '0': 'heute', '1': 'morgen' } as Readonly<Record<number, string>>,
    date: (weekday: string, day: number, month: string, year: string) => `${weekday && weekday + ', '}${day}.\u00a0${month}${year && ' ' + year}`,
    dayOnly: (weekday: string, day: number) => `${weekday && weekday + ', '}${day}.`,
    time: (from: string, to?: string) => (to ? `${from}–${to}` : from) + '\u00a0Uhr',
    range: (from: string, to: string) => `${from} – ${to}`,
  },
} as const;
