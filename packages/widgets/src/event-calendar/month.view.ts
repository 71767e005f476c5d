// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { Period } from '@vir-nordwest/core/event-calendar/periods.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import type { MonthWords } from '@vir-nordwest/core/event-calendar/strings.month.ts';
import { html, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';
import { entriesView, type EntryActions } from './agenda.view.ts';

export interface Steps {
  /** Goes on or back by one. */
  onStep(count: number): void;
  onToday(): void;
  /** Somebody is about to. */
  onApproach(count: number): void;
  /** Whether there is anything to go to. */
  allows(count: number): boolean;
}

/** The way to other months, weeks or days. The title is a live region: another one is said, not only seen. */
export const navigationView = (title: string, level: number, names: MonthWords['steps'][Period], today: string, { onStep, onToday, onApproach, allows }: Steps): TemplateResult => {
  // Not `disabled`: who has pressed it last would lose the focus.
  const step = (name: string, count: number) =>
    html`<button type="button" class="step" aria-label=${name} aria-disabled=${String(!allows(count))} @click=${() => allows(count) && onStep(count)} @mouseenter=${() => onApproach(count)} @focus=${() => onApproach(count)}></button>`;
  return html`<div class="navigation" part="toolbar">
    <div class="months">${step(names.previous, -1)}${step(names.next, 1)}<button type="button" @click=${onToday}>${today}</button></div>
    <div class="month" aria-live="polite">${heading(level, title)}</div>
  </div>`;
};

/** Everything of the open day. */
export const dayView = (title: string, entries: readonly EventEntry[], level: number, words: EventWords & MonthWords, onKey: (event: KeyboardEvent) => void, actions: EntryActions): TemplateResult =>
  html`<section class="open" part="day" tabindex="-1" aria-label=${title} @keydown=${onKey}>
    <div class="date">${heading(level, title)}</div>
    ${entries.length ? entriesView(entries, level + 1, words, actions) : html`<p class="muted">${words.emptyDay}</p>`}
  </section>`;
