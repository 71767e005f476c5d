// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';

const primary = (language: string) => language.split('-')[0] ?? language;

function distance(language = 'de', wanted: string): number {
  if (language === wanted) return 0;
  if (language === primary(wanted)) return 1;
  if (primary(language) === primary(wanted)) return 2;
  return language === 'de' ? 3 : 4;
}

/** Each entry once, in the version nearest to a language. */
export function bestVersions<TItem extends NewsItem>(items: readonly TItem[], wanted = 'de'): TItem[] {
  return items.filter((item) => {
    const others = item._vir.translations?.filter(({ id }) => items.some((other) => other.id === id)) ?? [];
    return others.every(({ language, id }) => {
      const difference = distance(item.language, wanted) - distance(language, wanted);
      return difference < 0 || (difference === 0 && item.id < id);
    });
  });
}
