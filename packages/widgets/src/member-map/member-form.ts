// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { formDe } from '@vir-nordwest/core/member-map/strings.form.ts';
import { choiceIn } from '@vir-nordwest/core/member-map/choice.ts';
import { kindsOf, statesOf } from '@vir-nordwest/core/member-map/kinds.ts';
import { filterMembers, type MemberFilter } from '@vir-nordwest/core/member-map/filter.ts';
import type { MemberEntry, MemberKind } from '@vir-nordwest/core/member-map/model.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FragmentState } from '../shared/fragment-state.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { fields } from '../shared/styles/fields.styles.ts';
import { styles } from './member-form.styles.ts';

/** Where the choice is kept. `q` is where a visitor starts. */
export interface MemberFormHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly shareable: boolean;
  readonly q: string | undefined;
}

/** Hears what was chosen and how many that are in words; without words the address has chosen, members too. */
type OnFilter = (filter: MemberFilter, found: string, selected?: readonly string[]) => void;

const onSubmit = (event: Event) => event.preventDefault();

/** Search, kind and state, and with them the chosen member in the page's address; loaded where they are wanted. */
export class MemberForm {
  readonly filter = filterMembers;
  readonly #onFilter: OnFilter;
  #entries: readonly MemberEntry[] = [];
  #words: MapWords | undefined;
  /** What the address says has been restored. */
  readonly ready: Promise<void>;
  readonly #host: MemberFormHost;
  #address: FragmentState | undefined;
  #restoring = false;

  constructor(host: MemberFormHost, onFilter: OnFilter) {
    this.#host = host;
    this.#onFilter = onFilter;
    adopt(host, fields, styles);
    this.ready = host.shareable ? this.#keepInAddress() : Promise.resolve();
  }

  /** Puts what the visitor chose into the address. */
  save({ q, kind, state }: MemberFilter, selected: readonly string[]): void {
    // What comes from the address is there already: no step back of its own.
    if (this.#restoring) return;
    this.#address?.save({ ...(q !== this.#host.q && { q }), member: selected.length === 1 ? selected[0] : undefined, ...{ kind, state } });
  }

  async #keepInAddress(): Promise<void> {
    const part = await import('../shared/fragment-state.ts').catch(() => undefined); // The list is useful without it.
    if (!part) return;
    this.#address = new part.FragmentState(this.#host, (values) => {
      const { member, ...filter } = choiceIn(values);
      this.#restoring = true;
      this.#onFilter({ q: this.#host.q, ...filter }, '', member ? [member] : []);
      this.#restoring = false;
    });
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
