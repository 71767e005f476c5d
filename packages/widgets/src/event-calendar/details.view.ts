// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { eventDetails } from '@vir-nordwest/core/event-calendar/details.ts';
import type { CalendarSetting, EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import { nextDates } from '@vir-nordwest/core/event-calendar/next-dates.ts';
import { detailsDe } from '@vir-nordwest/core/event-calendar/strings.details.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { client } from '../shared/client.ts';

/** `_event` of events that were asked for alone, by address without ending; undefined while they are. */
const alone = new Map<string, unknown>();

/** Asks once for an event alone. Resolves with whether it was told now. */
export async function askAlone(address: string | undefined): Promise<boolean> {
  if (!address || alone.has(address)) return false;
  alone.set(address, undefined);
  const answer = await client.get(`${address}.json`).catch(() => undefined);
  const body = answer?.body as { _event?: unknown } | null | undefined;
  if (body?._event) alone.set(address, body._event);
  else alone.delete(address);
  return alone.has(address);
}

/** What stands in the details of an entry. Loaded when the first are opened. */
export function detailsView({ item, title, foreign }: EventEntry, setting: CalendarSetting): TemplateResult {
  const words = { ...detailsDe, ...setting.words };
  const { summary, place, online, organizer, repeats, price, access, registration, files, calendars, ics } = eventDetails(item, setting);
  const link = (href: string | undefined, text: string) => (href ? html`<a href=${href} rel="noopener">${text}</a>` : text);
  const next = nextDates(setting.eventUrl && alone.get(setting.eventUrl(item.id)), setting.words);
  // „Zur Anmeldung“ alone does not tell a screen reader's list of links what for.
  const links = (all: readonly { href: string; name: string }[], of?: string) =>
    all.map(({ href, name }) => html`<div><a href=${href} rel="noopener">${name}${of ? html`<span class="sr">${words.detailsOf(of)}</span>` : nothing}</a></div>`);
  const facts: [name: string, value: unknown][] = [
    [words.place, place],
    [words.online, online.length ? links(online) : ''],
    [words.organizer, organizer && link(organizer.href, organizer.name)],
    [words.repeats, repeats],
    [words.nextDates, next.length ? next.map((date) => html`<div>${date}</div>`) : ''],
    [words.price, price],
    [words.access, access],
    [words.registration, registration && html`${registration.text}${links(registration.links, title)}`],
    [words.files, files.length ? links(files) : ''],
  ];
  const known = facts.filter(([, value]) => value);
  return html`${summary ? html`<p class="summary" lang=${foreign?.lang ?? nothing}>${summary}</p>` : nothing}
  ${known.length ? html`<dl>${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>` : nothing}
  ${ics ? html`<p><a href=${ics}>${words.keep}<span class="sr">${words.detailsOf(title)}</span></a></p>` : nothing}
  ${links(calendars.map(({ href, name }) => ({ href, name: words.keepIn(name) })), title)}`;
}
