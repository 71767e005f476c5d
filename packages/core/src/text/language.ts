// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Regions of a language are one, its plain register (`de-simple`) is another. */
export const register = (language: string): string => language.replace(/-(?!simple).*/, '');

/** An item's language and its name („nur auf Deutsch“), where it is not that of the list. */
export const foreign = ({ language }: { language?: string | undefined }, list: string, { languages }: { languages: Readonly<Record<string, string>> }): { lang: string; name: string } | undefined =>
  language && register(language) !== register(list) ? { lang: language, name: languages[register(language)] ?? language } : undefined;
