// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { eventDetails } from '@vir-nordwest/core/event-calendar/details.ts';
import type { CalendarSetting, EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import { detailsDe } from '@vir-nordwest/core/event-calendar/strings.details.ts';
import { html, nothing, type TemplateResult } from 'lit';

/** What stands in the details of an entry. Loaded when the first are opened. */
export function detailsView({ item, title, foreign }: EventEntry, setting: CalendarSetting): TemplateResult {
  const words = { ...detailsDe, ...setting.words };
  const { summary, place, online, organizer, repeats, price, access, registration, files, calendars, ics } = eventDetails(item, setting);
  const link = (href: string | undefined, text: string) => (href ? html`<a href=${href} rel="noopener">${text}</a>` : text);
  // „Zur Anmeldung“ alone does not tell a screen reader's list of links what for.
  const links = (all: readonly { href: string; name: string }[], of?: string) =>
    all.map(({ href, name }) => html`<div><a href=${href} rel="noopener">${name}${of ? html`<span class="sr">${words.detailsOf(of)}</span>` : nothing}</a></div>`);
  const facts: [name: string, value: unknown][] = [
    [words.place, place],
    [words.online, online.length ? links(online) : ''],
    [words.organizer, organizer && link(organizer.href, organizer.name)],
    [words.repeats, repeats],
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
