// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a list and an item must share to be in one language: its regions are one, its plain register (`de-simple`) is another. */
export const register = (language: string): string => language.replace(/-(?!simple).*/, '');
