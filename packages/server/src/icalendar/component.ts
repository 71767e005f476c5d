// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { decodeText } from '../import/decode-text.ts';
import { UnreadableFileError } from '../import/draft.ts';

/** One component (RFC 5545 section 3.6): its unfolded lines and what is inside it. */
export interface Component {
  name: string;
  lines: string[];
  children: Component[];
  /** False where the file ends or the next entry begins before `END:`. */
  closed: boolean;
}

export const calendarLimits = { bytes: 5_000_000, events: 5_000, depth: 4, lines: 500, lineLength: 250_000 } as const;

/**
 * The calendars of a file. Lenient where real files are wrong (line ends, blank lines, text without folding),
 * strict in size: what is nested deeper or longer than the limits is left out.
 */
export function readCalendars(bytes: Uint8Array, charset?: string): Component[] {
  const root: Component = { name: '', lines: [], children: [], closed: true };
  const open: Component[] = [root];
  for (const line of contentLines(bytes, charset)) {
    const [, edge, rawName = ''] = /^(BEGIN|END)\s*:\s*([A-Z0-9-]{1,60})\s*$/iu.exec(line) ?? [];
    const name = rawName.toUpperCase();
    if (edge === undefined) {
      const lines = open.at(-1)?.lines;
      if (lines && lines.length < calendarLimits.lines && open.length <= calendarLimits.depth) lines.push(line.slice(0, calendarLimits.lineLength));
    } else if (edge.toUpperCase() === 'BEGIN') {
      // A second VEVENT inside a VEVENT: the END of the first is missing.
      const unclosed = name === 'VEVENT' || name === 'VCALENDAR' ? open.findIndex((one) => one.name === name) : -1;
      if (unclosed > 0) open.splice(unclosed).forEach((one) => (one.closed = false));
      const child: Component = { name, lines: [], children: [], closed: true };
      if (open.length <= calendarLimits.depth) open.at(-1)?.children.push(child);
      // Deeper levels are only counted, so that their END finds its BEGIN.
      if (open.length < 100) open.push(child);
    } else {
      const index = open.findLastIndex((one) => one.name === name);
      if (index > 0) open.splice(index).slice(1).forEach((one) => (one.closed = false));
    }
  }
  open.slice(1).forEach((one) => (one.closed = false));
  const calendars = root.children.filter((one) => one.name === 'VCALENDAR');
  if (calendars.length === 0) throw new UnreadableFileError('Das ist keine iCalendar-Datei: „BEGIN:VCALENDAR“ fehlt.');
  return calendars;
}

/** Unfolded lines. Folds are undone on the bytes, because some programs fold inside a letter. */
function contentLines(bytes: Uint8Array, charset: string | undefined): string[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isUtf16 = (raw[0] === 0xff && raw[1] === 0xfe) || (raw[0] === 0xfe && raw[1] === 0xff);
  const folds = /\r?\n[ \t]/gu;
  const text = isUtf16 ? decodeText(bytes, calendarLimits.bytes, charset).replace(folds, '') : decodeText(Buffer.from(raw.toString('latin1').replace(folds, ''), 'latin1'), calendarLimits.bytes, charset);
  const lines: string[] = [];
  for (const written of text.split(/\r\n|\n|\r/u)) {
    // Controls other than tab have no place in a content line (RFC 5545 section 3.1); lone surrogates cannot be stored.
    const line = written.replace(/[\u0000-\u0008\u000b-\u001f\u007f\p{Surrogate}]/gu, '');
    if (line.trim() === '') continue;
    if (/^[A-Za-z0-9-]+\s*[;:]/u.test(line) || lines.length === 0) lines.push(line);
    // A line break someone wrote into a text without escaping it.
    else if ((lines.at(-1) ?? '').length < calendarLimits.lineLength) lines[lines.length - 1] += `\\n${line}`;
  }
  return lines;
}
