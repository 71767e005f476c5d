// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';
import { facetOf } from '@vir-nordwest/core/guards/facet.ts';
import { commaList, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { filtersDe } from '@vir-nordwest/core/strings/filters.ts';
import type { SharedWords } from '@vir-nordwest/core/strings/words.ts';
import { html, nothing } from 'lit';
import type { PortalSettings } from './contexts.ts';
import type { CopyHost, CopyLink } from './copy-link.ts';
import { VirFilterEvent } from './filter-event.ts';
import type { FragmentState } from './fragment-state.ts';
import { styles } from './styles/filter-controls.styles.ts';

/** A widget with a search box, topics to choose from, or both. */
export interface FilterHost extends CopyHost, HTMLElement {
  readonly search: boolean;
  readonly topics: boolean;
  readonly shareable: boolean;
  readonly query: ListQuery;
  readonly tag: string | undefined;
  readonly settings: PortalSettings;
}

/** What a visitor chooses with, and what is chosen. */
export interface Controls {
  /** Something is chosen now. */
  readonly active: boolean;
  /** The visitor has chosen something, be it to take it back, and wants to hear what came of it. */
  readonly touched: boolean;
  /** What was chosen, by parameter. */
  readonly chosen: ListQuery;
  render(value: object | undefined, words: SharedWords): unknown;
}

/** Search and topics of a list: what the visitor chose, and the controls to choose with. Loaded where they are wanted. */
export class FilterControls implements Controls {
  /** The visitor has chosen something, be it to take it back. */
  touched = false;
  readonly #host: FilterHost;
  #text = '';
  #tags: readonly string[] = [];
  /** All topics of the list, remembered from before one was chosen; after a reload those of what is chosen. */
  #topics: readonly FacetValue[] = [];
  /** Topics chosen elsewhere in the portal, as they were seen last. */
  #shared: readonly string[] | undefined;
  #address: FragmentState | undefined;
  #copy: CopyLink | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FilterHost) {
    this.#host = host;
    const { renderRoot } = host;
    if (renderRoot instanceof ShadowRoot) renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styles];
    if (host.shareable) void this.#keepInAddress();
  }

  /** Something is chosen now. */
  get active(): boolean {
    return !!this.#text || this.#tags.length > 0;
  }

  /** What was chosen, by parameter. Topics that were taken back are the preset ones again, whatever the portal says still. */
  get chosen(): ListQuery {
    const { topics, tag, settings } = this.#host;
    const shared = settings.filters?.tag;
    // Topics chosen elsewhere in the portal are a choice here, which the visitor sees and can take back.
    if (topics && !tag && shared && shared !== this.#shared) {
      this.#tags = shared;
      this.touched = true;
    }
    this.#shared = shared;
    return { ...(topics && this.touched && { tag: commaList(tag) }), ...this.#choice };
  }

  get #choice(): ListQuery {
    return { ...(this.#text && { q: this.#text }), ...(this.#tags.length && { tag: this.#tags }) };
  }

  /** Topics are those of `value`, where that is a feed. */
  render(value: object | undefined, given: SharedWords): unknown {
    const words = { ...filtersDe, ...given };
    const topics = value && 'facets' in value ? facetOf(value.facets, 'tag') : [];
    if (topics.length && !(this.active && this.#topics.length)) this.#topics = topics;
    // What was chosen can be taken back even where nothing has it.
    const choices: readonly { value: string; label?: string | undefined }[] = [...this.#topics, ...this.#tags.filter((tag) => !this.#topics.some((topic) => topic.value === tag)).map((value) => ({ value }))];
    const { search, topics: wanted, items } = this.#host;
    // Items that the page has chosen are all shown.
    if (items) return nothing;
    return html`<div class="controls" role="search" part="controls">
      ${search ? html`<label>${words.search}<input type="search" autocomplete="off" maxlength="200" .value=${this.#text} @input=${this.#onSearch} @change=${this.#onSearch} /></label>` : nothing}
      ${wanted && choices.length
        ? html`<ul class="chips" role="list" aria-label=${words.topics}>
            ${choices.map(({ value, label }) => html`<li><button type="button" aria-pressed=${this.#tags.includes(value)} @click=${() => this.#toggle(value)}>${label ?? value}</button></li>`)}
          </ul>`
        : nothing}
      ${this.active ? this.#copy?.render(words) : nothing}
    </div>`;
  }

  #toggle(tag: string): void {
    this.#tags = this.#tags.includes(tag) ? this.#tags.filter((other) => other !== tag) : [...this.#tags, tag];
    this.#changed();
  }

  // While typing after a pause, on Enter (change) at once.
  readonly #onSearch = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      if (text === this.#text) return;
      this.#text = text;
      this.#changed();
    }, event.type === 'change' ? 0 : 300);
  };

  readonly #restore = (values: URLSearchParams): void => {
    this.#text = this.#host.search ? (values.get('q') ?? '').slice(0, 200) : '';
    this.#tags = this.#host.topics ? values.getAll('tag') : [];
    this.#changed();
  };

  #changed(): void {
    this.touched = true;
    if (this.active && !this.#copy) void this.#loadCopy();
    this.#address?.save(this.#choice);
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new VirFilterEvent(this.#host.query, this.#host.topics ? this.#tags : undefined));
  }

  async #keepInAddress(): Promise<void> {
    const part = await import('./fragment-state.ts').catch(() => undefined); // Filters work without it.
    if (part) this.#address = new part.FragmentState(this.#host, this.#restore, (name) => name === 'q' || name === 'tag');
    // Chosen before this file came.
    if (this.touched) this.#address?.save(this.#choice);
  }

  async #loadCopy(): Promise<void> {
    const part = await import('./copy-link.ts').catch(() => undefined); // Filters work without it.
    if (part) this.#copy ??= new part.CopyLink(this.#host);
    this.#host.requestUpdate();
  }
}
