// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DayLine, MonthDay } from '@vir-nordwest/core/event-calendar/month.ts';
import type { EventWords } from '@vir-nordwest/core/event-calendar/strings.ts';
import { monthDe } from '@vir-nordwest/core/event-calendar/strings.month.ts';

/** What `MonthController` offers: which day is in the tab order, which one's list is open, and what keys and clicks do. */
export interface MonthPosition {
  readonly shown: string;
  readonly day: string;
  readonly open: string | undefined;
  onGridKey(event: KeyboardEvent): void;
  onListKey(event: KeyboardEvent): void;
  toggle(day: string): void;
}

interface Cell {
  readonly box: HTMLTableCellElement;
  readonly button: HTMLButtonElement;
  day?: MonthDay;
}

const make = <TName extends keyof HTMLElementTagNameMap>(name: TName, className = '', text = ''): HTMLElementTagNameMap[TName] => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
};

/**
 * The grid pattern of the ARIA Authoring Practices on a real table. Made and filled by hand: a template with a place for each of its
 * thousand values takes three times as long. Cells stay and get other days, so the focus stays where it is.
 *
 * The button of a day holds its number only: its name begins with what is seen (WCAG 2.5.3), and the lines stay readable on their own.
 */
export class MonthTable {
  readonly element = make('table');
  readonly #head = this.element.createTHead().insertRow();
  readonly #body = this.element.createTBody();
  readonly #cells: Cell[] = [];
  #weeks: readonly (readonly MonthDay[])[] | undefined;
  #words: EventWords | undefined;
  #position: MonthPosition | undefined;

  constructor() {
    const { element } = this;
    element.setAttribute('role', 'grid');
    element.setAttribute('part', 'month');
    element.addEventListener('keydown', (event) => this.#position?.onGridKey(event));
    element.addEventListener('click', ({ target }) => {
      const day = (target as Element).closest('td')?.querySelector('button')?.dataset.day;
      if (day) this.#position?.toggle(day);
    });
  }

  /** Draws what has changed since the last time; `weeks` are compared as a whole. */
  draw(title: string, className: string, weeks: readonly (readonly MonthDay[])[], position: MonthPosition, words: EventWords): HTMLElement {
    this.#position = position;
    this.element.ariaLabel = title;
    this.element.className = className;
    if (words !== this.#words) this.#nameDays(words);
    if (weeks !== this.#weeks || words !== this.#words) this.#fill(weeks.flat(), words);
    this.#weeks = weeks;
    this.#words = words;
    for (const { box, button, day } of this.#cells) {
      if (!day) continue;
      const tabIndex = day.date === position.day ? 0 : -1;
      const expanded = String(day.date === position.open);
      if (button.tabIndex !== tabIndex) button.tabIndex = tabIndex;
      if (button.ariaExpanded !== expanded) {
        button.ariaExpanded = expanded;
        box.classList.toggle('chosen', day.date === position.open);
      }
    }
    return this.element;
  }

  #nameDays({ weekdays, dates }: EventWords): void {
    this.#head.replaceChildren(
      ...weekdays.map((name, index) => {
        const head = make('th', '', dates.weekdaysShort[index]);
        head.scope = 'col';
        head.abbr = name;
        return head;
      }),
    );
  }

  #fill(days: readonly MonthDay[], words: EventWords): void {
    const { rows } = this.#body;
    while (rows.length > days.length / 7) {
      this.#body.deleteRow(-1);
      this.#cells.length -= 7;
    }
    while (rows.length < days.length / 7) {
      const row = make('tr');
      for (let count = 0; count < 7; count++) this.#cells.push(addCell(row));
      this.#body.append(row);
    }
    for (const [index, cell] of this.#cells.entries()) fillCell(cell, days[index] as MonthDay, words);
  }
}

function addCell(row: HTMLTableRowElement): Cell {
  const box = make('td');
  const button = make('button', 'cell');
  button.type = 'button';
  button.tabIndex = -1;
  button.setAttribute('part', 'cell');
  box.append(button);
  row.append(box);
  return { box, button };
}

function fillCell(cell: Cell, day: MonthDay, words: EventWords): void {
  const { box, button } = cell;
  cell.day = day;
  box.className = [day.outside && 'outside', day.mark?.free && 'free-day', day.mark?.school && 'school-free', button.ariaExpanded === 'true' && 'chosen'].filter(Boolean).join(' ');
  button.setAttribute('data-day', day.date);
  button.ariaLabel = day.label;
  if (day.today || button.ariaCurrent) button.ariaCurrent = day.today ? 'date' : null;
  // Today's has a ground of its own, as wide as it is.
  button.replaceChildren(day.today ? make('span', '', String(day.number)) : String(day.number));
  // Beside the button, not in it: the name of the button has the number inside the date, not before the holiday (WCAG 2.5.3).
  const holiday = day.mark?.written ? [make('small', '', day.mark.written)] : [];
  const rest = day.hidden ? [make('div', 'line rest', (words.hidden ?? monthDe.hidden)(day.hidden))] : [];
  // All but the button, which would lose the keyboard on its way out and in again.
  while (button.nextSibling) button.nextSibling.remove();
  box.append(' ', ...holiday, ...day.lines.map((line) => lineOf(line, words)), ...rest);
}

function lineOf(line: DayLine | undefined, { statuses }: EventWords): HTMLElement {
  if (!line) return make('div', 'line free');
  const { title, time, cancelled, span, before, after } = line;
  const element = make('div', span ? `line ribbon span-${span}${before ? ' before' : ''}${after ? ' after' : ''}` : 'line');
  if (time) element.append(make('b', '', time), ' ');
  // Struck through for the eye; hardly any screen reader says that.
  if (cancelled) element.append(make('span', 'sr', `${statuses.cancelled}: `), make('s', '', title));
  else element.append(title);
  return element;
}
