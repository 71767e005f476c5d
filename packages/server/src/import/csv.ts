// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { fold } from '@vir-nordwest/core/text/fold.ts';
import { plainContent } from '../content/plain-content.ts';
import { summarize } from '../content/summary.ts';
import { readTable, type ColumnNames, type Row } from './csv-table.ts';
import { localDateTime, readDate, readTime, splitRange, type WrittenDate } from './date-text.ts';
import type { EventDraft, EventRule, ItemDraft, NewsDraft, Parser } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { readFlag, readInstant, readList, readUrl, shorten } from './entry-fields.ts';

/** Columns every list may have, with the header names they are known by. */
export const itemColumns = {
  guid: ['id', 'uid', 'guid', 'nummer', 'kennung'],
  title: ['titel', 'title', 'überschrift', 'headline', 'name', 'bezeichnung'],
  summary: ['kurztext', 'summary', 'teaser', 'anreißer', 'zusammenfassung'],
  text: ['beschreibung', 'description', 'text', 'inhalt', 'content'],
  url: ['link', 'url', 'webseite', 'website', 'internetadresse'],
  image: ['bild', 'image', 'bildadresse'],
  imageAlt: ['bildbeschreibung', 'bild alt', 'image alt', 'alternativtext'],
  imageCredit: ['bildnachweis', 'image credit', 'fotograf', 'quelle bild'],
  modified: ['geändert', 'modified', 'aktualisiert', 'updated'],
  author: ['autor', 'author', 'verfasser'],
  tags: ['schlagworte', 'tags', 'schlagwörter', 'kategorie', 'category', 'kategorien', 'categories', 'thema', 'themen', 'rubrik'],
  language: ['sprache', 'language', 'lang'],
  pinned: ['angeheftet', 'pinned', 'oben halten'],
  example: ['beispiel', 'example'],
  visibility: ['sichtbarkeit', 'visibility'],
  member: ['gemeinde', 'member', 'mitglied', 'kommune', 'ars'],
} as const satisfies ColumnNames<string>;

const newsColumns = { ...itemColumns, published: ['datum', 'date', 'veröffentlicht', 'published', 'date published'] } as const;

const eventColumns = {
  ...itemColumns,
  start: ['beginn', 'start', 'datum', 'date', 'von', 'startdatum', 'start date'],
  time: ['uhrzeit', 'time', 'zeit', 'startzeit', 'start time', 'beginn uhrzeit'],
  end: ['ende', 'end', 'bis', 'enddatum', 'end date'],
  endTime: ['endzeit', 'end time', 'ende uhrzeit', 'uhrzeit ende'],
  place: ['ort', 'location', 'veranstaltungsort', 'place'],
  address: ['adresse', 'address', 'anschrift'],
  online: ['online', 'videokonferenz', 'online link', 'meeting'],
  organizer: ['veranstalter', 'organizer', 'veranstalterin'],
  status: ['status'],
} as const;

/** News from a table. `titel` is required; the key is `id`, else the link, else title and date. */
export const parseNewsCsv: Parser<NewsDraft> = (bytes, context) =>
  readTable(bytes, context, newsColumns, ['title'], (row) => {
    const date = row('published');
    const draft: NewsDraft = { ...itemOf(row, row('url') ?? '', date ?? '', context.url), ...(date !== undefined && { published: readInstant(date, 'Datum') }) };
    return { key: draft.guid, draft };
  });

/**
 * Events from a table. `titel` and `datum` (or `beginn`) are required. Without a time an entry is all-day and `ende` is its
 * last day; with a time and without an end it is open-ended; an end earlier in the day than the start is on the next day.
 */
export const parseEventsCsv: Parser<EventDraft> = (bytes, context) =>
  readTable(bytes, context, eventColumns, ['title', 'start'], (row) => {
    const item = itemOf(row, '', `${row('start') ?? ''} ${row('time') ?? ''}`.trim(), context.url);
    return { key: item.guid, draft: { ...item, event: eventOf(row, item.guid, context.url) } };
  });

/** The fields all lists share; `otherKey` or title and `when` stand in for a missing id. */
export function itemOf(row: Row<keyof typeof itemColumns>, otherKey: string, when: string, base?: string): ItemDraft {
  const title = row('title')?.replaceAll('\n', ' ');
  const guid = row('guid');
  if (title === undefined) throw new EntryError('Der Titel fehlt.');
  if (title.length > 500) throw new EntryError('Der Titel ist länger als 500 Zeichen. Fehlen Anführungszeichen oder ein Trennzeichen?');
  if (guid !== undefined && guid.length > 1000) throw new EntryError('Die Kennung ist länger als 1000 Zeichen.');
  const [summary, text, url, image, alt, credit] = [row('summary'), row('text'), row('url'), row('image'), row('imageAlt'), row('imageCredit')];
  const [modified, author, tags, language] = [row('modified'), row('author'), row('tags'), row('language')];
  const [pinned, example, visibility, member] = [row('pinned'), row('example'), row('visibility'), row('member')];
  return {
    guid: guid ?? (otherKey || `${fold(title)} ${when}`.trim()),
    title,
    ...((summary ?? text) !== undefined && { summary: summary ?? summarize(text ?? '') }),
    ...(text !== undefined && { content: plainContent(text) }),
    ...(url !== undefined && { url: readUrl(url, 'Link', base) }),
    ...(image !== undefined && { image: { url: readUrl(image, 'Bild', base), ...(alt !== undefined && { alt }), ...(credit !== undefined && { credit }) } }),
    ...(modified !== undefined && { modified: readInstant(modified, 'Geändert') }),
    ...(author !== undefined && { authors: readList(author).map((name) => ({ name })) }),
    ...(tags !== undefined && { tags: readList(tags) }),
    ...(language !== undefined && { language: readLanguage(language) }),
    ...(pinned !== undefined && { pinned: readFlag(pinned, 'Angeheftet') }),
    ...(example !== undefined && { example: readFlag(example, 'Beispiel') }),
    ...(visibility !== undefined && { visibility: readVisibility(visibility) }),
    ...(member !== undefined && { member }),
  };
}

function eventOf(row: Row<keyof typeof eventColumns>, uid: string, base?: string): EventRule {
  const written = row('start');
  if (written === undefined) throw new EntryError('Das Datum fehlt.');
  const { start, end, allDay, openEnd } = periodOf(written, row('time'), row('end'), row('endTime'));
  if (end < start) throw new EntryError(`Das Ende (${end.replace('T', ' ')}) liegt vor dem Beginn (${start.replace('T', ' ')}).`);
  const [place, address, online, organizer] = [row('place'), row('address'), row('online'), row('organizer')];
  return {
    uid,
    sequence: 0,
    start,
    end,
    openEnd,
    timeZone: allDay ? null : homeZone,
    showWithoutTime: allDay,
    status: readStatus(row('status')),
    rdates: [],
    exdates: [],
    overrides: [],
    ...((place ?? address) !== undefined && { location: { ...(place !== undefined && { name: place }), ...(address !== undefined && { description: address }) } }),
    ...(online !== undefined && { virtualLocation: { uri: readUrl(online, 'Online', base) } }),
    ...(organizer !== undefined && { organizer: { name: organizer } }),
  };
}

/** Start and exclusive end as wall-clock times. Ranges may stand in one cell („5.3.2026 – 7.3.2026“, „19:30–21:00 Uhr“). */
function periodOf(startText: string, timeText?: string, endText?: string, endTimeText?: string): { start: string; end: string; allDay: boolean; openEnd: boolean } {
  const [from, until] = splitRange(startText);
  const [timeFrom, timeUntil] = timeText === undefined ? [] : splitRange(timeText);
  const first = dateIn(from, 'Datum');
  const clock = timeFrom === undefined ? first.time : clockIn(timeFrom, 'Uhrzeit');
  const last = endText ?? until;
  const lastClock = endTimeText ?? timeUntil;
  const ownEnd = last === undefined ? undefined : endIn(last);
  const endDate = ownEnd?.date ?? first.date;
  if (endDate < first.date) throw new EntryError(`Das Ende (${endDate}) liegt vor dem Beginn (${first.date}).`);
  const endClock = lastClock === undefined ? ownEnd?.time : clockIn(lastClock, 'Ende');
  if (clock === undefined) {
    if (endClock !== undefined) throw new EntryError('Es gibt eine Uhrzeit für das Ende, aber keine für den Beginn.');
    return { start: localDateTime(first.date), end: localDateTime(addDays(endDate, 1)), allDay: true, openEnd: false };
  }
  const start = localDateTime(first.date, clock);
  if (endClock === undefined && endDate === first.date) return { start, end: start, allDay: false, openEnd: true };
  if (endClock === undefined) return { start, end: localDateTime(endDate, '24:00:00'), allDay: false, openEnd: false };
  const sameDay = ownEnd?.date === undefined && endClock < clock;
  return { start, end: localDateTime(sameDay ? addDays(endDate, 1) : endDate, endClock), allDay: false, openEnd: false };
}

function dateIn(text: string, field: string): WrittenDate {
  const written = readDate(text);
  if (!written) throw new EntryError(`${field}: „${shorten(text)}“ ist kein Datum (etwa 5.3.2026 19:30 Uhr oder 2026-03-05).`);
  if (written.offset !== undefined) throw new EntryError(`${field}: „${shorten(text)}“ nennt eine Zeitzone; gemeint ist hier die Ortszeit ohne Zusatz.`);
  return written;
}

/** The end may be a date or only a time of the first day. */
function endIn(text: string): { date?: string; time?: string } {
  const time = readTime(text);
  return time === undefined ? dateIn(text, 'Ende') : { time };
}

function clockIn(text: string, field: string): string {
  const clock = readTime(text);
  if (clock === undefined) throw new EntryError(`${field}: „${shorten(text)}“ ist keine Uhrzeit (etwa 19:30 oder 19.30 Uhr).`);
  return clock;
}

function readStatus(text = ''): EventRule['status'] {
  const word = fold(text);
  if (word === '' || /^(?:bestaetigt|findet statt|confirmed)$/u.test(word)) return 'confirmed';
  if (/^(?:abgesagt|ausgefallen|faellt aus|cancell?ed)$/u.test(word)) return 'cancelled';
  if (/^(?:vorlaeufig|geplant|unter vorbehalt|tentative)$/u.test(word)) return 'tentative';
  throw new EntryError(`Status: „${shorten(text)}“ ist weder „bestätigt“ noch „abgesagt“ noch „vorläufig“.`);
}

function readLanguage(text: string): string {
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(text)) return text;
  throw new EntryError(`Sprache: „${shorten(text)}“ ist kein Sprachkürzel (etwa „de“).`);
}

function readVisibility(text: string): 'public' | 'members' {
  const word = fold(text);
  if (/^(?:oeffentlich|public)$/u.test(word)) return 'public';
  if (/^(?:intern|mitglieder|members)$/u.test(word)) return 'members';
  throw new EntryError(`Sichtbarkeit: „${shorten(text)}“ ist weder „öffentlich“ noch „intern“.`);
}
