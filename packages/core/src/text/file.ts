// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Size as people write it, in powers of 1000: „850 kB“, „1,2 MB“, „4,8 GB“. `comma` is the language's decimal separator. */
export function fileSize(bytes: number, comma: string): string {
  if (bytes < 999_500) return Math.max(1, Math.round(bytes / 1e3)) + '\u00a0kB';
  return bytes < 999_500_000 ? (bytes / 1e6).toFixed(1).replace('.', comma) + '\u00a0MB' : (bytes / 1e9).toFixed(1).replace('.', comma) + '\u00a0GB';
}

/** Short name of a file's type, „PDF“: the ending of its address, else the media subtype. */
export function fileType(url: string, mime: string): string {
  const [, ending] = /\.([a-z0-9]{2,4})(?:[?#]|$)/i.exec(url) ?? [];
  return (ending ?? /\/(?:x-)?([a-z0-9]{2,8})/i.exec(mime)?.[1] ?? '').toUpperCase();
}
