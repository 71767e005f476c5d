// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { ContentNode } from './content.ts';
import { Instant, ItemId, Language, LocalDate, MemberId, WebUrl } from './scalars.ts';

/** JSON Feed 1.1 author. */
export const Author = v.object({ name: v.optional(v.string()), url: v.optional(WebUrl), avatar: v.optional(WebUrl) });

/** JSON Feed 1.1 attachment. */
export const Attachment = v.object({
  url: WebUrl,
  mime_type: v.string(),
  title: v.optional(v.string()),
  size_in_bytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Of what is heard or seen. */
  duration_in_seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export const Visibility = v.picklist(['public', 'members']);

/** What JSON Feed lacks about an item; `image` belongs to the feed's own `image` address. */
export const ItemExtension = v.object({
  visibility: Visibility,
  pinned: v.optional(v.boolean()),
  /** True for generated examples: shown as such, never as news. */
  example: v.optional(v.boolean()),
  /** Last day on which it is shown, Europe/Berlin. */
  expires: v.optional(LocalDate),
  member: v.optional(v.object({ id: MemberId, name: v.string() })),
  source: v.optional(v.object({ name: v.string(), url: v.optional(WebUrl) })),
  image: v.optional(
    v.object({
      alt: v.optional(v.string()),
      credit: v.optional(v.string()),
      width: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      height: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      srcset: v.optional(v.array(v.object({ url: WebUrl, width: v.pipe(v.number(), v.integer(), v.minValue(1)) }))),
    }),
  ),
  translations: v.optional(v.array(v.object({ language: Language, id: ItemId, url: v.optional(WebUrl) }))),
  /** The article as a safe tree; on single items only, lists carry `content_html` for feed readers. */
  content: v.optional(v.array(ContentNode)),
});

/** Fields every item of every list has (JSON Feed 1.1; `content_html` or `content_text` is always there). */
export const itemEntries = {
  id: ItemId,
  url: v.optional(WebUrl),
  external_url: v.optional(WebUrl),
  title: v.optional(v.string()),
  content_html: v.optional(v.string()),
  content_text: v.optional(v.string()),
  summary: v.optional(v.string()),
  image: v.optional(WebUrl),
  date_published: v.optional(Instant),
  date_modified: v.optional(Instant),
  authors: v.optional(v.array(Author)),
  tags: v.optional(v.array(v.string())),
  language: v.optional(Language),
  attachments: v.optional(v.array(Attachment)),
  _vir: ItemExtension,
};

export const FacetValue = v.object({ value: v.string(), label: v.optional(v.string()), count: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** What JSON Feed lacks about a list. Lists without paging by feed (members) carry it as a foreign member. */
export const FeedExtension = v.object({
  /** The filters the server applied, by name; a client applies the rest itself. */
  query: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  /** Matches over all pages. */
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Counts over all matches, by filter name. */
  facets: v.record(v.string(), v.array(FacetValue)),
  generated: Instant,
  /** A widget is switched off, or there is a notice: `/v1/config.json` says which. Widgets ask it only then. */
  config: v.optional(v.literal(true)),
  license: v.optional(v.string()),
  credit: v.optional(v.string()),
});

/** A JSON Feed 1.1 list of `item`, with our extension. */
export const feedOf = <TItem extends v.GenericSchema>(item: TItem) =>
  v.object({
    version: v.literal('https://jsonfeed.org/version/1.1'),
    title: v.string(),
    home_page_url: v.optional(WebUrl),
    feed_url: WebUrl,
    description: v.optional(v.string()),
    language: v.optional(Language),
    next_url: v.optional(WebUrl),
    _vir: FeedExtension,
    items: v.array(item),
  });
