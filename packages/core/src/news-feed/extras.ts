// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attachment, NewsItem } from '@vir-nordwest/contract';
import { safeLink, sameOrigin } from '../links/safe-link.ts';
import { fileSize, fileType } from '../text/file.ts';
import { de } from './strings.extras.ts';
import { dayText, foreignLang, isUpdated, type NewsSetting } from './model.ts';

/** What only some items have: every text is final, every address safe. */
export interface NewsExtras {
  /** In which language the item is, where it is not the list's. */
  language?: string | undefined;
  updated?: string | undefined;
  image?: NewsImage | undefined;
  attachments: readonly { href: string; title: string; facts: string }[];
}

export interface NewsImage {
  src: string;
  srcset: string;
  alt: string;
  credit?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

export function newsExtras(item: NewsItem, { words, language, today, homes }: NewsSetting): NewsExtras {
  const own = (url: string) => homes.some((home) => sameOrigin(url, home));
  const { credit, decimalComma, languages, updated } = { ...de, ...words };
  const lang = foreignLang(item, language);
  const { image } = item._vir;
  return {
    language: lang && (languages[lang.split('-')[0] ?? ''] ?? lang),
    updated: isUpdated(item) ? updated(dayText(item.date_modified, today, words) ?? '') : undefined,
    image:
      item.image && own(item.image)
        ? { ...image, src: item.image, alt: image?.alt ?? '', credit: image?.credit && credit(image.credit), srcset: (image?.srcset ?? []).filter(({ url }) => own(url)).map(({ url, width }) => `${url} ${width}w`).join(', ') }
        : undefined,
    attachments: (item.attachments ?? []).flatMap((file) => attachment(file, decimalComma)),
  };
}

/** A file with what people want to know before they open it; nothing where its address is not safe. */
function attachment({ url, title, mime_type, size_in_bytes }: Attachment, comma: string): NewsExtras['attachments'] {
  const href = safeLink(url);
  const type = fileType(url, mime_type);
  const facts = [type, size_in_bytes === undefined ? '' : fileSize(size_in_bytes, comma)].filter(Boolean).join(', ');
  return href ? [{ href, title: title || (url.split(/[?#]/)[0]?.split('/').pop() ?? type), facts }] : [];
}
