// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { UnreadableFileError } from './draft.ts';

/** Byte order marks and what they announce. Excel writes „Unicode-Text“ as UTF-16LE. */
const marks: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Text of a file. A byte order mark decides; then valid UTF-8 is UTF-8; then the charset the server named;
 * the rest is Windows-1252, which is what German office software saves by default.
 * @throws UnreadableFileError when the file is larger than `maxBytes` or empty
 */
export function decodeText(bytes: Uint8Array, maxBytes: number, charset?: string): string {
  if (bytes.length > maxBytes) throw new UnreadableFileError(`Die Datei ist größer als ${Math.floor(maxBytes / 1_000_000)} MB.`);
  if (bytes.length === 0) throw new UnreadableFileError('Die Datei ist leer.');
  const mark = marks.find(([, sign]) => sign.every((byte, index) => bytes[index] === byte));
  if (mark) return new TextDecoder(mark[0]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(charset).decode(bytes);
  }
}

function decoderFor(charset: string | undefined): InstanceType<typeof TextDecoder> {
  // A server that says UTF-8 about bytes that are not is wrong; the old German default is the better guess.
  if (charset && !/^utf-?8$/iu.test(charset)) {
    try {
      return new TextDecoder(charset);
    } catch {
      // Unknown label: fall through.
    }
  }
  return new TextDecoder('windows-1252');
}
