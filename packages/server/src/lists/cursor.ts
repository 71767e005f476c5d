// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { ProblemError } from '../http/problem.ts';

/** Types of sort keys, by their names in SQL. */
export type KeyType = 'boolean' | 'integer' | 'text' | 'timestamptz';

/** Where a page ends: the sort keys of its last item, with the id as tie-break. */
export type Cursor = readonly (boolean | number | string)[];

const readers: Record<KeyType, (value: unknown) => boolean> = {
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  text: (value) => typeof value === 'string' && !value.includes('\u0000'),
  // As PostgreSQL writes it in JSON, in a session in UTC.
  timestamptz: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?\+00:00$/u.test(value) && !Number.isNaN(Date.parse(value)),
};

export const encodeCursor = (values: Cursor): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** @throws ProblemError 400 for anything we did not make for this order */
export function decodeCursor(text: string, types: readonly KeyType[]): Cursor {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value.length === types.length + 1) {
      const isId = /^[\w-]{1,64}$/u.test(String(value.at(-1))) && typeof value.at(-1) === 'string';
      if (isId && types.every((type, index) => readers[type](value[index])) && encodeCursor(value as Cursor) === text) return value as Cursor;
    }
  } catch {
    // Not ours: said below.
  }
  throw new ProblemError(400, 'Die Anfrage hat ungültige Parameter.', [{ name: 'cursor', reason: 'is not a cursor of this list' }]);
}
