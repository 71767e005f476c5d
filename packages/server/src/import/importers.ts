// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import { parseICalendar } from '../icalendar/parse-icalendar.ts';
import { storeOccurrences } from '../occurrences/store-occurrences.ts';
import { parseAtom } from './atom.ts';
import { parseBoundaries } from './boundaries.ts';
import { parseEventsCsv } from './csv-events.ts';
import { parseNewsCsv } from './csv.ts';
import type { Format } from './detect-format.ts';
import { UnreadableFileError, type EventDraft, type EventRule, type ImportProblem, type ItemDraft, type MemberDraft, type ParseContext, type Parser, type Profile } from './draft.ts';
import { parseHolidaysCsv, parseHolidaysICalendar, type HolidayDraft } from './holidays.ts';
import type { ImportList } from './import-lists.ts';
import { parseJsonFeed } from './json-feed.ts';
import { parseMembersCsv, parseMembersGeojson } from './members.ts';
import { newsExtension } from './news-extension.ts';
import { projectExtension } from './project-extension.ts';
import { parseOparl } from './oparl.ts';
import { followProject } from './project-changes.ts';
import { parseProjectsCsv, parseProjectsJson } from './projects.ts';
import { parseRss } from './rss.ts';
import { followEvent } from './sequence.ts';
import { storeBoundaries } from './store-boundaries.ts';
import { storeHolidays } from './store-holidays.ts';
import { storeItems, type ItemList, type StoreCounts, type StoreItems, type Transact } from './store-items.ts';
import { storeMembers } from './store-members.ts';

/** A parsed file that knows how to store itself. */
export interface Prepared {
  problems: ImportProblem[];
  notes?: ImportProblem[];
  origin?: { title?: string; url?: string };
  /** Entries that can be missing later; of lists that are replaced as a whole, none. */
  seen?: readonly { guid: string; published?: string | undefined }[];
  store(transact: Transact, run: { source: { id: number; name: string }; now: Date; onStored?: (count: number) => void }): Promise<StoreCounts>;
}

type Prepare = (bytes: Uint8Array, context: ParseContext) => Prepared;

/** Parses drafts and stores them in the table `item`. */
function items<TDraft extends ItemDraft>(list: ItemList, parse: Parser<TDraft>, extensionOf: (draft: TDraft) => object | null, more: Pick<StoreItems<TDraft>, 'follow' | 'afterWrite'> = {}): Prepare {
  return (bytes, context) => {
    const { entries: given, gone = [], ...parsed } = parse(bytes, context);
    const entries = context.profile === undefined ? given : given.map(({ place, draft }) => ({ place, draft: withProfile(draft, context.profile ?? {}) }));
    const seen = entries.map(({ draft: { guid, published } }) => ({ guid, published }));
    return { ...parsed, seen, store: (transact, run) => storeItems(transact, { list, entries, gone, extensionOf, ...more, ...run }) };
  };
}

function withProfile<TDraft extends ItemDraft>(draft: TDraft, { member, visibility, tags = [] }: Profile): TDraft {
  const all = [...new Set([...(draft.tags ?? []), ...tags])];
  // Internal wins: an entry of an internal source never becomes public by what it says.
  return { ...draft, ...(member !== undefined && draft.member === undefined && { member }), ...(visibility === 'members' && { visibility }), ...(all.length > 0 && { tags: all }) };
}

/** Parses members and stores them in their own table. */
function members(parse: Parser<MemberDraft>): Prepare {
  return (bytes, context) => {
    const { entries, ...parsed } = parse(bytes, context);
    // Then the list is broken, rather than the network dissolved.
    if (entries.length === 0) throw new UnreadableFileError(`In der Datei steht kein brauchbares Mitglied.${placeOf(parsed.problems)} Die vorhandenen bleiben, wie sie sind.`);
    return { ...parsed, store: (transact, run) => storeMembers(transact, { entries, refused: parsed.problems.length, ...run }) };
  };
}

const boundaries: Prepare = (bytes, context) => {
  const { entries, ...parsed } = parseBoundaries(bytes, context, context.boundary);
  const draft = entries[0]?.draft;
  if (draft === undefined) throw new UnreadableFileError(`In der Datei steht keine brauchbare Grenze.${placeOf(parsed.problems)}`);
  return { ...parsed, store: (transact, run) => storeBoundaries(transact, { draft, ...run }) };
};

function holidays(parse: Parser<HolidayDraft>): Prepare {
  return (bytes, context) => {
    const { entries, ...parsed } = parse(bytes, context);
    if (entries.length === 0) throw new UnreadableFileError(`In der Datei stehen keine brauchbaren Ferien.${placeOf(parsed.problems)} Die vorhandenen bleiben, wie sie sind.`);
    return { ...parsed, store: (transact) => storeHolidays(transact, { entries, refused: parsed.problems.length }) };
  };
}

const placeOf = ([first]: readonly ImportProblem[]): string => (first === undefined ? '' : ` ${first.place}: ${first.reason}`);

const eventRule = ({ event }: EventDraft): EventRule => event;
const eventDates: StoreItems<EventDraft>['afterWrite'] = (sql, changed, now) =>
  storeOccurrences(sql, changed.map(({ id, extension }) => ({ id, rule: extension as EventRule })), berlinToday(now.getTime()));

const asProjects = { follow: followProject };
const asEvents = { follow: followEvent, afterWrite: eventDates };

/** Which formats each list is read from. A new list or format is a line here. */
export const importers: Record<ImportList, Partial<Record<Format, Prepare>>> = {
  news: {
    rss: items('news', parseRss, newsExtension),
    atom: items('news', parseAtom, newsExtension),
    'json-feed': items('news', parseJsonFeed, newsExtension),
    csv: items('news', parseNewsCsv, newsExtension),
  },
  events: {
    icalendar: items('events', parseICalendar, eventRule, asEvents),
    csv: items('events', parseEventsCsv, eventRule, asEvents),
    oparl: items('events', parseOparl, eventRule, asEvents),
  },
  projects: {
    'json-feed': items('projects', parseProjectsJson, projectExtension, asProjects),
    csv: items('projects', parseProjectsCsv, projectExtension, asProjects),
  },
  members: { csv: members(parseMembersCsv), geojson: members(parseMembersGeojson) },
  boundaries: { geojson: boundaries, topojson: boundaries },
  holidays: { icalendar: holidays(parseHolidaysICalendar), csv: holidays(parseHolidaysCsv) },
};

