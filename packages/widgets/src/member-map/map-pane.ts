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
import { readJson, type MapHost } from './map-host.ts';
import { MapLayer, type Markers } from './map-layer.ts';
import { loadPart, parts } from './map-parts.ts';
import { styles } from './map.styles.ts';
import type { MapTools, PlaceHost } from './map-tools.ts';
import type { MemberDetails } from './member-details.ts';
import { overscan, ViewportController } from './viewport-controller.ts';

/** How far in the map goes for a member shown from the list. */
const closeUp = 2;
/** Markers in sight; with what is drawn beyond the edges, and three or four elements each, the map stays below 500. */
const [mostMarkers, mostDrawn] = [64, 104];
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

  constructor(host: PlaceHost, map: MapHost) {
    this.#host = host;
    this.#map = map;
    this.#view = new ViewportController(host, () => host.renderRoot.querySelector('.box'), this.#onMove);
    this.#resource = new ResourceController<Boundaries>(host, {
      source: () => map.outlinesUrl(),
      load: async (source, options) => {
        const [shapes, { value, ...facts }] = await Promise.all([loadPart('shapes'), readJson(source as string, options, map, (body) => body)]);
        return { ...facts, value: shapes.boundariesOf(value) };
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
    if (words !== this.#words) this.#layer = this.#tools = undefined;
    this.#words = words;
    [this.#entries, this.#selected] = [entries, selected];
    const topology = this.#map.outlines() ?? this.#resource.value;
    if (topology && !parts.shapes) void loadPart('shapes').then(() => this.#host.requestUpdate(), () => undefined); // The map is useful without them.
    else if (this.#resource.current.state !== 'loading') this.#draw(topology, all);
    const { current } = this.#view;
    if (!current) return html`<p class="muted">${words.mapLoading}</p>`;
    this.#paint();
    return html`${this.#basemap?.layer(current, overscan)}${this.#layer?.svg}${this.#tools?.hint()}`;
  }

  /** What stands below the box. */
  below(all: readonly MemberEntry[], words: MapWords): unknown {
    const topology = this.#map.outlines() ?? this.#resource.value;
    return html`${this.#tools?.render(all, this.#selected, this.#basemap?.consent(words), topology?._vir)}${this.#resource.current.state === 'error' ? html`<p class="muted">${words.outlinesMissing ?? paneDe.outlinesMissing}</p>` : nothing}`;
  }

  /** Outlines and markers where the view is. */
  #paint(): void {
    const { current } = this.#view;
    if (!current || !this.#words) return;
    this.#mark(this.#entries, this.#selected, current);
    if (!this.#layer) {
      this.#layer = new MapLayer({ ...paneDe, ...this.#words });
      if (parts.tools) this.#addTools(parts.tools, this.#layer, this.#words);
      else void this.#loadTools(this.#layer, this.#words);
    }
    this.#layer.draw(this.#outlines, this.#markers, current, this.#tools?.labels(this.#markers, current));
  }

  /** The view has moved; where nothing else changes, only the picture is drawn. */
  readonly #onMove = (zoomed: boolean): void => {
    if (zoomed || this.#basemap) return this.#host.requestUpdate();
    this.#paint();
    this.#view.rest();
  };

  async #loadTools(layer: MapLayer, words: MapWords): Promise<void> {
    const part = await loadPart('tools').catch(() => undefined); // List and markers are useful without them.
    if (!part || layer !== this.#layer) return;
    this.#addTools(part, layer, words);
    this.#host.requestUpdate();
  }

  #addTools({ MapTools: Tools }: typeof import('./map-tools.ts'), layer: MapLayer, words: MapWords): void {
    this.#tools = new Tools(this.#host, { view: this.#view, layer, markers: () => this.#markers, goTo: this.#goTo, show: (entry) => this.show(entry) }, this.#map, words);
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
    if (topology !== this.#drawn) this.#outlines = (topology && parts.shapes?.outlines(topology)) ?? [];
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
