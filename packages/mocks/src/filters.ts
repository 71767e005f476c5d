// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventItem, EventQuery, MemberFeature, NewsItem, ProjectItem } from '@vir-nordwest/contract';

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Spelling as a search sees it: composed, lower case, umlauts written out, other accents dropped. */
const fold = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüß]/gu, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

const words = (q: string) => fold(q).split(/\s+/u).filter(Boolean);

export interface ItemFilters {
  q?: string | undefined;
  tag?: string[] | undefined;
  member?: string | undefined;
  within?: string | undefined;
}

/** Day on which an item appeared, as it is written: the samples are written at Berlin time, or far from midnight. */
export const dayOf = ({ date_published = '' }: NewsItem): string => date_published.slice(0, 10);

/** Whether an item appeared in a range of days; `to` is the day after the last. */
export const appeared = (item: NewsItem, { from = '', to = '~' }: { from?: string | undefined; to?: string | undefined }): boolean => dayOf(item) >= from && dayOf(item) < to;

type Bodies = readonly MemberFeature[];

const arsOf = (id: string | undefined, bodies: Bodies) => bodies.find((body) => body.id === id)?.properties.ars;

/** Whether an item of a feed passes the filters every list has. */
export function passes(item: NewsItem, { q = '', tag, member, within }: ItemFilters, bodies: Bodies): boolean {
  const text = fold([item.title, item.summary, item.content_text, item.content_html, ...(item.tags ?? [])].join(' '));
  const own = item._vir.member?.id;
  const ars = arsOf(own, bodies);
  return (
    words(q).every((word) => text.includes(word)) &&
    (tag === undefined || tag.some((wanted) => item.tags?.includes(wanted))) &&
    (member === undefined || member === own || member === ars) &&
    (within === undefined || ars?.startsWith(within) === true)
  );
}

/** Whether a member passes: `within` is true of the body itself, too. */
export const memberPasses = ({ id, properties: { name, ars } }: MemberFeature, { q = '', member, within }: ItemFilters): boolean =>
  words(q).every((word) => fold(name).includes(word)) && (member === undefined || member === id || member === ars) && (within === undefined || ars?.startsWith(within) === true);

const offsetMinutes = (item: EventItem) => (Date.parse(`${item._event.start}Z`) - Date.parse(item._event.utcStart)) / 60_000;

/** Overlap with the window of Berlin days [from, to). An event without length counts at its start. */
export function overlaps(item: EventItem, from: string, to: string): boolean {
  const local = (utc: string) => new Date(Date.parse(utc) + offsetMinutes(item) * 60_000).toISOString();
  const [start, end] = [local(item._event.utcStart), local(item._event.utcEnd)];
  return start < to && (end > `${from}T00:00:00.000Z` || start >= from);
}

const dayMs = 86_400_000;

/** The switches of the event list, by the name of their parameter. */
export const switches = {
  free: ({ _event }: EventItem) => _event.price?.free === true,
  online: ({ _event }: EventItem) => _event.virtualLocations !== undefined,
  accessible: ({ _event }: EventItem) => _event.accessibility?.wheelchair === 'yes',
} as const;

/** Whether an event passes the switches that are set and is no longer than asked. */
export const eventPasses = (item: EventItem, { maxdays, ...query }: Pick<EventQuery, keyof typeof switches | 'maxdays'>): boolean =>
  (Object.keys(switches) as (keyof typeof switches)[]).every((name) => query[name] === undefined || switches[name](item)) &&
  (maxdays === undefined || Date.parse(`${item._event.end}Z`) - Date.parse(`${item._event.start}Z`) <= maxdays * dayMs);

/** Orders of the project list. `newest` is the order the samples have. */
export const projectOrders = {
  newest: () => 0,
  title: (a: ProjectItem, b: ProjectItem) => (a.title ?? '').localeCompare(b.title ?? '', 'de'),
  ending: (a: ProjectItem, b: ProjectItem) => (a._project.end ?? '9').localeCompare(b._project.end ?? '9'),
} as const;
