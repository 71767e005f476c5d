// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fileSize } from './file.ts';

/** Endings of programs: they tell how a file is made, not what it is. */
const program = /^(?:php\d?|aspx?|jsp|cgi|do|html?)$/i;
/** Media types people know by another name. */
const names: readonly (readonly [RegExp, string])[] = [
  [/octet-stream|force-download|x-download/, ''],
  [/wordprocessingml/, 'DOCX'],
  [/spreadsheetml/, 'XLSX'],
  [/presentationml/, 'PPTX'],
  [/opendocument\.text/, 'ODT'],
  [/opendocument\.spreadsheet/, 'ODS'],
  [/opendocument\.presentation/, 'ODP'],
  [/msword/, 'DOC'],
  [/ms-excel/, 'XLS'],
  [/ms-powerpoint/, 'PPT'],
  [/audio\/mpeg/, 'MP3'],
  [/text\/plain/, 'TXT'],
  [/text\/calendar/, 'ICS'],
];

/** Short name of the type of a file somewhere on the web, „PDF“: the ending of its address, else what its media type is called. Empty where neither says it. */
export function attachmentType(url: string, mime: string): string {
  const [, ending = ''] = /\.([a-z0-9]{2,4})(?:[?#]|$)/i.exec(url.replace(/^https?:\/\/[^/]*/i, '')) ?? [];
  const known = names.find(([pattern]) => pattern.test(mime))?.[1];
  return (ending && !program.test(ending) ? ending : (known ?? /\/(?:x-)?([a-z0-9]{2,8})/i.exec(mime)?.[1] ?? '')).toUpperCase();
}

interface Attachment {
  url: string;
  mime_type: string;
  title?: string | undefined;
  size_in_bytes?: number | undefined;
  duration_in_seconds?: number | undefined;
}

/** „PDF, 84 kB“, „MP3, 5,4 MB, 12 min“, as far as it is known. `comma` is the language's decimal separator. */
export const attachmentFacts = ({ url, mime_type, size_in_bytes, duration_in_seconds }: Attachment, comma: string): string =>
  [attachmentType(url, mime_type), size_in_bytes === undefined ? '' : fileSize(size_in_bytes, comma), duration_in_seconds ? playingTime(duration_in_seconds) : ''].filter(Boolean).join(', ');

/** „45 s“, „12 min“, „1 h 5 min“: symbols that are the same in all languages. */
function playingTime(seconds: number): string {
  if (seconds < 60) return `${seconds}\u00a0s`;
  const minutes = Math.round(seconds / 60);
  return [minutes >= 60 && `${Math.floor(minutes / 60)}\u00a0h`, minutes % 60 && `${minutes % 60}\u00a0min`].filter(Boolean).join(' ');
}

/** A file without a title is called as in its address. */
export const attachmentTitle = ({ title, url }: Attachment): string => title || (url.split(/[?#]/)[0]?.split('/').pop() ?? '');

/** „Satzung (PDF, 84 kB)“ */
export function attachmentName(file: Attachment, comma: string): string {
  const facts = attachmentFacts(file, comma);
  return attachmentTitle(file) + (facts && ` (${facts})`);
}
