// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { formDe } from '@vir-nordwest/core/member-map/strings.form.ts';
import { kindsOf, statesOf } from '@vir-nordwest/core/member-map/kinds.ts';
import { filterMembers, type MemberFilter } from '@vir-nordwest/core/member-map/filter.ts';
import type { MemberEntry, MemberKind } from '@vir-nordwest/core/member-map/model.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';
import { fields } from '../shared/styles/fields.styles.ts';
import { styles } from './member-form.styles.ts';

const onSubmit = (event: Event) => event.preventDefault();

/** Search, kind and state, loaded where they are wanted. */
export class MemberForm {
  readonly filter = filterMembers;
  readonly #onFilter: (filter: MemberFilter, found: string) => void;
  #entries: readonly MemberEntry[] = [];
  #words: MapWords | undefined;

  /** `onFilter` gets what was chosen, and how many that are in words. */
  constructor(host: { readonly renderRoot: HTMLElement | DocumentFragment }, onFilter: (filter: MemberFilter, found: string) => void) {
    this.#onFilter = onFilter;
    adopt(host, fields, styles);
  }

  /** `entries` are all members there are. */
  render(filter: MemberFilter, entries: readonly MemberEntry[], given: MapWords): TemplateResult {
    const words = { ...formDe, ...given };
    [this.#entries, this.#words] = [entries, words];
    const kinds = kindsOf(entries);
    const states = statesOf(entries);
    return html`<form role="search" part="controls" @submit=${onSubmit} @input=${this.#onInput}>
      <label>${words.searchMember}<input type="search" name="q" autocomplete="off" maxlength="200" .value=${filter.q ?? ''} /></label>
      ${choice('kind', words.kind, words.allKinds, kinds.map(({ kind, name, count }) => [kind, name, count]), filter.kind)}
      ${choice('state', words.state, words.allStates, states.map(({ key, count }) => [key, words.states[key] ?? key, count]), filter.state)}
    </form>`;
  }

  readonly #onInput = ({ currentTarget }: Event): void => {
    const data = new FormData(currentTarget as HTMLFormElement);
    const value = (name: string) => data.getAll(name).map(String).join('');
    const filter = { q: value('q'), kind: (value('kind') || undefined) as MemberKind | undefined, state: value('state') || undefined };
    this.#onFilter(filter, this.#words?.found(filterMembers(this.#entries, filter).length, this.#entries.length) ?? '');
  };
}

/** A list to choose from; nothing where there is no choice. */
const choice = (name: string, label: string, all: string, options: readonly (readonly [value: string, text: string, count: number])[], chosen: string | undefined) =>
  options.length > 1
    ? html`<label
        >${label}<select name=${name}>
          <option value="" .selected=${!chosen}>${all}</option>
          ${options.map(([value, text, count]) => html`<option value=${value} .selected=${value === chosen}>${text} (${count})</option>`)}
        </select></label
      >`
    : nothing;
