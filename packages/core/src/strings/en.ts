// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SharedWords } from './words.ts';

export const en = {
  loading: 'Loading …',
  retry: 'Try again',
  failed: 'This content cannot be shown at the moment.',
  errors: {
    network: 'There is no connection to the server.',
    timeout: 'The server takes too long to answer.',
    problem: 'The server reports an error.',
  },
  unreadable: 'The server does not send readable data.',
  stale: (time) => `As of ${time}. Newer data cannot be reached at the moment.`,
  provider: 'Provided by',
  privacy: 'Privacy',
  feedback: 'Report a barrier',
  subscribe: 'Subscribe',
  external: '(other website)',
  search: 'Search',
  topics: 'Topics',
  follow: 'Subscribe to this selection:',
  copy: (format) => `Copy ${format} address`,
  copied: 'The address has been copied. Paste it into your feed reader or calendar.',
  copyYourself: 'Address to copy',
  internal: 'Members only',
  languages: { de: 'only in German', en: 'only in English', nds: 'only in Low German', 'de-simple': 'only in plain German', other: 'in another language' },
  dates: {
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    relative: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
    date: (weekday, day, month, year) => `${weekday && weekday + ', '}${day}\u00a0${month}${year && ' ' + year}`,
    dayOnly: (weekday, day) => `${weekday && weekday + ', '}${day}`,
    time: (from, to) => (to ? `${from}–${to}` : from),
    range: (from, to) => `${from} – ${to}`,
  },
} as const satisfies SharedWords;
