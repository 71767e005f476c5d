// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Holiday } from '@vir-nordwest/contract';
import { addDays, daysBetween } from '@vir-nordwest/core/dates/calendar.ts';
import { parseICalendar } from '../icalendar/parse-icalendar.ts';
import { readTable } from './csv-table.ts';
import type { ImportProblem, Parser } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readDay, shorten } from './entry-fields.ts';

type Region = Holiday['regions'][number];

/** A stretch of school holidays in one Land; `until` is exclusive. */
export interface HolidayDraft {
  name: string;
  first: string;
  until: string;
  region: Region;
}

/** Longer than any school holidays: somebody has mixed up years. */
const mostDays = 70;

const columns = {
  name: ['name', 'ferien', 'bezeichnung', 'titel', 'title'],
  first: ['beginn', 'start', 'von', 'erster tag', 'datum'],
  last: ['ende', 'end', 'bis', 'letzter tag'],
  region: ['land', 'bundesland', 'region'],
} as const;

/** School holidays from a table; `ende` is the last day off. `land` may be missing where the operator names it. */
export const parseHolidaysCsv: Parser<HolidayDraft> = (bytes, context) =>
  readTable(bytes, context, columns, ['name', 'first'], (row) => {
    const [name, first, last, land] = [row('name'), row('first'), row('last'), row('region')];
    if (name === undefined) throw new EntryError('Der Name der Ferien fehlt.');
    if (first === undefined) throw new EntryError('Der erste Ferientag fehlt.');
    const begin = readDay(first, 'Beginn');
    const draft = holiday(name, begin, addDays(last === undefined ? begin : readDay(last, 'Ende'), 1), land ?? name, context.region);
    return { key: `${draft.region} ${draft.first} ${draft.name}`, draft };
  });

/** School holidays from a calendar: whole days, with the Land in the title, the place or the name of the calendar. */
export const parseHolidaysICalendar: Parser<HolidayDraft> = (bytes, context) => {
  const { entries, problems, notes, origin } = parseICalendar(bytes, context);
  const read: { place: string; draft: HolidayDraft }[] = [];
  const refused: ImportProblem[] = [...problems];
  for (const { place, draft } of entries) {
    const { start, end, showWithoutTime, location, rrule } = draft.event;
    try {
      if (!showWithoutTime) throw new EntryError('Ferien sind ganze Tage, dieser Termin hat eine Uhrzeit.');
      if (rrule !== undefined) throw new EntryError('Ferien wiederholen sich nicht nach einer Regel; bitte jedes Jahr einzeln.');
      const where = [draft.title, location?.name, ...(draft.tags ?? []), origin?.title].join(' ');
      read.push({ place, draft: holiday(draft.title ?? '', start.slice(0, 10), end.slice(0, 10), where, context.region) });
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      refused.push({ place, reason: error.message });
    }
  }
  return { entries: read, problems: refused, ...(notes !== undefined && { notes }), ...(origin !== undefined && { origin }) };
};

const places: readonly [pattern: RegExp, region: Region][] = [
  [/\bniedersachsen\b|\bDE-NI\b|^\s*NI\s*$/iu, 'DE-NI'],
  [/\bbremen\b|\bDE-HB\b|^\s*HB\s*$/iu, 'DE-HB'],
];

function holiday(written: string, first: string, until: string, where: string, asked: Region | undefined): HolidayDraft {
  const named = places.filter(([pattern]) => pattern.test(where)).map(([, region]) => region);
  const region = asked ?? (named.length === 1 ? named[0] : undefined);
  if (region === undefined) throw new EntryError(`Zu „${shorten(written)}“ fehlt das Land (Niedersachsen oder Bremen); es lässt sich mit --region DE-NI oder --region DE-HB angeben.`);
  const days = daysBetween(first, until);
  if (days < 1) throw new EntryError('Das Ende liegt vor dem Beginn.');
  if (days > mostDays) throw new EntryError(`Ferien von ${days} Tagen gibt es nicht. Stimmen die Jahreszahlen?`);
  const name = written.replace(/\(?\b(?:niedersachsen|bremen|DE-NI|DE-HB|(?:19|20)\d\d(?:\/\d{2,4})?)\b\)?/giu, ' ').replace(/\s+/gu, ' ').replace(/^[\s,:–-]+|[\s,:–-]+$/gu, '');
  if (name === '') throw new EntryError('Der Name der Ferien fehlt.');
  if (name.length > 100) throw new EntryError('Der Name der Ferien ist länger als 100 Zeichen.');
  return { name, first, until, region };
}
