// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attachment, ContentNode } from '@vir-nordwest/contract';

/** A row of `item` with its source and member, as the lists read it. */
export interface ItemRow {
  id: string;
  visibility: 'public' | 'members';
  title: string | null;
  summary: string | null;
  content_html: string | null;
  content_text: string | null;
  /** Selected for single items only. */
  content_tree?: ContentNode[] | null;
  url: string | null;
  image: { url: string; alt?: string; credit?: string; width?: number; height?: number } | null;
  /** Our copies of the image, where there are some. */
  picture: { hash: string; width: number; height: number } | null;
  authors: { name?: string; url?: string }[] | null;
  attachments: Attachment[] | null;
  tags: string[];
  language: string;
  /** The same in other languages and registers. */
  versions: { language: string; id: string; url: string | null }[] | null;
  pinned: boolean;
  example: boolean;
  extension: Record<string, unknown> | null;
  /** On the day of the question, in lists whose items have one. */
  status: string | null;
  published: Date;
  modified: Date | null;
  source_name: string;
  source_url: string | null;
  member_id: string | null;
  member_name: string | null;
}
