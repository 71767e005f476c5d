// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import { berlinTime } from '../dates/berlin.ts';
import { clock, formatDate, relativeDay } from '../dates/format.ts';
import { isExternal, safeLink } from '../links/safe-link.ts';
import type { NewsWords } from './strings.ts';

/** One news item as it is shown: every text is final, every address safe. What only some items have is in `extras.ts`. */
export interface NewsCard {
  item: NewsItem;
  title: string;
  /** Read after the title where another item has the same. */
  hint?: string | undefined;
  href?: string | undefined;
  /** The link leaves both the page and the network. */
  external: boolean;
  date?: string | undefined;
  source?: string | undefined;
}

export interface NewsSetting {
  words: NewsWords;
  /** Language of the list. */
  language: string;
  /** Berlin date of today. */
  today: string;
  /** Addresses of the page and of the data. Images from elsewhere are left out: they would tell a third party who reads. */
  homes: readonly string[];
}

/** Cards in the order of the list, pinned ones first. */
export function newsCards(items: readonly NewsItem[], setting: NewsSetting): NewsCard[] {
  const cards = items.map((item) => newsCard(item, setting));
  // Links are told apart by their names alone: a title that comes twice gets its date.
  for (const card of cards) if (cards.some((other) => other !== card && other.title === card.title)) card.hint = card.date;
  return cards.sort((one, other) => Number(other.item._vir.pinned ?? 0) - Number(one.item._vir.pinned ?? 0));
}

function newsCard(item: NewsItem, { words, today, homes }: NewsSetting): NewsCard {
  const { member, source } = item._vir;
  const href = safeLink(item.url ?? item.external_url);
  return {
    item,
    title: item.title || words.untitled,
    href,
    external: !!href && isExternal(href, ...homes),
    date: dayText(item.date_published, today, words),
    source: source?.name ?? member?.name,
  };
}

/** Berlin wall-clock time of an instant; nothing for dates no news can have (year 1, year 2999). */
export function berlinDate(instant: string | undefined): string | undefined {
  const time = Date.parse(instant ?? '');
  return time > Date.UTC(1990) && time < Date.now() + 366 * 86_400_000 ? berlinTime(time) : undefined;
}

/** „heute, 14:05 Uhr“, „gestern, 9:30 Uhr“, „Do., 5. März 2026“ */
export function dayText(instant: string | undefined, today: string, words: NewsWords): string | undefined {
  const local = berlinDate(instant);
  const day = local && relativeDay(local, today, words.dates);
  return day ? `${day}, ${words.dates.time(clock(local))}` : local && formatDate(local, words.dates);
}
