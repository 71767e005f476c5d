// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { homeZone } from '@vir-nordwest/contract';
import { clip } from '../content/clip.ts';
import { plainContent } from '../content/plain-content.ts';
import { linkOf } from '../content/safe-tree.ts';
import { localAt } from '../icalendar/zone.ts';
import { UnreadableFileError, type EventDraft, type EventRule, type ImportProblem, type ItemDraft, type Parser } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { shorten } from './entry-fields.ts';

/*
 * Meetings of councils and committees as council information systems publish them (OParl 1.0 and 1.1, https://oparl.org). A list is one page here;
 * `oparl-pages.ts` puts pages together and adds the names of the bodies that meet.
 */

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown, longest = 500): string | undefined => (typeof value === 'string' ? clip(value.replace(/[\u0000-\u001f\u007f\p{Surrogate}\s]+/gu, ' ').trim(), longest) || undefined : undefined);
const webOf = (value: unknown): string | undefined => {
  const link = linkOf(typeof value === 'string' ? value : undefined, { bases: [] });
  return link?.startsWith('http') === true ? link : undefined;
};
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value : [value]).filter(isObject);

/** Whether an answer comes from a council information system: a system, a body or a list of objects. */
export const isOparl = (bytes: Uint8Array): boolean => /^\s*\{/u.test(Buffer.from(bytes.subarray(0, 1_000)).toString()) && Buffer.from(bytes.subarray(0, 100_000)).includes('schema.oparl.org/1.');

const mostMeetings = 5_000;
const mostAgendaItems = 200;
const mostFiles = 20;

/** What the pages of a list come together as. */
export interface MeetingList {
  data: unknown[];
  /** Name of a body by its address, as far as it could be had. */
  organizations?: Readonly<Record<string, string>>;
}

/** Meetings as events. Deleted ones are told as such (`gone`), cancelled ones stay and say so. */
export const parseOparl: Parser<EventDraft> = (bytes) => {
  const list = readJson(bytes);
  const result = { entries: [] as { place: string; draft: EventDraft }[], problems: [] as ImportProblem[], notes: [] as ImportProblem[], gone: [] as string[] };
  const names = isObject(list['organizations']) ? list['organizations'] : {};
  const meetings = (list['data'] as unknown[]).slice(0, mostMeetings);
  for (const [index, meeting] of meetings.entries()) {
    const place = `Sitzung ${index + 1}${isObject(meeting) && textOf(meeting['name']) !== undefined ? ` („${shorten(textOf(meeting['name']) ?? '')}“)` : ''}`;
    try {
      if (!isObject(meeting)) throw new EntryError('Der Eintrag ist kein Objekt.');
      const id = webOf(meeting['id']);
      if (id === undefined) throw new EntryError('Die Adresse (id) der Sitzung fehlt.');
      if (meeting['deleted'] === true) result.gone.push(id);
      else result.entries.push({ place, draft: draftOf(id, meeting, names, (reason) => result.notes.push({ place, reason })) });
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      result.problems.push({ place, reason: error.message });
    }
  }
  return result;
};

function readJson(bytes: Uint8Array): Json {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UnreadableFileError('Die Antwort ist kein lesbares JSON.');
  }
  if (!isObject(value) || !Array.isArray(value['data'])) throw new UnreadableFileError('Das ist keine Liste von Sitzungen nach OParl: „data“ fehlt.');
  return value;
}

function draftOf(id: string, meeting: Json, names: Json, note: (reason: string) => void): EventDraft {
  const bodies = [meeting['organization']].flat().slice(0, 10).map((one) => textOf(isObject(one) ? (one['name'] ?? one['shortName']) : typeof one === 'string' && Object.hasOwn(names, one) ? names[one] : undefined, 200)).filter((name) => name !== undefined);
  const title = textOf(meeting['name']) ?? bodies[0];
  if (title === undefined) throw new EntryError('Die Sitzung hat weder einen Namen noch ein Gremium.');
  const agenda = agendaOf(meeting['agendaItem']);
  const [published, modified, web] = [instantOf(meeting['created']), instantOf(meeting['modified']), webOf(meeting['web'])];
  const files = filesOf(meeting);
  const tags = [meeting['keyword']].flat().map((one) => textOf(one, 80)).filter((one) => one !== undefined).slice(0, 30);
  return {
    guid: id,
    title,
    ...(agenda !== '' && { content: plainContent(agenda) }),
    ...(web !== undefined && { url: web }),
    ...(published !== undefined && { published: new Date(published).toISOString() }),
    ...(modified !== undefined && { modified: new Date(modified).toISOString() }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...(files.length > 0 && { attachments: files }),
    event: ruleOf(id, meeting, bodies, modified, note),
  };
}

function ruleOf(uid: string, meeting: Json, bodies: readonly string[], modified: number | undefined, note: (reason: string) => void): EventRule {
  const start = instantOf(meeting['start']);
  if (start === undefined) throw new EntryError(typeof meeting['start'] === 'string' ? `Der Beginn „${shorten(meeting['start'])}“ ist kein Zeitpunkt.` : 'Der Beginn der Sitzung fehlt.');
  const end = instantOf(meeting['end']);
  const isBackwards = end !== undefined && end < start;
  if (isBackwards) note('Das Ende liegt vor dem Beginn; die Sitzung steht ohne Ende im Kalender.');
  const local = (instant: number): string => localAt(instant, homeZone);
  const last = end === undefined || isBackwards ? start : end;
  const location = locationOf(meeting['location']);
  const organizer = bodies.length === 0 ? undefined : { name: clip(bodies.join(', '), 200) };
  return {
    uid,
    // Rises with every change, as subscribers' calendars want it.
    sequence: modified === undefined ? 0 : Math.floor(modified / 60_000),
    start: local(start),
    end: local(last),
    openEnd: last === start,
    timeZone: homeZone,
    showWithoutTime: false,
    status: meeting['cancelled'] === true ? 'cancelled' : 'confirmed',
    rdates: [],
    exdates: [],
    overrides: [],
    ...(location !== undefined && { location }),
    ...(organizer !== undefined && { organizer }),
  };
}

/** An instant with its offset (OParl, „date-time“), within the years calendars are read. */
function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/u.test(value)) return undefined;
  const instant = Date.parse(value);
  return instant >= Date.UTC(1900, 0) && instant < Date.UTC(2200, 0) ? Math.floor(instant / 1000) * 1000 : undefined;
}

function locationOf(value: unknown): EventRule['location'] {
  if (!isObject(value)) return undefined;
  const address = [textOf(value['streetAddress'], 200), [textOf(value['postalCode'], 20), textOf(value['locality'], 100)].filter(Boolean).join(' ') || undefined].filter((part) => part !== undefined).join(', ');
  const name = [...new Set([textOf(value['description'], 300), textOf(value['room'], 200)].filter((part) => part !== undefined))].join(', ') || address;
  const coordinates = pointOf(value['geojson']);
  if (name === '' && coordinates === undefined) return undefined;
  return { ...(name !== '' && { name }), ...(address !== '' && address !== name && { description: address }), ...(coordinates !== undefined && { coordinates }) };
}

function pointOf(value: unknown): string | undefined {
  const geometry = isObject(value) && isObject(value['geometry']) ? value['geometry'] : value;
  const place: unknown = isObject(geometry) && geometry['type'] === 'Point' ? geometry['coordinates'] : undefined;
  const [longitude, latitude] = (Array.isArray(place) ? place : []).map(Number);
  if (longitude === undefined || latitude === undefined || !(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90) || (longitude === 0 && latitude === 0)) return undefined;
  return `geo:${latitude.toFixed(5)},${longitude.toFixed(5)}`;
}

/** What is public of the agenda, one item a line. */
const agendaOf = (value: unknown): string =>
  objects(value)
    .filter((item) => item['public'] !== false && item['deleted'] !== true)
    .sort((a, b) => Number(a['order'] ?? 0) - Number(b['order'] ?? 0))
    .slice(0, mostAgendaItems)
    .map((item) => [textOf(item['number'], 20), textOf(item['name'])].filter(Boolean).join(' '))
    .filter(Boolean)
    .join('\n');

/** Invitation, minutes and whatever else belongs to the meeting, by address only. */
function filesOf(meeting: Json): NonNullable<ItemDraft['attachments']> {
  const files = ['invitation', 'resultsProtocol', 'verbatimProtocol', 'auxiliaryFile'].flatMap((name) => objects(meeting[name])).filter((file) => file['deleted'] !== true);
  return files.slice(0, mostFiles).flatMap((file) => {
    const url = webOf(file['accessUrl']) ?? webOf(file['downloadUrl']);
    const [title, type, size] = [textOf(file['name'] ?? file['fileName'], 200), textOf(file['mimeType'], 100), file['size']];
    if (url === undefined) return [];
    return { url, mime_type: type !== undefined && /^[a-z]+\/[\w.+-]+$/iu.test(type) ? type : 'application/octet-stream', ...(title !== undefined && { title }), ...(typeof size === 'number' && Number.isSafeInteger(size) && size > 0 && { size_in_bytes: size }) };
  });
}
