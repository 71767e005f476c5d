// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsItem } from '@vir-nordwest/contract';
import { fields, flag, isRecord, listOf, matching, oneOf, record, text, whole, type Read } from './read.ts';

/** Absolute http(s) address, as the contract wants it. */
export const webUrl: Read<string> = matching(/^https?:\/\/[^\s"<>\\]{1,2040}$/);
export const language = matching(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
export const memberId = matching(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);
/** RFC 3339. The offset counts, so a date without one is no instant. */
export const instant = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/);

const itemId: Read<string> = (value) => text(typeof value === 'number' ? String(value) : value) || undefined;
const visibility = oneOf('public', 'members');

const readExtension = fields(
  // A foreign feed does not say: what anybody can read is public.
  { visibility: (value) => visibility(value) ?? 'public' },
  {
    pinned: flag,
    example: flag,
    member: fields({ id: memberId, name: text }, {}),
    source: fields({ name: text }, { url: webUrl }),
    // Read by `itemImage` where pictures are drawn, which most lists never load.
    image: record,
  },
);

const extension: Read<NewsItem['_vir']> = (value) => readExtension(isRecord(value) ? value : {});

/** What items of all lists share. Fields no list shows (article, `authors`, `translations`) are not read. */
export const itemFields = {
  url: webUrl,
  external_url: webUrl,
  title: text,
  summary: text,
  image: webUrl,
  date_published: instant,
  date_modified: instant,
  tags: listOf(text),
  language,
  attachments: listOf(fields({ url: webUrl, mime_type: text }, { title: text, size_in_bytes: whole(0), duration_in_seconds: whole(0) })),
};

/**
 * Reader for the items of one list: `itemReader({})` for news, `itemReader({ _event: … })` for events. JSON Feed asks
 * readers to take numeric ids too.
 */
export const itemReader = <TOwn extends Readonly<Record<string, Read<unknown>>>>(own: TOwn) => fields({ id: itemId, _vir: extension, ...own }, itemFields);

export const newsItem: Read<NewsItem> = itemReader({});
