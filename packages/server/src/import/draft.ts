// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attachment, Boundaries, ContentNode, EventExtension, Holiday, MemberFeature, ProjectExtension } from '@vir-nordwest/contract';
import type { BoundaryOptions } from './boundaries.ts';

/**
 * What a parser makes of one entry of a file, before the store gives it an id.
 * Parsers are pure (bytes in, drafts and problems out); the store decides what is new, changed or gone.
 */
export interface ItemDraft {
  /** Key of the entry within its source; the store keys by source + guid. */
  guid: string;
  title?: string;
  summary?: string;
  /** Cleaned by `content/clean-html.ts`, never raw. */
  content?: { html: string; text: string; tree: ContentNode[]; pictures?: string[] };
  url?: string;
  image?: { url: string; alt?: string; credit?: string; width?: number; height?: number };
  /** RFC 3339 instants. */
  published?: string;
  modified?: string;
  authors?: { name?: string; url?: string }[];
  tags?: string[];
  language?: string;
  /** Guid of the entry this one is a version of in another language or register. */
  versionOf?: string;
  attachments?: Attachment[];
  /** Pictures beside `image` and those in the text, for instance logos: copied like them. */
  pictures?: string[];
  pinned?: boolean;
  /** Nobody is told when it appeared; it is still ordered by that. */
  hideDate?: boolean;
  /** Last day on which it is shown, `YYYY-MM-DD` in Berlin. */
  expires?: string;
  example?: boolean;
  /** `public` where the file does not say. */
  visibility?: 'public' | 'members';
  /** Member's id or ARS, where the file names the body that publishes. */
  member?: string;
}

/** What an operator says about a source once for all its entries; what an entry says itself wins, tags are added. */
export interface Profile {
  member?: string;
  visibility?: 'public' | 'members';
  tags?: readonly string[];
}

export type NewsDraft = ItemDraft;

/** One VEVENT or a whole series: the server expands it, the rule is kept for words and for iCalendar output. */
export interface EventDraft extends ItemDraft {
  event: EventRule;
}

/** Local times are wall-clock `YYYY-MM-DDTHH:MM:SS` in `timeZone`; `null` is floating. Ends are exclusive. */
export interface EventRule {
  uid: string;
  sequence: number;
  start: string;
  end: string;
  openEnd: boolean;
  timeZone: string | null;
  showWithoutTime: boolean;
  status: 'confirmed' | 'cancelled' | 'tentative';
  /** Start that was announced before this one; no importer reads it, `followEvent` keeps it. */
  movedFrom?: string;
  /** RRULE value without its name (RFC 5545 section 3.3.10), for instance `FREQ=MONTHLY;BYDAY=-1FR`. */
  rrule?: string;
  /** Local starts added and removed. */
  rdates: string[];
  exdates: string[];
  /** Changed instances, by the local start they replace. */
  overrides: EventOverride[];
  location?: { name?: string; description?: string; coordinates?: string };
  virtualLocation?: { name?: string; uri: string };
  organizer?: { name: string; email?: string; phone?: string; url?: string };
  price?: NonNullable<EventExtension['price']>;
  accessibility?: NonNullable<EventExtension['accessibility']>;
  /** `deadline` is local in `timeZone`; its instant is computed when it is served. */
  registration?: Omit<NonNullable<EventExtension['registration']>, 'utcDeadline'>;
  /** Id, guid, address or title of the project it belongs to. */
  project?: string;
}

export interface EventOverride {
  recurrenceId: string;
  start: string;
  end: string;
  status: 'confirmed' | 'cancelled' | 'tentative';
  sequence: number;
  title?: string;
  summary?: string;
  location?: { name?: string; description?: string; coordinates?: string };
}

export interface ProjectDraft extends ItemDraft {
  /** `status` is left out where dates and phases decide it. */
  project: Omit<ProjectExtension, 'status'> & { status?: ProjectExtension['status'] };
}

export type MemberDraft = MemberFeature;

/** A whole boundary data set: imported as one, replaced as one. */
export type BoundaryDraft = Boundaries;

/** Why an entry did not go in, in German, with the place where the editor finds it („Eintrag 3“, „Zeile 12“). */
export interface ImportProblem {
  place: string;
  reason: string;
}

/** The good entries and, apart, what was wrong with the rest: a bad entry never stops the others. */
export interface ParseResult<TDraft> {
  entries: { place: string; draft: TDraft }[];
  problems: ImportProblem[];
  /** What was left out of entries that did go in, for instance an impossible date. */
  notes?: ImportProblem[];
  /** Keys of entries the source says it has deleted. */
  gone?: readonly string[];
  /** What the file says about itself. */
  origin?: { title?: string; url?: string };
}

/** The file as a whole cannot be read (not XML, wrong format, too large). `message` is German. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}

/** What a parser may need to know about where the bytes came from. */
export interface ParseContext {
  /** Absolute address of the file when it was fetched: base of relative links. */
  url?: string;
  /** `charset` of the Content-Type, when there was one. */
  charset?: string;
  /** Origin whose images may stay images; those of other hosts become links. */
  imageOrigin?: string;
  /** What an operator says about a boundary data set. */
  boundary?: BoundaryOptions;
  /** Land of all school holidays in the file, where an operator says it. */
  region?: Holiday['regions'][number];
  /** What an operator says about the entries of this source. */
  profile?: Profile;
  /** Clock, so that tests can hold it. */
  now: Date;
}

export type Parser<TDraft> = (bytes: Uint8Array, context: ParseContext) => ParseResult<TDraft>;
