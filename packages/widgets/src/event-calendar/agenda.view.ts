// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AgendaGroup } from '@vir-nordwest/core/event-calendar/agenda.ts';
import type { EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { externalMark } from '../shared/external.view.ts';
import { heading } from '../shared/heading.view.ts';

export type OnSelect = (event: Event, id: string) => void;

/** Dates by day. `level` is that of the days' headings. */
export const agendaView = (groups: readonly AgendaGroup[], level: number, words: EventWords, onSelect: OnSelect): TemplateResult =>
  html`<div class="agenda" part="agenda">
    ${groups.map(
      ({ date, title, relative, entries }) =>
        html`<section class="group" part="day">
          <div class="date">${heading(level, html`${date ? html`<time datetime=${date}>${title}</time>` : title} ${relative ? html`<span class="relative">${relative}</span>` : nothing}`)}</div>
          ${entriesView(entries, level + 1, words, onSelect)}
        </section>`,
    )}
  </div>`;

export const entriesView = (entries: readonly EventEntry[], level: number, words: EventWords, onSelect: OnSelect): TemplateResult =>
  html`<ul role="list" class="entries">
    ${entries.map(
      // Keyed, so that open details never become those of another date.
      (entry) => keyed(entry.id, html`<li><article class=${entry.cancelled ? 'cancelled' : ''} tabindex="-1" part="entry">${entryView(entry, level, words, onSelect)}</article></li>`),
    )}
  </ul>`;

function entryView(entry: EventEntry, level: number, words: EventWords, onSelect: OnSelect): TemplateResult {
  const { title, href, external, where, source, foreign } = entry;
  // The heading alone tells what and when: instances of a series have the same title.
  const name = html`<bdi lang=${foreign?.lang ?? nothing}>${title}</bdi><span class="sr">, ${entry.when}</span>`;
  return html`<p class="time"><time datetime=${entry.datetime}>${entry.time}</time>${entry.zone ? html` <span class="zone">${entry.zone}</span>` : nothing}</p>
    <div class="what">
      <div class="title">
        ${heading(
          level,
          html`${entry.badges.map((badge) => html`<span class="badge">${badge}</span> `)}${href
            ? html`<a href=${href} rel="noopener" part="link" @click=${(event: Event) => onSelect(event, entry.id)}>${name}${external ? externalMark(words) : nothing}</a>`
            : name}`,
        )}
      </div>
      <p class="facts">${[where, source, foreign?.name].filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>
      ${detailsView(entry, words)}
    </div>`;
}

function detailsView({ title, place, online, organizer, repeats, summary, ics, foreign }: EventEntry, words: EventWords): unknown {
  const link = (href: string | undefined, text: string) => (href ? html`<a href=${href} rel="noopener">${text}</a>` : text);
  const facts: [name: string, value: unknown][] = [
    [words.place, place],
    [words.online, online.length ? online.map(({ href, name }) => html`<div>${link(href, name)}</div>`) : ''],
    [words.organizer, organizer && link(organizer.href, organizer.name)],
    [words.repeats, repeats],
  ];
  const known = facts.filter(([, value]) => value);
  if (!known.length && !summary && !ics) return nothing;
  const of = html`<span class="sr">${words.detailsOf(title)}</span>`;
  return html`<details part="details">
    <summary>${words.details}${of}</summary>
    ${summary ? html`<p class="summary" lang=${foreign?.lang ?? nothing}>${summary}</p>` : nothing}
    ${known.length ? html`<dl>${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>` : nothing}
    ${ics ? html`<p><a href=${ics}>${words.keep}${of}</a></p>` : nothing}
  </details>`;
}
