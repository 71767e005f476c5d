// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { encodeCursor, type Cursor } from './cursor.ts';

/**
 * Characters of articles on one page. A client reads no more than 5 MB (`limits.answerBytes`), and a hundred of the longest
 * articles would be a hundred.
 */
const mostCharacters = 1_500_000;

interface PageRow {
  content_html: string | null;
  cursor: Cursor;
}

/**
 * The rows of one page and, when there are more, the cursor of the next. A page ends at `limit`, or earlier where its
 * articles are too long together; it never is empty while there are rows.
 */
export function cutPage<TRow extends PageRow>(rows: readonly TRow[], limit: number): { rows: TRow[]; next: string | undefined } {
  let characters = 0;
  const tooMuch = rows.findIndex((row, index) => (characters += row.content_html?.length ?? 0) > mostCharacters && index > 0);
  const page = rows.slice(0, tooMuch === -1 ? limit : Math.min(limit, tooMuch));
  const last = page.at(-1);
  return { rows: page, next: last !== undefined && page.length < rows.length ? encodeCursor(last.cursor) : undefined };
}
