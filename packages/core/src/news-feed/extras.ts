// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attachment, NewsItem } from '@vir-nordwest/contract';
import { ownPicture, type Picture } from '../links/picture.ts';
import { isExternal, safeLink } from '../links/safe-link.ts';
import { foreignOf } from '../strings/foreign.ts';
import { attachmentFacts, attachmentTitle } from '../text/attachment.ts';
import { de } from './strings.extras.ts';
import { monthName } from './archive.ts';
import { berlinDate, dayText, type NewsCard, type NewsSetting } from './model.ts';

/** What only some items have: every text is final, every address safe. */
export interface NewsExtras {
  /** Set where the item is not in the language of the list: its tag and „nur auf Deutsch“. */
  foreign?: { lang: string; name: string } | undefined;
  updated?: string | undefined;
  image?: Picture | undefined;
  attachments: readonly NewsFile[];
}

export interface NewsFile {
  href: string;
  title: string;
  facts: string;
  /** Can be listened to here: of third hosts only the link is shown. */
  audio: boolean;
}

export function newsExtras(item: NewsItem, { words, language, today, homes }: NewsSetting): NewsExtras {
  const { credit, decimalComma, updated } = { ...de, ...words };
  return {
    foreign: foreignOf(item.language, language, words),
    updated: isUpdated(item) ? updated(dayText(item.date_modified, today, words) ?? '') : undefined,
    image: ownPicture(item.image, item._vir.image, homes, credit),
    attachments: (item.attachments ?? []).flatMap((file) => attachment(file, decimalComma, homes)),
  };
}

/** Whether an item was changed on a later day than it appeared, in Berlin. */
const isUpdated = ({ date_modified, date_published }: NewsItem): boolean => (berlinDate(date_modified)?.slice(0, 10) ?? '') > (berlinDate(date_published) ?? '~');

/** A file with what people want to know before they open it; nothing where its address is not safe. */
function attachment(file: Attachment, comma: string, homes: readonly string[]): NewsExtras['attachments'] {
  const href = safeLink(file.url);
  return href ? [{ href, title: attachmentTitle(file), facts: attachmentFacts(file, comma), audio: file.mime_type.startsWith('audio/') && !isExternal(href, ...homes) }] : [];
}

/** Cards by month of their date, newest first, each with a name: „März 2026“. Pinned and undated ones keep their place. */
export function byMonth(cards: readonly NewsCard[], { words }: Pick<NewsSetting, 'words'>): { name: string; cards: NewsCard[] }[] {
  const months: { name: string; cards: NewsCard[] }[] = [];
  for (const card of cards) {
    const [year = '', month = ''] = (card.item._vir.pinned ? undefined : berlinDate(card.item.date_published))?.split('-') ?? [];
    const name = card.item._vir.pinned ? words.pinned : year ? monthName(`${year}-${month}`, words) : { ...de, ...words }.undated;
    const there = months.find((one) => one.name === name);
    if (there) there.cards.push(card);
    else months.push({ name, cards: [card] });
  }
  return months;
}

/** schema.org ItemList of news, as search engines read it. */
export function newsListData(cards: readonly NewsCard[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: cards.map(({ item, title, href, source }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: { '@type': 'NewsArticle', headline: title, url: href, datePublished: item.date_published, dateModified: item.date_modified, inLanguage: item.language, description: item.summary, ...(source && { publisher: { '@type': 'Organization', name: source } }) },
    })),
  };
}
