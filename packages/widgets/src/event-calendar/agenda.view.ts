// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { AgendaGroup } from '@vir-nordwest/core/event-calendar/agenda.ts';
import type { EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { externalMark } from '../shared/external.view.ts';
import { heading } from '../shared/heading.view.ts';

/** What entries do and show beyond their lines. */
export interface EntryActions {
  onSelect(event: Event, entry: EventEntry): void;
  /** Details are in a dialog, not in place. */
  readonly dialog: boolean;
  /** Somebody opens details, or closes them. */
  onDetails(event: Event, entry: EventEntry): void;
  /** What stands in them. */
  details(entry: EventEntry): unknown;
}

/** Dates by day. `level` is that of the days' headings. */
export const agendaView = (groups: readonly AgendaGroup[], level: number, words: EventWords, actions: EntryActions): TemplateResult =>
  html`<div class="agenda" part="agenda">
    ${groups.map(
      ({ date, title, relative, entries }) =>
        html`<section class="group" part="day">
          <div class="date">${heading(level, html`${date ? html`<time datetime=${date}>${title}</time>` : title} ${relative ? html`<span class="badge relative">${relative}</span>` : nothing}`)}</div>
          ${entriesView(entries, level + 1, words, actions)}
        </section>`,
    )}
  </div>`;

export const entriesView = (entries: readonly EventEntry[], level: number, words: EventWords, actions: EntryActions): TemplateResult =>
  html`<ul role="list" class="entries">
    ${entries.map(
      // Keyed, so that open details never become those of another date.
      (entry) => keyed(entry.id, html`<li><article class=${entry.cancelled ? 'cancelled' : ''} tabindex="-1" data-id=${entry.id} part="entry">${entryView(entry, level, words, actions)}</article></li>`),
    )}
  </ul>`;

function entryView(entry: EventEntry, level: number, words: EventWords, actions: EntryActions): TemplateResult {
  const { title, href, external, where, source, foreign } = entry;
  // The heading alone tells what and when: instances of a series have the same title.
  const details = html`${words.details}<span class="sr">${words.detailsOf(title)}</span>`;
  const name = html`<bdi lang=${foreign?.lang ?? nothing}>${title}</bdi><span class="sr">, ${entry.when}</span>`;
  return html`<p class="time"><time datetime=${entry.datetime}>${entry.time}</time>${entry.zone ? html` <span class="small">${entry.zone}</span>` : nothing}</p>
    <div class="what">
      <div class="title">
        ${heading(
          level,
          html`${entry.badges.map((badge) => html`<span class="badge">${badge}</span> `)}${href
            ? html`<a href=${href} rel="noopener" part="link" @click=${(event: Event) => actions.onSelect(event, entry)}>${name}${external ? externalMark(words) : nothing}</a>`
            : name}`,
        )}
      </div>
      <p class="facts small">${[where, source, foreign?.name].filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>
      ${entry.more
        ? actions.dialog
          ? html`<button type="button" class="opener" aria-haspopup="dialog" @click=${(event: Event) => actions.onDetails(event, entry)}>${details}</button>`
          : html`<details part="details" @toggle=${(event: Event) => actions.onDetails(event, entry)}>
              <summary>${details}</summary>
              ${actions.details(entry)}
            </details>`
        : nothing}
    </div>`;
}
