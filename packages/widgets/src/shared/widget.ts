// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListName } from '@vir-nordwest/contract';
import type { DataError } from '@vir-nordwest/core/client/errors.ts';
import { commaList, listUrl, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { WidgetWords } from '@vir-nordwest/core/strings/words.ts';
import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { switches } from './client.ts';
import { PortalConsumer, type PortalSettings } from './contexts.ts';
import { VirErrorEvent, VirLoadEvent } from './events.ts';
import type { Controls } from './filter-controls.ts';
import { footerView } from './footer.view.ts';
import { heading } from './heading.view.ts';
import type { ResourceController, Source } from './resource-controller.ts';
import { emptyView, errorView, loadingView, staleView } from './states.view.ts';
import { frame } from './styles/frame.styles.ts';
import { tokens } from './styles/tokens.styles.ts';
import { mirrorUrl, resolveBase } from './base.ts';
import type { Switched } from './switches.ts';
import type { WordsController } from './words-controller.ts';

/**
 * What all widgets have in common: attributes, language, address, the states around the content, footer, live region.
 * A widget adds its catalogue, its resource and how it draws a value.
 *
 * @attr {string} lang - Language of the words; else that of the nearest ancestor that says one
 * @slot - fallback: stays until data arrives and comes back if it never does
 * @slot heading - instead of the heading from `label`
 * @slot empty - instead of the sentence that nothing is there
 * @slot error - instead of the error message
 * @slot footer - instead of the footer links
 * @csspart base - the frame around everything
 * @csspart heading
 * @csspart empty
 * @csspart error
 * @csspart stale
 * @csspart notice - what the network has to say, or why the widget is switched off
 * @csspart footer
 * @csspart controls - search and topics
 * @fires {VirLoadEvent} vir-load
 * @fires {VirErrorEvent} vir-error
 * @fires {VirFilterEvent} vir-filter
 */
export abstract class Widget<TWords extends WidgetWords, TValue extends object> extends LitElement {
  static override styles: CSSResultGroup = [tokens, frame];

  static override properties: PropertyDeclarations = {
    base: {},
    mirror: {},
    src: {},
    items: { attribute: false },
    label: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    limit: { type: Number },
    max: { type: Number },
    minHeight: { attribute: 'min-height' },
    theme: {},
    q: {},
    tag: {},
    member: {},
    within: {},
    search: { type: Boolean },
    topics: { type: Boolean },
    shareable: { type: Boolean },
    provider: {},
    providerUrl: { attribute: 'provider-url' },
    privacyUrl: { attribute: 'privacy-url' },
    feedbackUrl: { attribute: 'feedback-url' },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Base address of the API. Else the portal's, else the loader's. */
  declare base: string | undefined;
  /** Base address of a copy, asked when the API fails. */
  declare mirror: string | undefined;
  /** Address of the data itself, ours or foreign; overrides `base`. */
  declare src: string | undefined;
  /** The data itself; nothing is loaded then. */
  declare items: readonly unknown[] | undefined;
  /** Visible heading, and name of the region. */
  declare label: string | undefined;
  /** Level of the heading, 1 to 6; what is inside follows below it. */
  declare headingLevel: number;
  /** Items per page, 1 to 100. The default is also the loader's, whose early request must have the same address. */
  declare limit: number;
  /** Most items ever shown; 0 is no cap. */
  declare max: number;
  /** CSS length kept free from the start, so that the page below does not move. */
  declare minHeight: string | undefined;
  /** `auto` is dark only on pages that declare `color-scheme: dark` themselves; `light`, `dark`. */
  declare theme: string | undefined;
  /** Preset search text. */
  declare q: string | undefined;
  /** Preset topics, a comma list: one of them is enough. */
  declare tag: string | undefined;
  /** Only what this member publishes: its id or its regional key (ARS). */
  declare member: string | undefined;
  /** Only what members inside this area publish: the beginning of their regional keys, `03458` for a district and its towns. */
  declare within: string | undefined;
  /** Shows a search box. */
  declare search: boolean;
  /** Shows the topics of the list as buttons to choose from. */
  declare topics: boolean;
  /** Keeps what the visitor chose behind the `#` of the page's address, to be shared; give the element an `id` where there are two of a kind. */
  declare shareable: boolean;
  /** Footer: who provides this. */
  declare provider: string | undefined;
  /** Footer: the provider's website. */
  declare providerUrl: string | undefined;
  /** Footer: the page about privacy. */
  declare privacyUrl: string | undefined;
  /** Footer: where to report a barrier. */
  declare feedbackUrl: string | undefined;

  protected abstract readonly i18n: WordsController<TWords>;
  protected abstract readonly resource: ResourceController<TValue>;
  /** The list this widget shows. */
  protected abstract readonly list: ListName | 'member/documents';
  readonly #portal = new PortalConsumer(this);
  #controls: Controls | undefined;
  #why: ((...facts: Parameters<typeof import('./why.view.ts').whyView>) => unknown) | undefined;
  /** On their way; undefined where nobody has asked for them. */
  #waiting: boolean | undefined;
  /** Whether there ever was something to show. */
  #shown = false;
  #announcement = '';
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.limit = 10;
    this.max = 0;
    this.search = false;
    this.topics = false;
    this.shareable = false;
  }

  /** Draws the content of a value; also used while it is refreshed or stale. */
  protected abstract renderContent(value: TValue, words: TWords): unknown;
  /** Items on screen and over all pages, for the load event. */
  abstract count(value: TValue): { shown: number; total: number };
  /** Navigation of the widget's own, beside the heading: stays when nothing is found and when loading fails. */
  protected renderToolbar(_words: TWords): unknown {
    return nothing;
  }
  /** Instead of the content where there is none. */
  protected renderEmpty(_value: TValue, words: TWords): unknown {
    return emptyView(this.#controls?.active ? words.emptyFiltered : words.empty);
  }
  /** There is something to choose. */
  protected get choosable(): boolean {
    return this.search || this.topics;
  }
  /** What the visitor chooses with, where there is. */
  protected async makeControls(): Promise<Controls> {
    return new (await import('./filter-controls.ts')).FilterControls(this);
  }
  /** What the portal around it says. */
  get settings(): PortalSettings {
    return this.#portal.settings;
  }

  get pageSize(): number {
    return Math.max(1, Math.min(Math.trunc(this.limit) || 10, 100));
  }

  /** All filters in force: the visitor's, else the attributes', else the portal's. */
  get query(): ListQuery {
    const { filters } = this.settings;
    const lang = this.src || this.items ? undefined : this.i18n.language;
    return { q: this.q, tag: this.tag ? commaList(this.tag) : filters?.tag, member: this.member ?? filters?.member, within: this.within ?? filters?.within, lang, ...this.#controls?.chosen };
  }

  /** Whether the last value may stay when another source fails: only a widget that says what it shows can allow that. */
  get keepsValue(): boolean {
    return false;
  }

  /** Level of the headings inside. */
  protected get innerLevel(): number {
    return this.headingLevel + (this.label ? 1 : 0);
  }

  /** Rows drawn while nothing is there yet. */
  protected get rows(): number {
    return this.max > 0 ? Math.min(this.max, this.pageSize) : this.pageSize;
  }

  get source(): Source | undefined {
    if (this.items) return this.items;
    if (this.src) return new URL(this.src, document.baseURI).href;
    return listUrl(this.apiBase, this.list, { ...this.query, limit: this.pageSize });
  }

  protected get apiBase(): string {
    return resolveBase(this.base, this.settings.base);
  }

  mirrorOf(url: string): string | undefined {
    return mirrorUrl(url, this.apiBase, this.mirror ?? this.settings.mirror);
  }

  /** Tells the page, when what it hears about is on screen. */
  async settled(error?: DataError): Promise<void> {
    if (error) {
      // Out of reach too, perhaps: what happened is said without it.
      this.#why ??= (await import('./why.view.ts').catch(() => undefined))?.whyView ?? (() => '');
      this.requestUpdate();
    }
    const left = this.querySelector(':focus');
    await this.updateComplete;
    const { value } = this.resource;
    this.#shown ||= value !== undefined;
    if (error) this.dispatchEvent(new VirErrorEvent(error));
    else if (value !== undefined && !this.#switched?.off) {
      const { shown, total } = this.count(value);
      // The webmaster's words had the focus and have gone: Tab would go on behind the widget.
      if (left) this.renderRoot.querySelector('a')?.focus();
      this.dispatchEvent(new VirLoadEvent(shown, total));
      // Only what the visitor asked for is announced: never the first load.
      if (this.#controls?.touched) this.announce(this.i18n.words?.count(total) ?? '');
    }
  }

  /** Says something to screen readers, once, after things have calmed down. */
  announce(text: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      this.#announcement = text;
      this.requestUpdate();
    }, 400);
  }

  override attributeChangedCallback(...change: [name: string, old: string | null, value: string | null]): void {
    super.attributeChangedCallback(...change);
    // `lang` is no property of ours.
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.choosable && this.#waiting === undefined) void this.#loadControls();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('minHeight')) this.style.minHeight = Number(this.minHeight) ? this.minHeight + 'px' : (this.minHeight ?? '');
  }

  async #loadControls(): Promise<void> {
    this.#waiting = true;
    this.#controls = await this.makeControls().catch(() => undefined); // The list is useful without them.
    this.#waiting = false;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { headingLevel, label } = this;
    const { words, language } = this.i18n;
    const { state } = this.resource.current;
    // The webmaster's words stay as and where they are until there is something to show: the page below moves once, and not at all where nothing ever comes.
    if (!this.#ready && this.querySelector(':scope > :not([slot])')) return html`<slot></slot>`;
    const bare = this.#isBare;
    return html`${bare ? html`<slot></slot> ` : nothing}<section class=${bare ? 'vir bare' : 'vir'} part="base" lang=${language} data-theme=${this.theme ?? this.settings.theme ?? 'auto'} aria-label=${label || (words?.title ?? nothing)} aria-busy=${!words || state === 'idle' || state.endsWith('ing')}>
      ${bare ? nothing : html`<div class="head"><slot name="heading">${label ? html`<div class="heading" part="heading">${heading(headingLevel, label)}</div>` : nothing}</slot>${words && this.#ready && !this.#switched?.off ? this.renderToolbar(words) : nothing}</div>`}
      ${this.#body(words)}
      <p class="sr" role="status">${this.#announcement}</p>
    </section>`;
  }

  /** There is something to show, be it an error. */
  get #ready(): boolean {
    return !this.#waiting && (this.resource.value !== undefined || (this.resource.current.state === 'error' && (this.#shown || this.#why !== undefined)));
  }

  /** Nothing ever came: there is only a sentence, on the line of the webmaster's words. */
  get #isBare(): boolean {
    return this.#ready && !this.#shown && this.resource.value === undefined && !this.#switched?.off;
  }

  #body(words: TWords | undefined): unknown {
    const { current, value } = this.resource;
    if (!words || !this.#ready || current.state === 'idle' || current.state === 'loading') return loadingView(this.rows, words);
    const notice = this.#switched;
    if (notice?.off) return html`${notice.view}<slot></slot>`;
    const retry = () => this.resource.retry();
    const failed = current.state === 'error' && errorView(this.#why?.(current.error, words), words, retry);
    if (this.#isBare) return failed;
    // One template for all of these states, so that the search box keeps its focus whatever comes back.
    return html`${notice?.view} ${current.state === 'stale' ? staleView(current.time, words, retry) : nothing} ${this.#controls?.render(value, words)}
    ${current.state === 'error' ? failed : this.count(current.value).shown ? this.renderContent(current.value, words) : this.renderEmpty(current.value, words)}
    ${footerView(this, this.settings, this.src || this.items ? [] : this.formats, words)}`;
  }

  /** What the API says about this widget as such. */
  get #switched(): Switched | undefined {
    return switches.get(this.source)?.(this.localName);
  }

  /** Formats to subscribe to, all with the filters in force. */
  get formats(): readonly { name: string; href: string }[] {
    return ([['RSS', 'rss'], ['JSON Feed', 'json']] as const).map(([name, extension]) => ({ name, href: listUrl(this.apiBase, this.list, this.query, extension) }));
  }
}
