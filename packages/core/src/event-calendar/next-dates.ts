// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { formatDate } from '../dates/format.ts';
import { fields, listOf, matching, oneOf } from '../guards/read.ts';
import type { EventWords } from './strings.ts';

const read = fields({}, { nextDates: listOf(fields({ start: matching(/^\d{4}-(?:0[1-9]|1[0-2])-\d\dT\d\d:\d\d:\d\d$/) }, { status: oneOf('confirmed', 'cancelled', 'tentative') })) });

/** The next five dates of a series, from the `_event` of an event that the API tells alone; cancelled ones say so. */
export function nextDates(event: unknown, { dates, statuses }: Pick<EventWords, 'dates' | 'statuses'>): string[] {
  return (read(event)?.nextDates ?? []).slice(0, 5).map(({ start, status }) => formatDate(start, dates) + (status === 'cancelled' ? ` (${statuses.cancelled})` : ''));
}
