// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { projectSorts } from '@vir-nordwest/core/project-list/order.ts';
import type { Choice, Group } from '@vir-nordwest/core/project-list/selection.ts';
import type { ControlWords } from '@vir-nordwest/core/project-list/strings.controls.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';

export interface ProjectForm {
  search: boolean;
  choice: Choice;
  /** Filters to show; one with a single value is none. */
  groups: readonly { name: Group; values: readonly { value: string; label: string; count: number }[] }[];
  sort: boolean;
  /** How many values are chosen in what is folded. */
  chosen: number;
  /** Unfolded, where there is room for one column only. */
  open: boolean;
  /** The value that was chosen or taken back last: it keeps the focus. */
  last: string;
  onInput(event: Event): void;
  onToggle(): void;
}

// Enter applies what is applied already.
const onSubmit = (event: Event) => event.preventDefault();

/** A value that would leave nothing is disabled; where all would, none is: a list of them scrolls by keyboard. */
export function formView({ search, choice, groups, sort, chosen, open, last, onInput, onToggle }: ProjectForm, words: ProjectWords & ControlWords & Readonly<Record<'search', string>>): unknown {
  const filters = groups.filter(({ values }) => values.length > 1);
  if (!search && !filters.length) return nothing;
  return html`<form role="search" part="controls" aria-label=${words.filter} @submit=${onSubmit} @input=${onInput}>
    ${search ? html`<label>${words.search}<input type="search" name="q" autocomplete="off" maxlength="200" .value=${choice.q} /></label>` : nothing}
    <button class="toggle" type="button" aria-expanded=${open} aria-controls="panel" @click=${onToggle}>${words.filters(chosen)}</button>
    <div id="panel" class=${open ? 'open' : ''}>
      ${filters.map(({ name, values }) =>
        name === 'member'
          ? selectView(name, words[name], [{ value: '', label: words.all }, ...values.map(({ value, label, count }) => ({ value, label: `${label} (${count})`, disabled: !count && !choice[name].includes(value) }))], choice[name][0] ?? '')
          : html`<fieldset>
              <legend>${words[name]}</legend>
              ${values.map(({ value, label, count }) => html`<label class="check"><input type="checkbox" name=${name} value=${value} .checked=${choice[name].includes(value)} ?disabled=${!count && !choice[name].includes(value) && value !== last && values.some((one) => one.count)} />${label} <span class="muted">(${count})</span></label>`)}
            </fieldset>`,
      )}
      ${sort ? selectView('sort', words.sort, projectSorts.map((value) => ({ value, label: words.sorts[value] })), choice.sort) : nothing}
    </div>
  </form>`;
}

const selectView = (name: string, label: string, options: readonly { value: string; label: string; disabled?: boolean }[], chosen: string): TemplateResult =>
  html`<label
    >${label}<select name=${name}>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === chosen} ?disabled=${option.disabled}>${option.label}</option>`)}
    </select></label
  >`;
