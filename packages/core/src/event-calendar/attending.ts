// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { formatDateTime } from '../dates/format.ts';
import { webUrl } from '../guards/item.ts';
import { fields, flag, listOf, matching, text } from '../guards/read.ts';
import { safeLink } from '../links/safe-link.ts';
import type { CalendarSetting } from './entry.ts';
import type { CalendarItem } from './item.ts';
import { detailsDe, type DetailWords } from './strings.details.ts';

// The list passes these on unread: only opened details need them.
export const readPrice = fields({}, { free: flag, text });
export const readAccess = fields({}, { wheelchair: text, features: listOf(text), text });
export const readRegistration = fields(
  {},
  {
    required: flag,
    full: flag,
    url: webUrl,
    email: matching(/^[^\s@?&]+@[^\s@?&]+$/),
    deadline: matching(/^\d{4}-(?:0[1-9]|1[0-2])-\d\dT\d\d:\d\d:\d\d$/),
    text,
  },
);

/** The organiser's own words for it. */
const saysFree = /\bfreie?r?\b|kosten(?:los|frei)|umsonst|\bfree\b/i;

type Words = CalendarSetting['words'] & DetailWords;

/** What somebody who wants to come has to know. */
export interface Attending {
  price?: string | undefined;
  access?: string | undefined;
  registration?: { text: string; links: readonly { href: string; name: string }[] } | undefined;
}

export function attending({ _event }: CalendarItem, { words: given, now }: CalendarSetting): Attending {
  const words: Words = { ...detailsDe, ...given };
  const price = readPrice(_event.price);
  const access = readAccess(_event.accessibility);
  const known = (names: Readonly<Record<string, string>>, name = '') => (Object.hasOwn(names, name) ? names[name] : undefined);
  return {
    price: joined([price?.free && !saysFree.test(price.text ?? '') && words.free, price?.text]),
    access: joined([known(words.wheelchair, access?.wheelchair), ...(access?.features ?? []).map((name) => known(words.features, name)), access?.text]),
    registration: registration(_event, now, words),
  };
}

function registration({ registration: given, status }: CalendarItem['_event'], now: string, words: Words): Attending['registration'] {
  const found = readRegistration(given);
  if (!found) return undefined;
  const { required, full, url, email, deadline, text } = found;
  const moment = deadline && formatDateTime(deadline, words.dates);
  const over = !!deadline && deadline < now;
  const told = joined([full && words.full, required && !over && words.required, moment && (over ? words.closed(moment) : words.registerUntil(moment)), text]);
  // Nobody is sent to a form that takes no more names; a waiting list is behind one that is full.
  const open = !over && status !== 'cancelled';
  const links = [
    { href: safeLink(url), name: words.register },
    { href: email && safeLink(`mailto:${email}`), name: email ?? '' },
  ].flatMap(({ href, name }) => (href && open ? [{ href, name }] : []));
  return told || links.length ? { text: told ?? '', links } : undefined;
}

const joined = (parts: readonly (string | false | undefined)[]): string | undefined => parts.filter(Boolean).join(', ') || undefined;
