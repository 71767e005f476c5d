// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { eventDetails } from '@vir-nordwest/core/event-calendar/details.ts';
import type { CalendarSetting, EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { detailsDe } from '@vir-nordwest/core/event-calendar/strings.details.ts';
import { openStreetMapUrl, type Place } from '@vir-nordwest/core/links/place.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { externalMark } from '../shared/external.view.ts';
import { pictureView } from '../shared/picture.view.ts';

export interface DetailsFacts extends Pick<EventEntry, 'title' | 'foreign'> {
  /** The next dates of the series. */
  next: readonly string[];
  /** The link that was copied, and whether the clipboard took it. */
  copied: { href: string; taken: boolean } | undefined;
  /** Without it there is no link to copy. */
  onCopy: (() => void) | undefined;
  /** Without it the portal has no map that could show the place. */
  onMap: ((at: Place & { name: string }, opener: HTMLElement) => void) | undefined;
  /** It did not come when it was asked for. */
  unmapped: boolean;
}

/** What stands in the details of an entry. */
export function detailsView(item: CalendarItem, setting: CalendarSetting, { title, foreign, next, copied, onCopy, onMap, unmapped }: DetailsFacts): TemplateResult {
  const words = { ...detailsDe, ...setting.words };
  const { summary, image, place, at, online, organizer, movedFrom, repeats, price, access, registration, files, page, calendars, ics } = eventDetails(item, setting);
  // „Zur Anmeldung“ alone does not tell a screen reader's list of links what for.
  const of = html`<span class="sr">${words.detailsOf(title)}</span>`;
  const link = (href: string | undefined, text: string) => (href ? html`<a href=${href} rel="noopener">${text}</a>` : text);
  const links = (all: readonly { href: string; name: string }[], mark?: TemplateResult) => all.map(({ href, name }) => html`<div><a href=${href} rel="noopener">${name}${mark}</a></div>`);
  const map = at && html` ${onMap ? html`<div><button type="button" class="locate" @click=${({ currentTarget }: Event) => onMap(at, currentTarget as HTMLElement)}>${words.onMap}${of}</button> <span role="status">${unmapped ? words.mapMissing : nothing}</span></div>` : nothing}
    <div><a href=${openStreetMapUrl(at)} rel="noopener">${words.onOpenStreetMap}${of}${externalMark(words)}</a></div>`;
  const facts: [name: string, value: unknown][] = [
    [words.movedFrom, movedFrom],
    [words.place, (place || map) && [place, map]],
    [words.online, online.length ? links(online) : ''],
    [words.organizer, organizer && link(organizer.href, organizer.name)],
    [words.repeats, repeats],
    [words.nextDates, next.length ? next.map((date) => html`<div>${date}</div>`) : ''],
    [words.price, price],
    [words.access, access],
    [words.registration, registration && html`${registration.text}${links(registration.links, of)}`],
    [words.files, files.length ? links(files) : ''],
  ];
  const known = facts.filter(([, value]) => value);
  return html`${image ? pictureView(image, '(min-width: 40em) 40em, 100vw') : nothing}${summary ? html`<p class="summary" lang=${foreign?.lang ?? nothing}>${summary}</p>` : nothing}
  ${known.length ? html`<dl>${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>` : nothing}
  ${page ? html`<p><a href=${page.href} rel="noopener">${words.toPage}${of}${page.external ? externalMark(words) : nothing}</a></p>` : nothing}
  ${ics ? html`<p><a href=${ics}>${words.keep}${of}</a></p>` : nothing}
  ${links(calendars.map(({ href, name }) => ({ href, name: words.keepIn(name) })), of)}
  ${onCopy
    ? html`<div class="share"><button type="button" @click=${onCopy}>${words.copyLink}${of}</button> <span class="taken" role="status">${copied?.taken ? words.linkCopied : nothing}</span>
        ${copied && !copied.taken ? html`<label>${words.linkYourself}<input class="own-link" readonly .value=${copied.href} /></label>` : nothing}</div>`
    : nothing}`;
}
