// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import { listUrl, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import type { MemberFilter } from '@vir-nordwest/core/member-map/filter.ts';
import { membersOf, type Members } from '@vir-nordwest/core/member-map/guards.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { VirSelectEvent } from '../shared/events.ts';
import { VirFilterEvent } from '../shared/filter-event.ts';
import type { LocatedPlace } from '../shared/locate-event.ts';
import { ResourceController, type Source } from '../shared/resource-controller.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { catalogue } from './catalogue.ts';
import { listedMembers } from './listed-members.ts';
import { readMembers } from './map-host.ts';
import type { MapPane } from './map-pane.ts';
import { loadPart, parts } from './map-parts.ts';
import { styles } from './member-map.styles.ts';
import type { MemberForm } from './member-form.ts';
import { listView } from './member-map.view.ts';

/** The marker in the tab order. */
const activeMarker = '.marker[tabindex="0"]';

/**
 * Members of the network: first of all a list, beside it the same on a map. Selection and details are shared. `member` and
 * `within` say which members there are; with `search` the list can be searched and filtered by kind.
 *
 * @tagname vir-member-map
 * @attr {string} center - longitude and latitude in degrees the map begins with, `8.8,53.1`; else the whole region
 * @attr {number} zoom - zoom around `center`, as tile maps count it; default 9
 * @attr {string} basemap - official map offered below the markers, loaded only after a click: `basemap-grau`, `basemap-farbe`, `topplus-grau`, `topplus-farbe`, or the address of other tiles with `{z}`, `{x}`, `{y}`
 * @attr {string} basemap-credit - whose tiles these are; needed with an address of your own
 * @attr {string} basemap-credit-url - where that leads
 * @attr {boolean} remember - keeps the agreement on the visitor's device
 * @csspart controls - search and kind
 * @csspart list
 * @csspart item
 * @csspart link - a member's website
 * @csspart map
 * @cssproperty [--vir-map-height=24em] most height of the map
 * @fires {VirSelectEvent} vir-select - one member was chosen
 * @fires {VirConsentRequestEvent} vir-consent-request - somebody wants the basemap; can be cancelled
 * @fires {VirFilterEvent} vir-filter - with the chosen member, for the other widgets of a portal
 */
export class MemberMap extends Widget<MapWords, Members> {
  static override styles = [super.styles, styles];

  static override properties: PropertyDeclarations = {
    boundaries: { attribute: false },
    place: { attribute: false },
    filter: { state: true, attribute: false },
    selected: { state: true, attribute: false },
    open: { state: true, attribute: false },
    pages: { state: true, attribute: false },
    tiles: { state: true, attribute: false },
  };

  /** Outlines as TopoJSON, where they are not to be loaded from the API. */
  declare boundaries: Boundaries | undefined;
  /** A place to mark on the map: `{ name, latitude, longitude }`, degrees in WGS 84. `vir-locate` of another widget in the same portal sets it. */
  declare place: LocatedPlace | undefined;
  declare protected filter: MemberFilter;
  /** Ids of the members whose details are shown; several where they share a marker. */
  declare protected selected: readonly string[];
  /** Whether the map stands in the place of the list. */
  declare protected open: boolean;
  /** Pages of a long list that are drawn. */
  declare protected pages: number;
  /** Whether somebody has agreed to load the basemap. */
  declare tiles: boolean;

  protected readonly list = 'members';
  protected readonly i18n = new WordsController<MapWords>(this, catalogue);
  protected readonly resource = new ResourceController<Members>(this, {
    source: () => this.source,
    // Together with the form's code, so that the list does not move when that arrives.
    load: (source, options) => {
      const form = this.#loadForm();
      const members = typeof source === 'string' ? readMembers(source, options, this, this.#scope) : { value: membersOf({ type: 'FeatureCollection', features: source }) };
      return form ? Promise.all([members, form]).then(([first]) => first) : members;
    },
    isEmpty: ({ features }) => !features.length,
    settled: (error) => void this.settled(error),
  });
  /** Loads the map as soon as there is room for one, which in a narrow place takes a press of the button. */
  readonly #room = new ResizeObserver(([entry]) => void (entry?.contentRect.width && this.#loadMap()));
  #form: MemberForm | undefined;
  #map: MapPane | undefined;
  #mapState: 'none' | 'loading' | 'missing' = 'none';
  readonly #members = listedMembers();
  #entries: readonly MemberEntry[] = [];
  /** Selector of what opened the details: focus goes back there. */
  #opener = activeMarker;

  constructor() {
    super();
    this.filter = {};
    this.selected = [];
    this.open = false;
    this.pages = 1;
    this.tiles = false;
  }

  /** Loads the basemap that `basemap` names, for consent tools: somebody has agreed elsewhere. */
  grantTiles(): void {
    this.tiles = true;
  }

  get #scope(): ListQuery {
    return { member: this.member, within: this.within ?? this.settings.filters?.within };
  }

  override get source(): Source | undefined {
    return this.items || this.src ? super.source : listUrl(this.apiBase, this.list, this.#scope);
  }

  override get query(): ListQuery {
    return { ...this.#scope, q: this.filter.q, ...(this.selected.length === 1 && { member: this.selected[0] }) };
  }

  override get formats(): readonly { name: string; href: string }[] {
    return [['CSV', 'csv'] as const, ['GeoJSON', 'json'] as const].map(([name, extension]) => ({ name, href: listUrl(this.apiBase, this.list, this.#scope, extension) }));
  }

  protected override get rows(): number {
    return 5; // About as high as map and list beside each other.
  }

  count({ features: { length } }: Members): { shown: number; total: number } {
    return { shown: length, total: length };
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('place') && this.place) [this.open, this.#mapState] = [true, this.#mapState === 'missing' ? 'none' : this.#mapState]; // What did not come before may come now.
    if (changed.has('q')) this.filter = { ...this.filter, q: this.q };
    if ((changed.has('search') || changed.has('q')) && this.resource.value) void this.#loadForm();
  }

  get #chosen(): readonly MemberEntry[] {
    return this.selected.length ? this.#entries.filter(({ id }) => this.selected.includes(id)) : [];
  }

  protected renderContent(value: Members, words: MapWords): unknown {
    const entries = (this.#entries = this.#members.entriesOf(value.features, words));
    const shown = this.#form ? this.#members.find(entries, this.filter, this.#form.filter) : entries;
    const level = this.innerLevel;
    return html`${this.search ? this.#form?.render(this.filter, entries, words) : nothing}
      <button class="toggle" type="button" @click=${() => (this.open = !this.open)}>${this.open ? words.list : words.map}</button>
      <div class=${this.open ? 'columns open' : 'columns'}>
        <div class="list">${listView({ entries: this.#members.rowsOf(shown, this.pages), hits: shown.length, total: entries.length, level, selected: this.selected, onShow: this.#onShow, onSkip: () => this.#focus(activeMarker, '.map a', 'footer a'), onMore: () => this.pages++ }, words)}</div>
        <div class="map" part="map">
          <div class="box">${this.#map?.picture(entries, shown, this.#chosen, words) ?? html`<p class="muted">${this.#mapState === 'missing' ? words.mapMissing : words.mapLoading}</p>`}</div>
          ${this.#map?.below(level)}
        </div>
      </div>
      ${value.credit ? html`<p class="muted">${value.credit}</p>` : nothing}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const box = this.#mapState === 'none' && this.renderRoot.querySelector('.box');
    if (box && box.clientWidth) void this.#loadMap();
    else if (box) this.#room.observe(box);
  }

  /** Nothing where no form is wanted, or it is there. The list is useful without it. */
  #loadForm(): Promise<void> | undefined {
    if (!(this.search || this.q || this.shareable) || this.#form) return undefined;
    return import('./member-form.ts').then((part) => (this.#form ??= new part.MemberForm(this, this.#onFilter)).ready, () => {}).then(() => this.requestUpdate());
  }

  async #loadMap(): Promise<void> {
    if (this.#mapState !== 'none') return;
    this.#room.disconnect();
    this.#mapState = 'loading';
    try {
      this.#map = new (parts.pane ?? (await loadPart('pane', () => import('./map-pane.ts')))).MapPane(this, {
        outlines: () => this.boundaries ?? (this.items ? undefined : listUrl(this.apiBase, 'boundaries')),
        mirrorOf: (url) => this.mirrorOf(url),
        onSelect: (ids) => this.#choose(ids, activeMarker),
        onClose: this.#onClose,
        focus: () => this.#focus(activeMarker),
        announce: (text) => this.announce(text),
        wanted: () => this.settings.filters?.member, mark: (ids) => (this.selected = ids),
      });
      const [chosen] = this.#chosen;
      if (chosen) this.#map.act((tools) => tools.show(chosen));
    } catch {
      this.#mapState = 'missing';
      this.place?.failed?.();
    }
    this.requestUpdate();
    if (this.selected.length && this.matches(':focus-within')) this.#map?.act((tools) => void tools.extras.loadDetails().then(() => this.#focus('.details', '.toggle')));
  }

  /** `found` says in words what was found. Where the address has chosen, nothing is said, and the focus stays where it is. */
  readonly #onFilter = (filter: MemberFilter, found: string, selected = this.selected): void => {
    this.pages = 1;
    this.filter = filter;
    this.selected = selected;
    this.open ||= !found && !!selected[0];
    this.#tell();
    if (found) this.announce(found);
  };

  /** For the address and the other widgets of a portal. */
  #tell(): void {
    this.#form?.save(this.filter, this.selected);
    this.dispatchEvent(new VirFilterEvent(this.query));
  }

  readonly #onShow = (entry: MemberEntry): void => {
    this.open = true;
    this.#map?.act((tools) => tools.show(entry));
    this.#choose([entry.id], `li[data-id="${entry.id}"] button`);
  };

  #choose(ids: readonly string[], opener: string): void {
    this.selected = ids;
    this.#opener = opener;
    this.#map?.act((tools) => void tools.extras.loadDetails().then(() => this.#focus('.details')));
    const [entry] = this.#chosen;
    if (entry && !ids[1]) this.dispatchEvent(new VirSelectEvent(entry.feature));
    this.#tell();
  }

  readonly #onClose = (): boolean => {
    if (!this.selected.length) return false;
    this.selected = [];
    this.#focus(this.#opener, activeMarker, '.toggle');
    this.#tell();
    return true;
  };

  /** Focuses the first of the targets that is on screen after the update. */
  #focus(...targets: string[]): void {
    void this.updateComplete.then(() => targets.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector)).find((target) => target?.getClientRects().length)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-member-map': MemberMap;
  }
}
