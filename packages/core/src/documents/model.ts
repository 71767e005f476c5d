// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '../dates/berlin.ts';
import { formatDate } from '../dates/format.ts';
import { fileSize, fileType } from '../text/file.ts';
import type { Document } from './item.ts';
import type { DocumentWords } from './strings.ts';

/** A document as it is shown: every text is final. */
export interface DocumentCard {
  item: Document;
  title: string;
  /** „PDF, 1,2 MB“ */
  file: string;
  date?: string | undefined;
  source?: string | undefined;
}

export function documentCard(item: Document, words: DocumentWords): DocumentCard {
  const { filename, mediaType, size } = item._document;
  const time = Date.parse(item.date_published ?? '');
  return {
    item,
    title: item.title || filename,
    file: [fileType(filename, mediaType), fileSize(size, words.decimalComma)].filter(Boolean).join(', '),
    date: Number.isNaN(time) ? undefined : formatDate(berlinTime(time), words.dates),
    source: item._vir.member?.name,
  };
}
