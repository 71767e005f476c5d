// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attachment, ContentNode } from '@vir-nordwest/contract';

/** Copies of a picture; `width` and `height` are those of the largest. */
export interface PictureCopies {
  hash: string;
  width: number;
  height: number;
}

/** A row of `item` with its source and member, as the lists read it. */
export interface ItemRow {
  id: string;
  visibility: 'public' | 'members';
  title: string | null;
  summary: string | null;
  content_html: string | null;
  content_text: string | null;
  /** Selected for single items only. Names pictures where they are: see `shownTree`. */
  content_tree?: ContentNode[] | null;
  /** The same for every item with pictures of other hosts in its text. */
  picture_tree: ContentNode[] | null;
  /** Our copies of them, by the address of the picture. */
  copies: Record<string, PictureCopies> | null;
  url: string | null;
  image: { url: string; alt?: string; credit?: string; width?: number; height?: number } | null;
  /** Our copies of the image, where there are some. */
  picture: PictureCopies | null;
  authors: { name?: string; url?: string }[] | null;
  attachments: Attachment[] | null;
  tags: string[];
  language: string;
  /** The same in other languages and registers. */
  versions: { language: string; id: string; url: string | null }[] | null;
  pinned: boolean;
  example: boolean;
  extension: Record<string, unknown> | null;
  /** What only this list's items have, see `ListDefinition`. */
  more?: Record<string, unknown> | null;
  /** On the day of the question, in lists whose items have one. */
  status: string | null;
  published: Date;
  modified: Date | null;
  source_name: string;
  source_url: string | null;
  member_id: string | null;
  member_name: string | null;
}
