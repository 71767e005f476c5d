// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { Ars, WebUrl } from '@vir-nordwest/contract/schemas';
import { cut } from '@vir-nordwest/core/text/cut.ts';
import * as v from 'valibot';
import { instantOf, readDate } from './date-text.ts';
import { EntryError } from './entry-error.ts';

/** Readers of single fields. Each takes the written text and throws an {@link EntryError} that names the field and quotes the text. */

/** Absolute http(s) address; `www.example.de` gets its `https://`. `base` resolves relative links. */
export function readUrl(text: string, field: string, base?: string): string {
  const written = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#:]|$)/iu.test(text) ? `https://${text}` : text;
  try {
    const url = new URL(written, base).href;
    if (v.is(WebUrl, url)) return url;
  } catch {
    // Not an address: said below.
  }
  throw new EntryError(`${field}: „${shorten(text)}“ ist keine Webadresse (https://…).`);
}

/** Calendar date `YYYY-MM-DD`. */
export function readDay(text: string, field: string): string {
  const written = readDate(text);
  if (!written) throw new EntryError(`${field}: „${shorten(text)}“ ist kein Datum (etwa 5.3.2026 oder 2026-03-05).`);
  return written.date;
}

/** RFC 3339 instant. */
export function readInstant(text: string, field: string): string {
  const written = readDate(text);
  if (!written) throw new EntryError(`${field}: „${shorten(text)}“ ist kein Datum (etwa 5.3.2026 19:30 oder 2026-03-05).`);
  return instantOf(written);
}

export function readFlag(text: string, field: string): boolean {
  if (/^(?:ja|j|yes|y|wahr|true|x|1)$/iu.test(text)) return true;
  if (/^(?:nein|n|no|falsch|false|0)$/iu.test(text)) return false;
  throw new EntryError(`${field}: „${shorten(text)}“ ist weder „ja“ noch „nein“.`);
}

/** Words parted by comma, semicolon or bar, each once and at most 100 letters long. */
export function readList(text: string): string[] {
  return [...new Set(text.split(/[,;|\n]/u).map((word) => word.trim().slice(0, 100)).filter((word) => word !== ''))];
}

/** ARS of 2, 5, 9 or 12 digits. An AGS of 8 digits is another key, and a lost leading zero is a trap worth a sentence. */
export function readArs(text: string, field: string): string {
  const digits = text.replace(/\s/gu, '');
  if (v.is(Ars, digits)) return digits;
  const hint = /^\d{8}$/u.test(digits)
    ? '8 Ziffern hat ein Gemeindeschlüssel (AGS); er gehört in die Spalte „ags“'
    : /^(?:\d|\d{4}|\d{11})$/u.test(digits)
      ? 'fehlt die führende Null, weil die Spalte als Zahl gespeichert wurde?'
      : 'er hat 2, 5, 9 oder 12 Ziffern';
  throw new EntryError(`${field}: „${shorten(text)}“ ist kein Regionalschlüssel (${hint}).`);
}

/** `text` short enough for a report. */
export const shorten = (text: string): string => cut(text, 60);
