// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { eventItem, type CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import type { CalendarSetting } from '@vir-nordwest/core/event-calendar/entry.ts';
import { nextDates } from '@vir-nordwest/core/event-calendar/next-dates.ts';
import { isRecord } from '@vir-nordwest/core/guards/read.ts';
import { client } from '../shared/client.ts';

/** Events that were asked for alone, as they came, by address; undefined while they are on their way. */
const answers = new Map<string, unknown>();

const addressOf = (id: string, { eventUrl, language }: CalendarSetting): string | undefined => eventUrl && `${eventUrl(id)}.json${language.startsWith('en') ? '?lang=en' : ''}`;

/** Asks once for an event alone, which then also tells the next dates of its series. Resolves with whether it was told now. */
export async function askAlone(id: string, setting: CalendarSetting, mirrorOf: (url: string) => string | undefined): Promise<boolean> {
  const address = addressOf(id, setting);
  if (!address || answers.has(address)) return false;
  answers.set(address, undefined);
  const answer = await client.get(address, { mirror: mirrorOf(address) }).catch(() => undefined);
  if (isRecord(answer?.body)) answers.set(address, answer.body);
  else answers.delete(address);
  return answers.has(address);
}

const answerOf = (id: string, setting: CalendarSetting): unknown => answers.get(addressOf(id, setting) ?? '');

/** The event itself, once it was told. */
export const aloneItem = (id: string, setting: CalendarSetting): CalendarItem | undefined => eventItem(answerOf(id, setting));

/** The next dates of its series, once they were told. */
export function nextOf(id: string, setting: CalendarSetting): string[] {
  const answer = answerOf(id, setting);
  return nextDates(isRecord(answer) ? answer['_event'] : undefined, setting.words);
}
