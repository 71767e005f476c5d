// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Text as search and sorting compare it: lower case, ä→ae ö→oe ü→ue ß→ss, other diacritics stripped; NFC and NFD give the same. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[äöüß]/gu, (letter) => umlauts[letter] ?? letter).normalize('NFD').replace(/\p{Mn}/gu, '').normalize('NFC');
}
