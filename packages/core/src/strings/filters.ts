// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** German for choosing, and for copying the address of what is chosen; arrives with the controls. */
export const filtersDe = {
  search: 'Suche',
  follow: 'Diese Auswahl abonnieren:',
  copy: (format: string) => `${format}-Adresse kopieren`,
  copied: 'Die Adresse ist kopiert. Fügen Sie sie in Ihrem Feed-Leser oder Kalender ein.',
  copyYourself: 'Adresse zum Kopieren',
} as const;
