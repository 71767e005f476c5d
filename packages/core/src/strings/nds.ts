// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SharedWords } from './words.ts';

/** Low German. What is missing is read in German; wording to be reviewed by speakers. Never through Intl: engines disagree. */
export const nds = {
  loading: 'Warrt laadt …',
  retry: 'Noch maal versöken',
  failed: 'Dat kann nu nich wiest warrn.',
  errors: {
    network: 'Dat gifft keen Verbinnen na den Server.',
    timeout: 'De Server bruukt to lang.',
    problem: 'De Server mellt en Fehler.',
  },
  unreadable: 'De Server schickt keen Daten, de to lesen sünd.',
  stale: (time) => `Stand: ${time}. Ne’ere Daten sünd nu nich to kriegen.`,
  provider: 'Vun:',
  feedback: 'Hinnernis mellen',
  subscribe: 'Abonneren',
  external: '(annere Websteed)',
  topics: 'Themen',
  search: 'Söken',
  follow: 'Düsse Utwahl abonneren:',
  copy: (format) => `Adress för ${format} koperen`,
  copied: 'De Adress is kopeert. Sett ehr in dien Feed-Leser oder Klenner in.',
  copyYourself: 'Adress to’n Koperen',
  privacy: 'Datenschutz',
  internal: 'Blots för Liddmaten',
  languages: { de: 'blots op Hoochdüütsch', en: 'blots op Ingelsch', nds: 'blots op Platt', 'de-simple': 'blots in lichte Spraak', other: 'in en anner Spraak' },
  dates: {
    weekdaysShort: ['Ma.', 'Di.', 'Mi.', 'Du.', 'Fr.', 'Sa.', 'Sü.'],
    months: ['Januaar', 'Februaar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktover', 'November', 'Dezember'],
    relative: { '-1': 'güstern', '0': 'vundaag', '1': 'morgen' },
    date: (weekday, day, month, year) => `${weekday && weekday + ', '}${day}.\u00a0${month}${year && ' ' + year}`,
    dayOnly: (weekday, day) => `${weekday && weekday + ', '}${day}.`,
    time: (from, to) => (to ? `Klock\u00a0${from}–${to}` : `Klock\u00a0${from}`),
    range: (from, to) => `${from} – ${to}`,
  },
} as const satisfies Partial<SharedWords>;
