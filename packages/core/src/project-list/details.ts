// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import { daysBetween } from '../dates/calendar.ts';
import { formatDate, formatDateTime, relativeDay } from '../dates/format.ts';
import { isDate } from '../dates/is-date.ts';
import { webUrl } from '../guards/item.ts';
import { fields, flag, matching, record, text } from '../guards/read.ts';
import { ownPicture, type Picture } from '../links/picture.ts';
import { openStreetMapUrl, positionOf } from '../links/place.ts';
import { safeLink } from '../links/safe-link.ts';
import { attachmentName } from '../text/attachment.ts';
import { becameText } from './changes.ts';
import { dayText, nextStep } from './schedule.ts';
import { lastDay } from './status.ts';
import { detailsDe } from './strings.details.ts';
import type { ProjectWords } from './strings.ts';

/** A text, with its address where it has a safe one. */
export interface Linked {
  text: string;
  href?: string | undefined;
}

/** What only some projects tell: every text is final, every address safe. */
export interface ProjectDetails {
  funding: readonly (Linked & { logo?: Picture | undefined })[];
  cost: readonly Linked[];
  /** Where it happens, and a map to open. */
  place: readonly Linked[];
  partners: readonly Linked[];
  contact: readonly Linked[];
  documents: readonly Linked[];
  /** The next date of the calendar: „Do., 5. März 2026, 19:30 Uhr: Werkstatt“. */
  nextEvent: readonly Linked[];
  /** What became of it: results, and what changed on the way, the oldest first; without a day last. */
  results: readonly Linked[];
}

/** `homes` are the addresses of page and data: logos come from there only. A next date that was over before `today` is of an old copy. */
export function projectDetails({ _project: { nextEvent, funding, cost, place, geometry, partners, contact = {}, results = [], changes = [] }, attachments = [] }: ProjectItem, given: ProjectWords, homes: readonly string[] = [], today = ''): ProjectDetails {
  const words = { ...detailsDe, ...given };
  const { name, email, phone, url } = contact;
  return {
    funding: (funding ?? []).map(({ logo, ...source }) => ({ ...named(source), logo: ownPicture(logo?.url, { ...logo, alt: source.name }, homes, String) })),
    cost: cost ? [{ text: cost }] : [],
    place: [...(place ? [{ text: place }] : []), ...mapOf(geometry, words)],
    nextEvent: nextEventOf(nextEvent, today, given),
    partners: (partners ?? []).map(named),
    contact: [
      ...(name || url ? [{ text: name ?? url ?? '', href: safeLink(url) }] : []),
      ...(email ? [{ text: email, href: safeLink(`mailto:${email}`) }] : []),
      ...(phone ? [{ text: phone, href: safeLink(`tel:${phone.replace(/[^\d+]/g, '')}`) }] : []),
    ],
    documents: attachments.map((file) => ({ text: attachmentName(file, words.decimalComma), href: safeLink(file.url) })),
    results: [...changes.map((change) => ({ ...change, text: becameText(change, words) })), ...results]
      .filter(({ text }) => text)
      .toSorted((one, other) => compare(one.date ?? '~', other.date ?? '~'))
      .map(({ date, text, url: address }) => ({ text: date ? `${dayText(date, given)}: ${text}` : text, href: safeLink(address) })),
  };
}

const readEvent = fields({ start: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d/) }, { title: text, end: text, showWithoutTime: flag, url: webUrl });

function nextEventOf(value: unknown, today: string, { dates }: ProjectWords): Linked[] {
  const event = readEvent(value);
  if (!event || !isDate(event.start.slice(0, 10)) || (event.end ?? event.start) < today) return [];
  const when = event.showWithoutTime ? formatDate(event.start, dates) : formatDateTime(event.start, dates);
  return [{ text: event.title ? `${when}: ${event.title}` : when, href: safeLink(event.url) }];
}

/** A map of others, which only a press opens: no picture of it is drawn here. */
function mapOf(geometry: unknown, { onMap }: { onMap: string }): Linked[] {
  const place = positionOf(record(geometry)?.coordinates);
  return place ? [{ text: onMap, href: openStreetMapUrl(place) }] : [];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const named = ({ name, url }: { name: string; url?: string | undefined }): Linked => ({ text: name, href: safeLink(url) });

/** „noch 5 Tage“ for what ends within two weeks; counted in days of the calendar, so that a change of clocks is none. */
export function deadline({ _project }: ProjectItem, status: ProjectStatus, today: string, given: ProjectWords): string | undefined {
  const last = status === 'running' ? lastDay(_project) : undefined;
  if (last === undefined) return undefined;
  const words = { ...detailsDe, ...given };
  const near = relativeDay(last, today, words.dates);
  // „Endet heute“ says it already.
  if (near && nextStep(today, _project, status, words) === words.ends(near)) return undefined;
  const days = daysBetween(today, last);
  return days >= 0 && days <= 14 ? words.deadline(days) : undefined;
}

/** Who may take part: „Mitmachen bis 5. März 2026, 18:00 Uhr (noch 5 Tage)“ with its address, or that it is over. */
export function participation({ _project: { participation: given } }: ProjectItem, today: string, words: ProjectWords): (Linked & { open: boolean }) | undefined {
  if (!given) return undefined;
  const { join, joined, deadline: left } = { ...detailsDe, ...words };
  const { until, time, url } = given;
  const day = until === undefined ? '' : dayText(until, words);
  const days = until === undefined ? 0 : daysBetween(today, until);
  if (days < 0) return { text: joined(day), open: false };
  return { text: join(day && time ? `${day}, ${words.dates.time(time)}` : day, day && days <= 30 ? left(days) : ''), href: safeLink(url), open: true };
}
