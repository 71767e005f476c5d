// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { webUrl } from './item.ts';
import { fields, listOf, text, whole } from './read.ts';

const positive = whole(1);

/** What is known of an item's picture. */
export const itemImage = fields({}, { alt: text, credit: text, width: positive, height: positive, srcset: listOf(fields({ url: webUrl, width: positive }, {})) });
