// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DataErrorCode } from '../client/errors.ts';

/** Why nothing can be shown, in German; fetched when that happens. */
export const whyDe = {
  errors: {
    network: 'Es besteht keine Verbindung zum Server.',
    timeout: 'Der Server antwortet zu langsam.',
    problem: 'Der Server meldet einen Fehler.',
  } as Readonly<Partial<Record<DataErrorCode, string>>>,
  unreadable: 'Der Server liefert keine lesbaren Daten.',
} as const;
