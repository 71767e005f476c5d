// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import { boundsOf, union } from '@vir-nordwest/core/member-map/bounds.ts';
import { markersAt, spacing, type Marker } from '@vir-nordwest/core/member-map/markers.ts';
import { project } from '@vir-nordwest/core/member-map/mercator.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import type { Outline } from '@vir-nordwest/core/member-map/outlines.ts';
import { paneDe } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import type { Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing } from 'lit';
import { ResourceController } from '../shared/resource-controller.ts';
import { adopt } from '../shared/styles/adopt.ts';
import type { Basemap } from './basemap.ts';
import type { OnAct } from './controls.view.ts';
import { readJson, type MapHost } from './map-host.ts';
import { MapLayer, type Markers } from './map-layer.ts';
import { loadPart, parts } from './map-parts.ts';
import { styles } from './map.styles.ts';
import type { MapTools, PlaceHost } from './map-tools.ts';
import type { MemberDetails } from './member-details.ts';
import { overscan, ViewportController } from './viewport-controller.ts';

const frame = () => loadPart('frame', () => import('./map-frame.ts'));

/** How far in the map goes for a member shown from the list. */
const closeUp = 2;
/** Markers in sight; with what is drawn beyond the edges, and three or four elements each, the map stays below 500. */
const [mostMarkers, mostDrawn] = [64, 104];
/** What the tools answer, fetched with the first of it. */
const acts = 'pointerover pointerleave pointerdown pointermove pointerup pointercancel click dblclick wheel touchstart touchmove touchend touchcancel focusin keydown'.split(' ');
/** What the page would answer else, by scrolling or zooming. */
const scrolls = ({ type, key, ctrlKey, metaKey, altKey, touches }: KeyboardEvent & WheelEvent & TouchEvent): boolean => (type === 'keydown' ? !ctrlKey && !metaKey && !altKey && /^(Arrow.+|[-+0 ])$/.test(key) : touches ? touches.length === 2 : type === 'wheel' && (ctrlKey || metaKey));
/** Zoom around a given centre, as tile maps count it: a district fills the map. */
const startZoom = 9;

/** The map itself, loaded once there is room for it: outlines and markers, one tab stop through all of them. */
export class MapPane {
  readonly #host: PlaceHost;
  readonly #map: MapHost;
  readonly #view: ViewportController;
  readonly #resource: ResourceController<Boundaries>;
  #layer: MapLayer | undefined;
  #tools: MapTools | undefined;
  #basemap: Basemap | undefined;
  #details: MemberDetails | undefined;
  #markers: Markers = { all: [], drawn: [], active: undefined, selected: undefined };
  /** What the present groups were made from. */
  #grouped: { entries?: readonly MemberEntry[]; scale?: number; width?: number; distance: number } = { distance: 0 };
  #entries: readonly MemberEntry[] = [];
  #selected: readonly string[] = [];
  #outlines: readonly Outline[] = [];
  #drawn: Boundaries | undefined;
  #around: readonly MemberEntry[] | undefined;
  #words: MapWords | undefined;
  /** Member whose marker is in the tab order. */
  #active = '';
  /** Whether what is seen around the markers is on its way; then it has come, or will not. */
  #frameLoads: boolean | undefined;
  /** What people have done before the tools were there, and what is said where they did not come. */
  readonly #waiting: ((tools: MapTools) => void)[] = [];
  #missing = '';

  constructor(host: PlaceHost, map: MapHost) {
    this.#host = host;
    this.#map = map;
    this.#view = new ViewportController(host, () => host.renderRoot.querySelector('.box'), this.#onMove);
    this.#resource = new ResourceController<Boundaries>(host, {
      source: () => map.outlinesUrl(),
      load: async (source, options) => {
        const [{ boundariesOf }, { value, ...facts }] = await Promise.all([frame(), readJson(source as string, options, map, (body) => body)]);
        return { ...facts, value: boundariesOf(value) };
      },
      isEmpty: () => false,
    });
    const [longitude, latitude] = (host.getAttribute('center') ?? '').split(',').map(Number);
    if (longitude && latitude) this.#view.start(project(longitude, latitude), Number(host.getAttribute('zoom')) || startZoom);
    adopt(host, styles);
    if (host.hasAttribute('basemap')) void this.#loadBasemap();
  }

  /** Goes to a member, from wherever the map was. */
  show({ id, point }: MemberEntry): void {
    this.#active = id;
    if (point) this.#view.show(point, closeUp);
  }

  /** What the box holds. `all` members make the region, `entries` are on the map, `selected` are ids. */
  picture(all: readonly MemberEntry[], entries: readonly MemberEntry[], selected: readonly string[], words: MapWords): unknown {
    if (words !== this.#words) {
      const known = this.#tools;
      this.#layer = this.#tools = undefined;
      if (known) this.#act(); // With the new picture.
    }
    this.#words = words;
    [this.#entries, this.#selected] = [entries, selected];
    const topology = this.#map.outlines() ?? this.#resource.value;
    if (this.#frameLoads === undefined) void this.#loadFrame();
    if (!(topology && this.#frameLoads) && this.#resource.current.state !== 'loading') this.#draw(topology, all);
    const { current } = this.#view;
    if (!current) return html`<p class="muted">${words.mapLoading}</p>`;
    this.#paint();
    return html`${this.#basemap?.layer(current, overscan)}${this.#layer?.svg}${this.#tools?.hint()}`;
  }

  /** What stands below the box. */
  below(all: readonly MemberEntry[], words: MapWords): unknown {
    const topology = this.#map.outlines() ?? this.#resource.value;
    const missing = this.#missing || (this.#resource.current.state === 'error' && (words.outlinesMissing ?? paneDe.outlinesMissing));
    // Somebody pressed something in another widget.
    if (!this.#tools && !this.#missing && (this.#host.place || this.#map.wanted() !== undefined)) this.#act(() => this.#host.requestUpdate());
    return html`${this.#tools?.render(all, this.#selected)}${parts.frame?.frameView(this.#view, all, this.#basemap?.consent(words), topology?._vir, this.#act, words)}${missing ? html`<p class="muted">${missing}</p>` : nothing}`;
  }

  /** Outlines and markers where the view is. */
  #paint(): void {
    const { current } = this.#view;
    if (!current || !this.#words) return;
    this.#mark(this.#entries, this.#selected, current);
    if (!this.#layer) {
      this.#layer = new MapLayer({ ...paneDe, ...this.#words });
      // Not passive: two fingers and the wheel with Ctrl are the map's.
      for (const type of acts) this.#layer.svg.addEventListener(type, this.#onEvent, { passive: false });
      if (parts.tools && this.#waiting[0]) this.#answer(parts.tools);
    }
    const taken = this.#tools?.draw(this.#markers, current);
    this.#layer.draw(this.#outlines, this.#markers, current, this.#view.limits && parts.frame?.labelsOf(this.#markers.drawn, current, this.#view.limits, taken));
  }

  /** The view has moved; where nothing else changes, only the picture is drawn. */
  readonly #onMove = (zoomed: boolean): void => {
    if (zoomed || this.#basemap) return this.#host.requestUpdate();
    this.#paint();
    this.#view.rest();
  };

  async #loadFrame(): Promise<void> {
    this.#frameLoads = true;
    const part = await frame().catch(() => undefined); // List and markers are useful without it.
    this.#frameLoads = false;
    if (part) adopt(this.#host, part.styles);
    this.#host.requestUpdate();
  }

  readonly #onEvent = (event: Event): void => {
    if (!this.#tools && scrolls(event as KeyboardEvent & WheelEvent & TouchEvent)) event.preventDefault();
    const { target } = event; // Afterwards it is the element around the map.
    this.#act((tools) => tools.answer(event, target as Element));
  };

  /** What people do waits for the code that answers it, in its order. */
  readonly #act: OnAct = (act = () => {}) => {
    const first = this.#waiting.push(act) === 1;
    if (parts.tools) this.#answer(parts.tools);
    else if (first) void this.#loadTools();
  };

  async #loadTools(): Promise<void> {
    const part = await loadPart('tools', () => import('./map-tools.ts')).catch(() => undefined);
    if (part) this.#answer(part);
    else {
      // Nobody shall press in vain without being told.
      this.#waiting.length = 0;
      this.#map.announce((this.#missing = { ...paneDe, ...this.#words }.toolsMissing));
      this.#host.place?.failed?.();
      this.#host.requestUpdate();
    }
  }

  #answer({ MapTools: Tools }: typeof import('./map-tools.ts')): void {
    const [layer, words] = [this.#layer, this.#words];
    if (!layer || !words) return; // As soon as there is a picture.
    if (this.#missing) this.#host.requestUpdate();
    this.#missing = '';
    const tools = (this.#tools ??= new Tools(this.#host, { view: this.#view, layer, markers: () => this.#markers, goTo: this.#goTo, show: (entry) => this.show(entry), labelAt: (...given) => parts.frame?.labelAt(...given) }, this.#map, words));
    for (const act of this.#waiting.splice(0)) act(tools);
  }

  /** Resolves when details can be drawn, or cannot. */
  async loadDetails(): Promise<void> {
    if (this.#details) return;
    const part = await import('./member-details.ts').catch(() => undefined); // List and map are useful without them.
    if (!part) return;
    const outlines = this.#map.outlinesUrl();
    this.#details ??= new part.MemberDetails(this.#host, outlines === undefined ? undefined : () => (this.#map.outlinesUrl() ?? outlines).replace(/\/v1\/boundaries\.json$/, ''));
    this.#host.requestUpdate();
  }

  async #loadBasemap(): Promise<void> {
    const part = await import('./basemap.ts').catch(() => undefined); // The map is whole without it.
    if (part) this.#basemap = new part.Basemap(this.#host);
    this.#host.requestUpdate();
  }

  /** Groups are made once for the same members and scale; what is drawn of them follows the view. */
  #mark(entries: readonly MemberEntry[], selected: readonly string[], viewport: Viewport): void {
    const { scale, width } = viewport;
    const drawnOf = (markers: readonly Marker[]) => markers.filter((marker) => this.#view.draws(marker));
    let { all } = this.#markers;
    if (this.#grouped.entries !== entries || this.#grouped.scale !== scale || this.#grouped.width !== width) {
      this.#grouped = { entries, scale, width, distance: spacing(entries.length, viewport, mostMarkers) };
      all = markersAt(entries, scale, this.#grouped.distance);
    }
    let drawn = drawnOf(all);
    // Members in rows and columns pack closer than chance would.
    while (drawn.length > mostDrawn) drawn = drawnOf((all = markersAt(entries, scale, (this.#grouped.distance *= 1.25))));
    const has = (ids: readonly string[]) => (ids.length ? all.find(({ id, members }) => ids.includes(id) || members.some((member) => ids.includes(member.id))) : undefined);
    const active = has(this.#active ? [this.#active] : []);
    this.#markers = { all, drawn, active: active && drawn.includes(active) ? active : (drawn.find((marker) => this.#view.shows(marker)) ?? drawn[0]), selected: has(selected) };
  }

  /** What is known of the chosen members, below the map. */
  details(entries: readonly MemberEntry[], level: number, words: MapWords): unknown {
    if (entries.length && !this.#details) void this.loadDetails();
    return this.#details?.render(entries, level, this.#map.onClose, words);
  }

  /** Paths and the region, made once for the same data: outlines and members, who may lie outside (islands). */
  #draw(topology: Boundaries | undefined, all: readonly MemberEntry[]): void {
    if (topology === this.#drawn && all === this.#around) return;
    if (topology !== this.#drawn) this.#outlines = (topology && parts.frame?.outlines(topology)) ?? [];
    this.#drawn = topology;
    this.#around = all;
    const members = boundsOf(all.map(({ point }) => point));
    this.#view.setBounds(union([...this.#outlines.map(({ bounds }) => bounds), ...(members ? [members] : [])]));
  }

  readonly #goTo = (marker: Marker, seen = true): void => {
    this.#active = marker.id;
    if (!seen) return;
    this.#view.show(marker);
    this.#paint();
    this.#map.focus();
  };
}
