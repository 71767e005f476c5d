// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { register } from '../text/language.ts';
import type { SharedWords } from './words.ts';

/** German for what is there in one language only; arrives with what may be foreign. */
export const languagesDe: Readonly<Record<string, string>> = { de: 'nur auf Deutsch', en: 'nur auf Englisch', nds: 'nur auf Platt', 'de-simple': 'nur in Leichter Sprache', other: 'in anderer Sprache' };

/** Set where an item is not in the language of its list: its language, and how that is said. */
export function foreignOf(lang: string | undefined, list: string, { languages = languagesDe }: SharedWords): { lang: string; name: string } | undefined {
  return lang && register(lang) !== register(list) ? { lang, name: languages[register(lang)] ?? languages.other ?? lang } : undefined;
}
