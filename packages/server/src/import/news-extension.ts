// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsDraft } from './draft.ts';

/** `item.extension` of news, where there is anything to say. */
export interface StoredNews {
  hideDate?: true;
  /** Last day, `YYYY-MM-DD` in Berlin. */
  expires?: string;
}

export function newsExtension({ hideDate, expires }: NewsDraft): StoredNews | null {
  const stored: StoredNews = { ...(hideDate === true && { hideDate }), ...(expires !== undefined && { expires }) };
  return Object.keys(stored).length === 0 ? null : stored;
}
