// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attachment, NewsItem } from '@vir-nordwest/contract';
import { berlinTime } from '../dates/berlin.ts';
import { clock, formatDate, relativeDay } from '../dates/format.ts';
import { isExternal, safeLink, sameOrigin } from '../links/safe-link.ts';
import { fileSize, fileType } from '../text/file.ts';
import type { NewsWords } from './strings.ts';

/** One news item as it is shown: every text is final, every address safe. */
export interface NewsCard {
  id: string;
  title: string;
  /** Read after the title where another item has the same. */
  hint?: string | undefined;
  href?: string | undefined;
  /** The link leaves both the page and the network. */
  external: boolean;
  teaser: string;
  date?: { iso: string; text: string } | undefined;
  updated?: string | undefined;
  image?: NewsImage | undefined;
  source?: string | undefined;
  tags: readonly string[];
  attachments: readonly { href: string; title: string; facts: string }[];
  pinned: boolean;
  example: boolean;
  /** Set where the item is not in the language of the list. */
  foreign?: { lang: string; name: string } | undefined;
}

export interface NewsImage {
  src: string;
  srcset: string;
  alt: string;
  credit?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
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
  for (const card of cards) if (cards.some((other) => other !== card && other.title === card.title)) card.hint = card.date?.text;
  return [...cards.filter((card) => card.pinned), ...cards.filter((card) => !card.pinned)];
}

function newsCard(item: NewsItem, { words, language, today, homes }: NewsSetting): NewsCard {
  const own = (url: string) => homes.some((home) => sameOrigin(url, home));
  const published = berlin(item.date_published);
  const modified = berlin(item.date_modified);
  const { member, source, image, pinned, example } = item._vir;
  const href = safeLink(item.url ?? item.external_url);
  return {
    id: item.id,
    title: item.title || words.untitled,
    href,
    external: !!href && isExternal(href, ...homes),
    teaser: item.summary ?? '',
    date: published === undefined ? undefined : { iso: item.date_published ?? '', text: dayText(published, today, words) },
    updated: modified && published && modified.slice(0, 10) > published.slice(0, 10) ? words.updated(dayText(modified, today, words)) : undefined,
    image: item.image && own(item.image) ? { ...image, src: item.image, alt: image?.alt ?? '', srcset: (image?.srcset ?? []).filter(({ url }) => own(url)).map(({ url, width }) => `${url} ${width}w`).join(', ') } : undefined,
    source: source?.name ?? member?.name,
    tags: item.tags ?? [],
    attachments: (item.attachments ?? []).flatMap((file) => attachment(file, words.decimalComma)),
    pinned: pinned === true,
    example: example === true,
    foreign: item.language && item.language.split('-')[0] !== language.split('-')[0] ? { lang: item.language, name: words.languages[item.language.split('-')[0] ?? ''] ?? item.language } : undefined,
  };
}

/** A file with what people want to know before they open it; nothing where its address is not safe. */
function attachment({ url, title, mime_type, size_in_bytes }: Attachment, comma: string): NewsCard['attachments'] {
  const href = safeLink(url);
  const type = fileType(url, mime_type);
  const facts = [type, size_in_bytes === undefined ? '' : fileSize(size_in_bytes, comma)].filter(Boolean).join(', ');
  return href ? [{ href, title: title || (url.split(/[?#]/)[0]?.split('/').pop() ?? type), facts }] : [];
}

/** Berlin wall-clock time of an instant; nothing for dates no news can have (year 1, year 2999). */
function berlin(instant: string | undefined): string | undefined {
  const time = Date.parse(instant ?? '');
  return time > Date.UTC(1990, 0) && time < Date.now() + 366 * 86_400_000 ? berlinTime(time) : undefined;
}

/** „heute, 14:05 Uhr“, „gestern, 9:30 Uhr“, „Do., 5. März 2026“ */
function dayText(local: string, today: string, words: NewsWords): string {
  const day = relativeDay(local, today, words.dates);
  return day ? `${day}, ${words.dates.time(clock(local))}` : formatDate(local, words.dates);
}
