// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { dayTitle, type CalendarSetting, type EventEntry } from '@vir-nordwest/core/event-calendar/entry.ts';
import type { CalendarItem } from '@vir-nordwest/core/event-calendar/item.ts';
import { dayEntries, monthGrid, monthTitle, type DayLine, type MonthDay } from '@vir-nordwest/core/event-calendar/month.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { monthDe, type MonthWords } from '@vir-nordwest/core/event-calendar/strings.month.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/heading.view.ts';
import { entriesView, type EntryActions } from './agenda.view.ts';

/** Where the visitor is in a month, and how to move: what `MonthController` offers. */
export interface MonthPosition {
  readonly shown: string;
  /** The day in the tab order, and the one whose list is open. */
  readonly day: string;
  readonly open: string | undefined;
  onGridKey(event: KeyboardEvent): void;
  onListKey(event: KeyboardEvent): void;
  toggle(day: string): void;
}

const step = (name: string, path: string, onClick: () => void): TemplateResult =>
  html`<button type="button" aria-label=${name} @click=${onClick}><svg viewBox="0 0 12 12" aria-hidden="true"><path d=${path} /></svg></button>`;

/** The way to other months. The title is a live region: another month is said, not only seen. */
export const navigationView = (title: string, level: number, words: EventWords & MonthWords, onStep: (months: number) => void, onToday: () => void): TemplateResult =>
  html`<div class="navigation" part="toolbar">
    <div class="months">
      ${step(words.previous, 'M8 1 3 6l5 5', () => onStep(-1))}${step(words.next, 'm4 1 5 5-5 5', () => onStep(1))}<button type="button" @click=${onToday}>${words.today}</button>
    </div>
    <div class="month" aria-live="polite">${heading(level, title)}</div>
  </div>`;

/** The grid pattern of the ARIA Authoring Practices on a real table, and below it everything of the open day. */
export const monthView = (items: readonly CalendarItem[], position: MonthPosition, setting: CalendarSetting, level: number, actions: EntryActions): TemplateResult => {
  const words = { ...monthDe, ...setting.words };
  const { shown, open, onGridKey, onListKey } = position;
  return html`<table role="grid" aria-label=${monthTitle(shown, words)} part="month" @keydown=${onGridKey}>
      <thead>
        <tr>
          ${words.weekdays.map((name, index) => html`<th scope="col" abbr=${name}>${words.dates.weekdaysShort[index]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${monthGrid(items, shown, setting).map((week) => html`<tr>${week.map((day) => cellView(day, position, words))}</tr>`)}
      </tbody>
    </table>
    ${open ? dayView(dayTitle(open, words), dayEntries(items, open, setting), level, words, onListKey, actions) : nothing}`;
};

// The button is the whole cell, but holds the number only: its name begins with what is seen (WCAG 2.5.3), and the
// lines stay readable on their own.
const cellView = ({ date, number, label, outside, today, lines, hidden }: MonthDay, position: MonthPosition, words: EventWords & MonthWords): TemplateResult =>
  html`<td class=${outside ? 'outside' : nothing}>
    <button type="button" class="cell" part="cell" data-day=${date} tabindex=${date === position.day ? 0 : -1} aria-label=${label} aria-current=${today ? 'date' : nothing} aria-expanded=${date === position.open} @click=${() => position.toggle(date)}><span>${number}</span></button>
    ${lines.map((line) => html`<div class=${line?.span ? `line bar span-${line.span} ${line.before ? 'before' : ''} ${line.after ? 'after' : ''}` : 'line'}>${line ? lineView(line) : nothing}</div>`)}
    ${hidden ? html`<div class="line rest">${words.hidden(hidden)}</div>` : nothing}
  </td>`;

const lineView = ({ title, time, cancelled }: DayLine): TemplateResult => html`${time ? html`<b>${time}</b> ` : nothing}${cancelled ? html`<s>${title}</s>` : title}`;

const dayView = (title: string, entries: readonly EventEntry[], level: number, words: EventWords & MonthWords, onKey: (event: KeyboardEvent) => void, actions: EntryActions): TemplateResult =>
  html`<section class="open" part="day" tabindex="-1" aria-label=${title} @keydown=${onKey}>
    <div class="date">${heading(level, title)}</div>
    ${entries.length ? entriesView(entries, level + 1, words, actions) : html`<p class="muted">${words.emptyDay}</p>`}
  </section>`;
