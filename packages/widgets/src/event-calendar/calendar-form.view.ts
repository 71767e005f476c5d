// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays } from '@vir-nordwest/core/dates/calendar.ts';
import { presets, type CalendarChoice } from '@vir-nordwest/core/event-calendar/choice.ts';
import type { Switch } from '@vir-nordwest/core/event-calendar/switches.ts';
import { addMonths } from '@vir-nordwest/core/event-calendar/month-days.ts';
import { monthTitle } from '@vir-nordwest/core/event-calendar/month.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { FilterWords } from './calendar-chips.ts';
import type { MonthController } from './month-controller.ts';
import type { RangeProblem } from './range-problem.ts';

interface Option {
  value: string;
  label: string;
}

export interface CalendarForm {
  choice: CalendarChoice;
  search: boolean;
  topics: readonly Option[];
  members: readonly Option[];
  switches: readonly Switch[];
  /** How days are chosen, where they are: inside the days of the page only by their dates. */
  dates: 'presets' | 'range' | undefined;
  /** The way to a month, where one is on screen. */
  months: { today: string; position: Pick<MonthController, 'wantedDay' | 'inReach' | 'goTo'> } | undefined;
  chosen: number;
  /** Unfolded, where there is room for one column only. */
  open: boolean;
  problem: RangeProblem | undefined;
  bounds: { min: string; max: string };
  onToggle(): void;
  onChoose(change: Partial<CalendarChoice>): void;
  onSearch(event: Event): void;
  onRange(): void;
}

/** So many months before and after today can be chosen. */
const [before, after] = [12, 24];

// Enter applies what is applied already.
const onSubmit = (event: Event) => event.preventDefault();

const toggled = <T>(list: readonly T[], one: T): T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

const chip = (label: string, pressed: boolean, onPress: () => void) => html`<li><button type="button" aria-pressed=${pressed} @click=${onPress}>${label}</button></li>`;

export function formView(form: CalendarForm, words: FilterWords): TemplateResult {
  const { choice, search, topics, members, switches, dates, months, chosen, open, onToggle, onChoose, onSearch } = form;
  const panel = dates ?? months ?? (topics.length || members.length || switches.length);
  return html`<form class="filter" role="search" part="controls" aria-label=${words.filter} novalidate @submit=${onSubmit}>
    ${search ? html`<label>${words.search}<input type="search" name="q" autocomplete="off" maxlength="200" .value=${choice.q} @input=${onSearch} @change=${onSearch} /></label>` : nothing}
    ${panel
      ? html`<button class="toggle" type="button" aria-expanded=${open} aria-controls="panel" @click=${onToggle}>${words.filters(chosen)}</button>
          <div id="panel">
            ${months ? monthView(months, words) : nothing} ${dates ? daysView(form, words) : nothing}
            ${topics.length
              ? html`<fieldset>
                  <legend>${words.topics}</legend>
                  <ul class="chips" role="list">${topics.map(({ value, label }) => chip(label, choice.tag.includes(value), () => onChoose({ tag: toggled(choice.tag, value) })))}</ul>
                </fieldset>`
              : nothing}
            ${members.length ? selectView(words.member, [{ value: '', label: words.allMembers }, ...members], choice.member, (member) => onChoose({ member })) : nothing}
            ${switches.length
              ? html`<fieldset>
                  <legend>${words.further}</legend>
                  <div class="checks">
                    ${switches.map(
                      (name) =>
                        html`<label class="check"><input type="checkbox" name=${name} .checked=${choice.switches.includes(name)} @change=${() => onChoose({ switches: toggled(choice.switches, name) })} /><span>${words.switches[name]} ${name === 'maxdays' ? html`<span class="muted">${words.longer}</span>` : nothing}</span></label>`,
                    )}
                  </div>
                </fieldset>`
              : nothing}
          </div>`
      : nothing}
  </form>`;
}

function daysView({ choice, dates, problem, bounds, onChoose, onRange }: CalendarForm, words: FilterWords): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onRange();
  };
  const field = (name: 'from' | 'to', label: string, value: string) =>
    html`<label
      >${label}<input type="date" name=${name} min=${bounds.min} max=${bounds.max} aria-invalid=${problem?.field === name} aria-describedby=${problem?.field === name ? 'problem' : nothing} .value=${value} @keydown=${onKey}
    /></label>`;
  return html`<fieldset class="days">
    <legend>${words.period}</legend>
    <div class="spans">
      ${dates === 'presets' ? html`<ul class="chips" role="list">${presets.map((one) => chip(words.presets[one], choice.preset === one, () => onChoose({ preset: choice.preset === one ? '' : one, from: '', to: '' })))}</ul>` : nothing}
      <div class="range">${field('from', words.firstDay, choice.from)} ${field('to', words.lastDay, choice.to && addDays(choice.to, -1))} <button type="button" @click=${onRange}>${words.apply}</button></div>
    </div>
    ${problem ? html`<p class="problem" id="problem">${problem.text(words)}</p>` : nothing}
  </fieldset>`;
}

/** All months that can be gone to, as a list: what every browser and every screen reader has, which is not true of a field for months. */
function monthView({ today, position }: NonNullable<CalendarForm['months']>, words: FilterWords): TemplateResult {
  const month = position.wantedDay.slice(0, 7);
  const near = [...Array<undefined>(before + after + 1).keys()].map((index) => addMonths(today.slice(0, 7), index - before));
  const all = [...new Set([...near, month])].sort().filter((one) => one === month || position.inReach(`${one}-01`, addDays(`${addMonths(one, 1)}-01`, -1)));
  return selectView(words.monthToShow, all.map((value) => ({ value, label: monthTitle(value, words) })), month, (value) => position.goTo(today.startsWith(value) ? today : `${value}-01`));
}

const selectView = (label: string, options: readonly Option[], chosen: string, onChoose: (value: string) => void): TemplateResult =>
  html`<label class="select"
    >${label}<select @change=${({ target }: Event) => onChoose((target as HTMLSelectElement).value)}>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === chosen}>${option.label}</option>`)}
    </select></label
  >`;
