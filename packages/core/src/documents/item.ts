// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { itemReader, webUrl } from '../guards/item.ts';
import { fields, text, whole } from '../guards/read.ts';

/** One item of `/v1/member/documents.json`. */
export const documentItem = itemReader({ _document: fields({ filename: text, mediaType: text, size: whole(1), ticket: webUrl }, {}) });

export type Document = NonNullable<ReturnType<typeof documentItem>>;
