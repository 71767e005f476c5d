// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { WebUrl } from './scalars.ts';

/** Elements an article body may hold after import. Everything else is unwrapped or dropped there. */
export const contentTags = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'strong', 'em', 'b', 'i', 'u', 's', 'sub', 'sup', 'abbr', 'q', 'cite', 'br', 'hr', 'a', 'img', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'] as const;
export type ContentTag = (typeof contentTags)[number];

/**
 * One node of the safe tree: a text, or an element of {@link contentTags} with its few attributes.
 * A widget renders it with templates; there is no HTML string and so no HTML sink.
 */
export type ContentNode = string | ContentElement;
export interface ContentElement {
  tag: ContentTag;
  href?: string | undefined;
  src?: string | undefined;
  alt?: string | undefined;
  /** The same picture in other widths, smallest first. */
  srcset?: { url: string; width: number }[] | undefined;
  /** Of the picture at `src`, in pixels. */
  width?: number | undefined;
  height?: number | undefined;
  title?: string | undefined;
  lang?: string | undefined;
  children?: ContentNode[] | undefined;
}

const LinkTarget = v.pipe(v.string(), v.maxLength(2048), v.regex(/^(?:https?:\/\/|mailto:|tel:)[^\s"<>\\]+$/u, 'must be an http, https, mailto or tel address'));

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1));

export const ContentNode: v.GenericSchema<ContentNode> = v.union([
  v.string(),
  v.object({
    tag: v.picklist(contentTags),
    href: v.optional(LinkTarget),
    src: v.optional(WebUrl),
    alt: v.optional(v.string()),
    srcset: v.optional(v.array(v.object({ url: WebUrl, width: Pixels }))),
    width: v.optional(Pixels),
    height: v.optional(Pixels),
    title: v.optional(v.string()),
    lang: v.optional(v.string()),
    children: v.optional(v.array(v.lazy(() => ContentNode))),
  }),
]);
