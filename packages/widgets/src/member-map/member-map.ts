// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries, MemberFeature } from '@vir-nordwest/contract';
import { listUrl, type ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { nextInDirection, type Direction } from '@vir-nordwest/core/member-map/direction.ts';
import { boundariesOf, membersOf, type Members } from '@vir-nordwest/core/member-map/guards.ts';
import { markersAt, type Marker } from '@vir-nordwest/core/member-map/markers.ts';
import { filterMembers, kindsOf, type MemberEntry, type MemberFilter, type MemberKind } from '@vir-nordwest/core/member-map/model.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { deepestLevel, levelOf } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { client } from '../shared/client.ts';
import { VirFilterEvent, VirSelectEvent } from '../shared/events.ts';
import { ResourceController, type Source } from '../shared/resource-controller.ts';
import { Widget } from '../shared/widget.ts';
import { WordsController } from '../shared/words-controller.ts';
import { catalogue } from './catalogue.ts';
import { Drawing } from './drawing.ts';
import { controlsView, mapView, type Markers } from './map.view.ts';
import { styles } from './member-map.styles.ts';
import { detailsView, formView, listView } from './member-map.view.ts';
import { ViewportController } from './viewport-controller.ts';

const activeMarker = '.marker[tabindex="0"]';
const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/**
 * Members of the network: first of all a list, beside it the same on a map. Selection and details are shared. `member` and
 * `within` say which members there are; with `search` the list can be searched and filtered by kind.
 *
 * @tagname vir-member-map
 * @csspart controls - search and kind
 * @csspart list
 * @csspart item
 * @csspart link - a member's website
 * @csspart map
 * @cssproperty [--vir-map-height=24em] most height of the map
 * @fires {VirSelectEvent} vir-select - one member was chosen
 * @fires {VirFilterEvent} vir-filter - with the chosen member, for the other widgets of a portal
 */
export class MemberMap extends Widget<MapWords, Members> {
  static override styles = [super.styles, styles];

  static override properties: PropertyDeclarations = {
    boundaries: { attribute: false },
    filter: { state: true, attribute: false },
    selected: { state: true, attribute: false },
    open: { state: true, attribute: false },
  };

  /** Outlines as TopoJSON, where they are not to be loaded from the API. */
  declare boundaries: Boundaries | undefined;
  declare protected filter: MemberFilter;
  /** Ids of the members whose details are shown; several where they share a marker. */
  declare protected selected: readonly string[];
  /** Whether the map stands in the place of the list, where there is room for one. */
  declare protected open: boolean;

  protected readonly list = 'members';
  protected readonly i18n = new WordsController<MapWords>(this, catalogue);
  protected readonly resource = new ResourceController<Members>(this, {
    source: () => this.source,
    load: (source, options) => this.#load(source, options, (body) => membersOf(typeof source === 'string' ? body : { type: 'FeatureCollection', features: source })),
    isEmpty: ({ features }) => !features.length,
    settled: (error) => void this.settled(error),
  });
  /** Asked for once the map is on screen. */
  readonly #outlineResource = new ResourceController<Boundaries>(this, {
    source: () => (this.#seen && !this.items && !this.boundaries ? `${this.apiBase.replace(/\/+$/, '')}/v1/boundaries.json` : undefined),
    load: (source, options) => this.#load(source, options, boundariesOf),
    isEmpty: () => false,
  });
  readonly #view = new ViewportController(this);
  #seen = false;
  readonly #drawing = new Drawing();
  #markers: Markers = { all: [], active: undefined, selected: undefined };
  /** Member whose marker is in the tab order. */
  #active = '';
  /** Selector of what opened the details: focus goes back there. */
  #opener = '';
  #wanted: MemberEntry | undefined;

  constructor() {
    super();
    this.filter = {};
    this.selected = [];
    this.open = false;
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

  protected override get formats(): readonly { name: string; href: string }[] {
    const href = (extension: string) => listUrl(this.apiBase, this.list, this.#scope, extension);
    return [
      { name: 'CSV', href: href('csv') },
      { name: 'GeoJSON', href: href('json') },
    ];
  }

  protected count({ features }: Members): { shown: number; total: number } {
    return { shown: features.length, total: features.length };
  }

  async #load<T>(source: Source, { signal, refresh }: { signal: AbortSignal; refresh: boolean }, read: (body: unknown) => T) {
    if (typeof source !== 'string') return { value: read(undefined), time: Date.now(), stale: false };
    const { body, time, mirrored } = await client.get(source, { signal, refresh, mirror: this.mirrorOf(source) });
    return { value: read(body), time, stale: mirrored };
  }

  get #topology(): Boundaries | undefined {
    return this.boundaries ?? this.#outlineResource.value;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('q')) this.filter = { ...this.filter, q: this.q };
    this.#seen ||= this.#view.visible;
  }

  protected renderContent(value: Members, words: MapWords): unknown {
    this.#drawing.update(value.features, words, this.#topology);
    this.#view.bounds = this.#drawing.bounds;
    const { entries } = this.#drawing;
    const shown = filterMembers(entries, this.filter);
    const selected = entries.filter(({ id }) => this.selected.includes(id));
    const level = this.label ? this.headingLevel + 1 : this.headingLevel;
    return html`${this.search ? formView({ filter: this.filter, kinds: kindsOf(entries), onInput: this.#onInput }, words) : nothing}
      <button class="toggle" type="button" @click=${() => (this.open = !this.open)}>${this.open ? words.list : words.map}</button>
      <div class=${this.open ? 'columns open' : 'columns'}>
        <div class="list">${listView({ entries: shown, total: entries.length, level, selected, onShow: this.#onShow }, words)}</div>
        <div class="map" part="map">
          <div class="box">${this.#map(shown, words)}</div>
          ${this.#outlineResource.current.state === 'error' ? nothing : controlsView(this.#view, this.#topology?._vir, this.#zoom, words)} ${detailsView({ entries: selected, level, onClose: this.#onClose }, words)}
        </div>
      </div>`;
  }

  #map(shown: readonly MemberEntry[], words: MapWords): unknown {
    const { state } = this.#outlineResource.current;
    const { current } = this.#view;
    if (state === 'error') return html`<p class="muted">${words.mapMissing}</p>`;
    if (state === 'loading' || !current) return html`<p class="muted">${words.mapLoading}</p>`;
    const markers = markersAt(shown, current.scale);
    const has = (ids: readonly string[]) => markers.find(({ members }) => members.some(({ id }) => ids.includes(id)));
    this.#markers = { all: markers, active: has([this.#active]) ?? markers.find((marker) => this.#view.shows(marker)) ?? markers[0], selected: has(this.selected) };
    return mapView({ outlines: this.#drawing.outlines, markers: this.#markers, view: this.#view, onKey: this.#onKey, onSelect: this.#onMarker }, words);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#view.observe(this.renderRoot.querySelector('.box') ?? undefined);
    const point = this.#view.current && this.#wanted?.point;
    if (!point) return;
    this.#wanted = undefined;
    this.#view.show(point, 2);
  }

  readonly #onInput = ({ currentTarget }: Event): void => {
    const data = new FormData(currentTarget as HTMLFormElement);
    const value = (name: string) => data.getAll(name).map(String).join('');
    this.filter = { q: value('q'), kind: (value('kind') || undefined) as MemberKind | undefined };
    this.dispatchEvent(new VirFilterEvent(this.query));
    const { words } = this.i18n;
    if (words) this.announce(words.found(filterMembers(this.#drawing.entries, this.filter).length, this.#drawing.entries.length));
  };

  /** From the list to the map. */
  readonly #onShow = (entry: MemberEntry): void => {
    this.open = true;
    this.#wanted = entry;
    this.#active = entry.id;
    this.#choose([entry.id], `li[data-id="${entry.id}"] button`);
  };

  readonly #onMarker = ({ id, members }: Marker): void => {
    this.#active = id;
    this.#choose(members.map((member) => member.id), activeMarker);
  };

  #choose(ids: readonly string[], opener: string): void {
    this.selected = ids;
    this.#opener = opener;
    this.#focus('.details');
    const feature: MemberFeature | undefined = ids.length === 1 ? this.resource.value?.features.find(({ id }) => id === ids[0]) : undefined;
    if (feature) this.dispatchEvent(new VirSelectEvent(feature));
    this.dispatchEvent(new VirFilterEvent(this.query));
  }

  readonly #onClose = (): void => {
    this.selected = [];
    this.#focus(this.#opener, activeMarker, '.toggle');
    this.dispatchEvent(new VirFilterEvent(this.query));
  };

  readonly #zoom = (steps: number): void => {
    this.#view.zoomBy(steps);
    const { current, limits } = this.#view;
    const { words } = this.i18n;
    if (current && limits && words) this.announce(words.zoomLevel(levelOf(current, limits), deepestLevel(limits)));
  };

  // Only while a marker has the focus: the page keeps its keys.
  readonly #onKey = (event: KeyboardEvent): void => {
    const { all, active } = this.#markers;
    const direction = arrows[event.key];
    if (!active || event.ctrlKey || event.altKey || event.metaKey) return;
    if (direction) this.#goTo(nextInDirection(all, active, direction));
    else if (event.key === '+' || event.key === '-') {
      this.#zoom(event.key === '+' ? 1 : -1);
      this.#goTo(active);
    } else if (event.key === 'Enter' || event.key === ' ') this.#onMarker(active);
    else if (event.key === 'Escape' && this.selected.length) this.#onClose();
    else return;
    event.preventDefault();
  };

  #goTo(marker: Marker | undefined): void {
    if (!marker) return;
    this.#active = marker.id;
    this.#view.show(marker);
    this.requestUpdate();
    this.#focus(activeMarker);
  }

  /** Focuses the first of the targets that is on screen after the update. */
  #focus(...targets: string[]): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    void this.updateComplete.then(() => targets.map(find).find((target) => target?.getClientRects().length)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vir-member-map': MemberMap;
  }
}
