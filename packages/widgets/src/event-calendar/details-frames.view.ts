// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import { detailsDe } from '@vir-nordwest/core/event-calendar/strings.details.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';
import { entriesView, type EntryActions } from './agenda.view.ts';
import type { DetailsState } from './details-loader.ts';

const closeButton = (name: string, onClose: (event: Event) => void) =>
  html`<button type="button" class="close" aria-label=${name} title=${name} @click=${onClose}><svg viewBox="0 0 12 12" aria-hidden="true"><path d="m2 2 8 8M10 2l-8 8" /></svg></button>`;

/** Details over the page. What is pressed inside may change; the dialog closes by its button, Escape, or a press beside it. */
export function dialogView({ title, foreign, badges, datetime, when, zone, where, source }: EventEntry, content: unknown, { setting, level }: DetailsState, onClose: () => void): TemplateResult {
  const words = { ...detailsDe, ...setting.words };
  // It is told a little later: what has been opened again meanwhile stays.
  const closed = ({ currentTarget }: Event) => (currentTarget as HTMLDialogElement).open || onClose();
  const close = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')?.close();
  return html`<dialog class="dialog" part="dialog" aria-labelledby="details-title" @close=${closed} @click=${(event: Event) => event.target === event.currentTarget && close(event)}>
    <div class="sheet">
      <div class="dialog-head">
        <div class="title" id="details-title" tabindex="-1" autofocus>${heading(level, html`${badges.map((badge) => html`<span class="badge">${badge}</span> `)}<bdi lang=${foreign?.lang ?? nothing}>${title}</bdi>`)}</div>
        ${closeButton(words.close, close)}
      </div>
      <p><time datetime=${datetime}>${when}</time>${zone ? html` <span class="zone">${zone}</span>` : nothing}</p>
      <p class="facts">${[where, source, foreign?.name].filter(Boolean).map((fact) => html`<span>${fact}</span>`)}</p>
      <div class="told" part="details">${content}</div>
    </div>
  </dialog>`;
}

/** The event that the address names, where it is not in the list; without an entry, that it cannot be had. */
export function linkedView(entry: EventEntry | undefined, { setting, level }: DetailsState, actions: EntryActions, onClose: () => void): TemplateResult {
  const words = { ...detailsDe, ...setting.words };
  return html`<section class="linked" aria-label=${words.linked} part="linked">
    <div class="dialog-head">${heading(level, words.linked)}${closeButton(words.close, onClose)}</div>
    ${entry ? entriesView([{ ...entry, time: entry.when }], level + 1, words, actions) : html`<p class="note" tabindex="-1">${words.gone}</p>`}
  </section>`;
}
