// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';
import { facetOf } from '@vir-nordwest/core/guards/facet.ts';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { isMonth, monthName, monthRange } from '@vir-nordwest/core/news-feed/archive.ts';
import { de } from '@vir-nordwest/core/news-feed/strings.extras.ts';
import type { NewsWords } from '@vir-nordwest/core/news-feed/strings.ts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { PortalSettings } from '../shared/contexts.ts';
import { VirLoadEvent } from '../shared/events.ts';
import { VirFilterEvent } from '../shared/filter-event.ts';
import type { FragmentState } from '../shared/fragment-state.ts';

/** A list that can be asked for a municipality or a month. */
export interface ChoosingHost extends LitElement {
  readonly member: string | undefined;
  readonly src: string | undefined;
  readonly items: readonly unknown[] | undefined;
  readonly shareable: boolean;
  readonly query: ListQuery;
  readonly settings: PortalSettings;
  announce(text: string): void;
}

/** What a visitor chooses beside search and topics: whose news, and of which month. */
export class NewsChoice {
  readonly #host: ChoosingHost;
  #member = '';
  #month = '';
  /** Whose news are chosen elsewhere in the portal, as it was seen last. */
  #shared: string | undefined;
  #touched = false;
  /** All there are, remembered from before one was chosen. */
  #members: readonly FacetValue[] = [];
  #months: readonly FacetValue[] = [];
  #address: FragmentState | undefined;
  /** What the address says has been chosen. */
  readonly ready: Promise<void>;

  constructor(host: ChoosingHost, count: (total: number) => string) {
    this.#host = host;
    this.ready = host.shareable && (this.#wants('archive') || this.#isOpen) ? this.#keepInAddress() : Promise.resolve();
    host.addEventListener('vir-load', (event) => {
      if (this.#touched && event instanceof VirLoadEvent) host.announce(count(event.total));
      this.#touched = false;
    });
  }

  get chosen(): ListQuery {
    const isOpen = this.#isOpen;
    const { member } = this.#host.settings.filters ?? {};
    // What is chosen elsewhere in the portal is a choice here, which the visitor sees and can take back.
    if (isOpen && member !== this.#shared) this.#member = String(member ?? '');
    this.#shared = member === undefined ? undefined : String(member);
    return { ...(isOpen && { member: this.#member }), ...(this.#month && monthRange(this.#month)) };
  }

  /** `facets` are those of the list as it is. */
  render(facets: unknown, words: NewsWords): unknown {
    // A choice leaves its own field as it was: after a reload that is what the answer to the choice says.
    if (!this.#member || !this.#members.length) this.#members = facetOf(facets, 'member');
    if (!this.#month || !this.#months.length) this.#months = facetOf(facets, 'month');
    const all = { ...de, ...words };
    const members = this.#isOpen ? this.#members.map(({ value, label = value, count }) => ({ value, label: `${label} (${count})` })).toSorted((one, other) => one.label.localeCompare(other.label, 'de')) : [];
    const months = this.#wants('archive') ? this.#months.map(({ value, count }) => ({ value, label: `${monthName(value, words)} (${count})` })) : [];
    // What was chosen can be taken back even where nothing has it any more.
    if (this.#isOpen && this.#member && !members.some(({ value }) => value === this.#member)) members.push({ value: this.#member, label: this.#member });
    if (this.#month && !months.some(({ value }) => value === this.#month)) months.push({ value: this.#month, label: monthName(this.#month, words) });
    const fields = [
      members.length > 1 || this.#member ? selectView(all.member, all.allMembers, members, this.#member, (value) => this.#choose(() => (this.#member = value))) : nothing,
      months.length > 1 || this.#month ? selectView(all.month, all.allMonths, months, this.#month, (value) => this.#choose(() => (this.#month = value))) : nothing,
    ];
    return fields.every((field) => field === nothing) ? nothing : html`<div class="choice" role="search" part="controls" aria-label=${all.choice}>${fields}</div>`;
  }

  /** Data of others has no addresses to ask for it. */
  #wants(attribute: string): boolean {
    return this.#host.hasAttribute(attribute) && !this.#host.src && !this.#host.items;
  }

  /** The page has left open whose news these are. */
  get #isOpen(): boolean {
    return this.#wants('members') && !this.#host.member;
  }

  #choose(change: () => void): void {
    change();
    this.#touched = true;
    this.#address?.save({ member: this.#member, month: this.#month });
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new VirFilterEvent({ ...this.#host.query, ...(this.#isOpen && { member: this.#member || undefined }) }));
  }

  async #keepInAddress(): Promise<void> {
    const part = await import('../shared/fragment-state.ts').catch(() => undefined); // Fields work without it.
    if (part) this.#address = new part.FragmentState(this.#host, this.#restore, (name) => name === 'member' || name === 'month');
  }

  readonly #restore = (values: URLSearchParams): void => {
    const [member = '', month = ''] = [values.get('member'), values.get('month')].map((value) => value ?? '');
    this.#choose(() => {
      this.#member = this.#isOpen ? member : '';
      this.#month = this.#wants('archive') && isMonth(month) ? month : '';
    });
  };
}

const selectView = (label: string, all: string, options: readonly { value: string; label: string }[], chosen: string, onChoose: (value: string) => void): TemplateResult =>
  html`<label
    >${label}<select @change=${({ target }: Event) => onChoose((target as HTMLSelectElement).value)}>
      <option value="" .selected=${!chosen}>${all}</option>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === chosen}>${option.label}</option>`)}
    </select></label
  >`;
