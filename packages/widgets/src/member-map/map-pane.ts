// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import { boundsOf } from '@vir-nordwest/core/member-map/bounds.ts';
import { markersAt, spacing, type Marker } from '@vir-nordwest/core/member-map/markers.ts';
import { project } from '@vir-nordwest/core/member-map/mercator.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import { outlinesOf, type Outlines } from '@vir-nordwest/core/member-map/outlines.ts';
import { paneDe, type PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing } from 'lit';
import { ResourceController } from '../shared/resource-controller.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { frameView, signsOf, type OnAct, type Signs } from './frame.view.ts';
import { labelsOf } from './labels.ts';
import { readJson, type MapHost, type PlaceHost, type Tooled } from './map-host.ts';
import { MapLayer, type Markers } from './map-layer.ts';
import { loadPart, parts } from './map-parts.ts';
import { styles } from './map.styles.ts';
import type { MapTools } from './map-tools.ts';
import { inSight, overscan, ViewportController } from './viewport-controller.ts';

/** Markers in sight; with what is drawn beyond the edges, and three or four elements each, the map stays below 500. */
const [mostMarkers, mostDrawn] = [64, 104];
/** What the tools answer, fetched with the first of it. */
const acts = 'pointerover pointerleave pointerdown pointermove pointerup pointercancel click dblclick wheel touchstart touchmove touchend touchcancel focusin keydown'.split(' ');
/** What the page would answer else, by scrolling or zooming. */
const scrolls = ({ type, key, ctrlKey, metaKey, altKey, touches }: KeyboardEvent & WheelEvent & TouchEvent): boolean => (type === 'keydown' ? !ctrlKey && !metaKey && !altKey && /^(Arrow.+|[-+0 ])$/.test(key) : touches ? touches.length === 2 : type === 'wheel' && (ctrlKey || metaKey));
/** Zoom around a given centre, as tile maps count it: a district fills the map. */
const startZoom = 9;

/** The map as it is seen before anybody touches it, loaded once there is room for it; what answers people are its tools. */
export class MapPane implements Tooled {
  readonly layer = new MapLayer();
  readonly view: ViewportController;
  markers: Markers = { all: [], drawn: [], active: undefined, selected: undefined };
  words: MapWords & PaneWords = {} as MapWords & PaneWords;
  readonly #host: PlaceHost;
  readonly #map: MapHost;
  readonly #resource: ResourceController<Outlines, Boundaries | string>;
  #tools: MapTools | undefined;
  /** What the present groups were made from. */
  #grouped: { entries?: readonly MemberEntry[]; scale?: number; width?: number; distance: number } = { distance: 0 };
  #catalogue: MapWords | undefined;
  #entries: readonly MemberEntry[] = [];
  #chosen: readonly MemberEntry[] = [];
  #outlines: Outlines | undefined;
  #all: readonly MemberEntry[] = [];
  #signs: Signs | undefined;
  /** What people have done before the tools were there, and what is said where they did not come. */
  readonly #waiting: ((tools: MapTools) => void)[] = [];
  #missing = '';

  constructor(host: PlaceHost, map: MapHost) {
    this.#host = host;
    this.#map = map;
    const [longitude, latitude] = (host.getAttribute('center') ?? '').split(',').map(Number);
    this.view = new ViewportController(host, longitude && latitude ? { ...project(longitude, latitude), scale: 2 ** ((Number(host.getAttribute('zoom')) || startZoom) - 12) } : { x: 0, y: 0, scale: 0 });
    this.#resource = new ResourceController<Outlines, Boundaries | string>(host, {
      source: () => map.outlines(),
      load: (source, options) => (typeof source === 'string' ? readJson(source, options, map, outlinesOf) : { value: outlinesOf(source) }),
      isEmpty: () => false,
    });
    adopt(host, styles);
    // Not passive: two fingers and the wheel with Ctrl are the map's.
    for (const type of acts) this.layer.svg.addEventListener(type, this.#onEvent, { passive: false });
    if (host.hasAttribute('basemap')) this.act();
  }

  /** What the box holds. `all` members make the region, `entries` are on the map, details are shown of those that are `chosen`. */
  picture(all: readonly MemberEntry[], entries: readonly MemberEntry[], chosen: readonly MemberEntry[], words: MapWords): unknown {
    if (words !== this.#catalogue) this.words = { ...paneDe, ...(this.#catalogue = words) };
    this.#entries = entries;
    this.#chosen = chosen;
    this.#survey(all);
    if (!this.view.current) return html`<p class="muted">${words.mapLoading}</p>`;
    this.paint();
    return html`${this.#tools?.extras.under()}${this.layer.svg}${this.#tools?.hint()}`;
  }

  /** What stands below the box, with headings of that level. */
  below(level: number): unknown {
    const missing = this.#missing || (this.#resource.current.state === 'error' && this.words.outlinesMissing);
    // Somebody pressed something in another widget.
    if (!this.#missing && (this.#host.place || this.#map.wanted() !== undefined || this.#chosen[0])) this.act();
    return html`${this.#tools?.place(this.#all, this.#chosen)}${frameView(this.view, this.#signs, this.#tools?.extras.consent(), this.#outlines, this.act, this.words)}${missing ? html`<p class="muted">${missing}</p>` : nothing}${this.#tools?.extras.details(this.#chosen, level)}`;
  }

  /** Outlines and markers where the view is. */
  paint(): void {
    const { view } = this;
    const { current, limits } = view;
    if (!current || !limits) return;
    this.#mark();
    const taken = this.#tools?.draw(this.markers, current);
    this.layer.draw(this.#outlines, this.markers, current, labelsOf(this.markers.drawn, current, limits, taken), this.words);
  }

  /** What people do waits for the code that answers it, in its order. */
  readonly act: OnAct = (act = () => {}) => {
    if (this.#tools) act(this.#tools);
    else if (this.#waiting.push(act) === 1) void this.#loadTools();
  };

  async #loadTools(): Promise<void> {
    const part = parts.tools ?? (await loadPart('tools', () => import('./map-tools.ts')).catch(() => undefined));
    if (part) {
      this.#tools = new part.MapTools(this.#host, this, this.#map);
      this.#missing = '';
    } else {
      // Nobody shall press in vain without being told.
      this.#map.announce((this.#missing = this.words.toolsMissing));
      this.#host.place?.failed?.();
    }
    for (const act of this.#waiting.splice(0)) if (this.#tools) act(this.#tools);
    this.#host.requestUpdate();
  }

  readonly #onEvent = (event: Event): void => {
    if (!this.#tools && scrolls(event as KeyboardEvent & WheelEvent & TouchEvent)) event.preventDefault();
    const { target } = event; // Afterwards it is the element around the map.
    this.act((tools) => tools.answer(event, target as Element));
  };

  /** Groups are made once for the same members and scale; what is drawn of them follows the view. */
  #mark(): void {
    const { view } = this;
    const { current } = view;
    if (!current) return;
    const { scale, width } = current;
    const entries = this.#entries;
    const drawnOf = (markers: readonly Marker[]) => markers.filter((marker) => view.covers(marker, 0, overscan));
    let { all } = this.markers;
    if (this.#grouped.entries !== entries || this.#grouped.scale !== scale || this.#grouped.width !== width) {
      this.#grouped = { entries, scale, width, distance: spacing(entries.length, current, mostMarkers) };
      all = markersAt(entries, scale, this.#grouped.distance);
    }
    let drawn = drawnOf(all);
    // Members in rows and columns pack closer than chance would.
    while (drawn.length > mostDrawn) drawn = drawnOf((all = markersAt(entries, scale, (this.#grouped.distance *= 1.25))));
    this.markers = { all, drawn, active: drawn.find((marker) => view.covers(marker, inSight)) ?? drawn[0], selected: undefined, ...this.#tools?.marked(all, drawn, this.#chosen) };
  }

  /** Signs and the region, made once for the same data: outlines and members, who may lie outside (islands). */
  #survey(all: readonly MemberEntry[]): void {
    const { current: { state }, value } = this.#resource;
    if (state === 'loading' || (value === this.#outlines && all === this.#all)) return;
    if (all !== this.#all) this.#signs = signsOf(all);
    this.#outlines = value;
    this.#all = all;
    this.view.setBounds(boundsOf(all.map(({ point }) => point), value?.bounds));
  }
}
