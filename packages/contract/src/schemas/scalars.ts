// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';

/** Absolute http(s) address. Everything the API hands out as a link or an image is one. */
export const WebUrl = v.pipe(v.string(), v.maxLength(2048), v.regex(/^https?:\/\/[^\s"<>\\]+$/u, 'must be an absolute http(s) address'));

/** RFC 3339 instant, always with offset or `Z`. */
export const Instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u, 'must be an RFC 3339 instant'));

/** RFC 8984 LocalDateTime: wall-clock time without offset, for instance `2026-03-05T19:30:00`. */
export const LocalDateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u, 'must be a local date-time'));

const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

/** 30 February is none; what is no date at all has been refused already. */
const exists = (date: string): boolean => !datePattern.test(date) || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);

/** Calendar date, `YYYY-MM-DD`. */
export const LocalDate = v.pipe(v.string(), v.regex(datePattern, 'must be a date like 2026-03-05'), v.check(exists, 'is not a day of the calendar'));

/** ISO 8601 duration in the subset of RFC 8984 section 1.4.6, for instance `P1D` or `PT1H30M`. */
export const Duration = v.pipe(v.string(), v.regex(/^P(?=\d|T\d)(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/u, 'must be an ISO 8601 duration'));

/** BCP 47 tag, for instance `de`, `nds`, `de-simple`. */
export const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'must be a BCP 47 language tag'));

/** Our opaque, URL-safe item id. */
export const ItemId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}(?:~[0-9T]{8,15})?$/u, 'must be an item id'));

/** Slug of a member, for instance `stadt-oldenburg`. */
export const MemberId = v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/u, 'must be a member id'));

/** Amtlicher Regionalschlüssel: Land 2, Kreis 5, Gemeindeverband 9, Gemeinde 12 digits. Always a string: leading zeros count. */
export const Ars = v.pipe(v.string(), v.regex(/^(?:\d{2}|\d{5}|\d{9}|\d{12})$/u, 'must be an ARS of 2, 5, 9 or 12 digits'));
