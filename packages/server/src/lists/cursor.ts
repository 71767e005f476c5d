// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { ProblemError } from '../http/problem.ts';

/** Where a page ends: the sort key of its last item, with the id as tie-break. */
export interface Cursor {
  pinned: boolean;
  /** RFC 3339 in UTC with milliseconds, as dates are stored. */
  published: string;
  id: string;
}

export function encodeCursor({ pinned, published, id }: Cursor): string {
  return Buffer.from(JSON.stringify([pinned ? 1 : 0, published, id])).toString('base64url');
}

/** @throws ProblemError 400 for anything we did not make */
export function decodeCursor(text: string): Cursor {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value.length === 3) {
      const [pinned, published, id] = value as unknown[];
      const isDate = typeof published === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(published) && !Number.isNaN(Date.parse(published));
      if ((pinned === 0 || pinned === 1) && isDate && typeof id === 'string' && /^[\w-]{1,64}$/u.test(id)) {
        const cursor = { pinned: pinned === 1, published, id };
        if (encodeCursor(cursor) === text) return cursor;
      }
    }
  } catch {
    // Not ours: said below.
  }
  throw new ProblemError(400, 'Die Anfrage hat ungültige Parameter.', [{ name: 'cursor', reason: 'is not a cursor of this list' }]);
}
