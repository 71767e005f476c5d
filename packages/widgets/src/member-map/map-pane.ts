// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { boundsOf, union } from '@vir-nordwest/core/member-map/bounds.ts';
import type { Direction } from '@vir-nordwest/core/member-map/direction.ts';
import { markersAt, spacing, type Marker } from '@vir-nordwest/core/member-map/markers.ts';
import { project } from '@vir-nordwest/core/member-map/mercator.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import type { Outline } from '@vir-nordwest/core/member-map/outlines.ts';
import { paneDe, type PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { deepestLevel, levelOf, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing } from 'lit';
import { ResourceController } from '../shared/resource-controller.ts';
import { adopt } from '../shared/styles/adopt.ts';
import type { Basemap, BasemapHost } from './basemap.ts';
import { controlsView, keyView, signsOf, type Signs } from './controls.view.ts';
import type { Gestures } from './gestures.ts';
import { readJson, type MapHost } from './map-host.ts';
import { styles } from './map.styles.ts';
import { mapView, type Markers } from './map.view.ts';
import type { MemberDetails } from './member-details.ts';
import { overscan, ViewportController } from './viewport-controller.ts';

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const pans: Readonly<Record<Direction, [right: number, down: number]>> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
/** How far in the map goes for a member shown from the list. A marker of more members than `mostDetails` is opened by zooming in. */
const [closeUp, mostDetails] = [2, 8];
/** Markers in sight; with what is drawn beyond the edges, and three or four elements each, the map stays below 500. */
const [mostMarkers, mostDrawn] = [80, 130];
/** Zoom around a given centre, as tile maps count it: a district fills the map. */
const startZoom = 9;
/** Milliseconds a hint stays. */
const hintTime = 4_000;

/** The map itself, loaded once there is room for it: outlines, markers, zoom, and one tab stop through all of them. */
export class MapPane {
  readonly #host: BasemapHost;
  readonly #map: MapHost;
  readonly #view: ViewportController;
  readonly #resource: ResourceController<Boundaries>;
  #moves: typeof import('./moves.ts') | undefined;
  #gestures: Gestures | undefined;
  #shapes: typeof import('./map-outlines.ts') | undefined;
  #basemap: Basemap | undefined;
  #details: MemberDetails | undefined;
  #markers: Markers = { all: [], drawn: [], active: undefined, selected: undefined, pointed: undefined };
  /** What the present groups were made from. */
  #grouped: { entries?: readonly MemberEntry[]; scale?: number; width?: number; distance: number } = { distance: 0 };
  #outlines: readonly Outline[] = [];
  #drawn: Boundaries | undefined;
  #around: readonly MemberEntry[] | undefined;
  #signs: Signs = signsOf([]);
  #words: (MapWords & PaneWords) | undefined;
  /** Member whose marker is in the tab order. */
  #active = '';
  /** Member chosen in the portal. */
  #followed: ListQuery['member'];
  /** Id of the marker under the mouse. */
  #pointed = '';
  /** Said once: how to move a map that lets the page scroll. */
  #hint: 'new' | 'wheel' | 'touch' | 'said' = 'new';

  constructor(host: BasemapHost, map: MapHost) {
    this.#host = host;
    this.#map = map;
    this.#view = new ViewportController(host, () => host.renderRoot.querySelector('.box'));
    this.#resource = new ResourceController<Boundaries>(host, {
      source: () => map.outlinesUrl(),
      load: async (source, options) => {
        const [{ boundariesOf }, { value, ...facts }] = await Promise.all([this.#loadShapes(), readJson(source, options, map.mirrorOf, (body) => body)]);
        return { ...facts, value: boundariesOf(value) };
      },
      isEmpty: () => false,
    });
    void this.#loadMoves();
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

  /** `all` members make the region, `entries` are on the map, `selected` are ids. */
  render(all: readonly MemberEntry[], entries: readonly MemberEntry[], selected: readonly string[], given: MapWords): unknown {
    const words = this.#wordsOf(given);
    this.#follow(all, selected);
    const { state } = this.#resource.current;
    const topology = this.#map.outlines() ?? this.#resource.value;
    if (topology && !this.#shapes) void this.#loadShapes().catch(() => undefined); // The map is useful without them.
    else if (state !== 'loading') this.#draw(topology, all);
    const { current, limits } = this.#view;
    if (current) this.#mark(entries, selected, current);
    const hint = this.#hint === 'wheel' || this.#hint === 'touch' ? html`<p class="hint">${words.hints[this.#hint]}</p>` : nothing;
    const map = current && limits && { outlines: this.#outlines, markers: this.#markers, viewport: current, limits, gestures: this.#gestures, onKey: this.#onKey, onClick: this.#onClick, onPoint: this.#onPoint };
    return html`<div class="box">${current && this.#basemap?.layer(current, overscan)}${map ? mapView(map, words) : html`<p class="muted">${words.mapLoading}</p>`}${hint}</div>
      ${controlsView(this.#view, this.#zoom, words)}${this.#basemap?.consent(words)}${keyView(this.#signs, topology?._vir, words)}${state === 'error' ? html`<p class="muted">${words.outlinesMissing}</p>` : nothing}`;
  }

  /** What another widget of the portal chooses is chosen here too. */
  #follow(all: readonly MemberEntry[], selected: readonly string[]): void {
    const [before, wanted] = [this.#followed, this.#map.wanted()];
    if (wanted === before) return;
    this.#followed = wanted;
    const entry = all.find(({ id }) => id === wanted);
    if (entry && !selected.includes(entry.id)) {
      this.show(entry);
      queueMicrotask(() => this.#map.mark([entry.id]));
    } else if (wanted === undefined && before !== undefined && selected.includes(String(before))) queueMicrotask(() => this.#map.mark([]));
  }

  async #loadShapes(): Promise<typeof import('./map-outlines.ts')> {
    this.#shapes = await import('./map-outlines.ts');
    this.#host.requestUpdate();
    return this.#shapes;
  }

  async #loadMoves(): Promise<void> {
    this.#moves = await import('./moves.ts').catch(() => undefined); // There are buttons for all of it.
    this.#gestures = this.#moves && new this.#moves.Gestures(this.#view, this.#onScroll);
    this.#host.requestUpdate();
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
    this.#markers = { all, drawn, active: active && drawn.includes(active) ? active : (drawn.find((marker) => this.#view.shows(marker)) ?? drawn[0]), selected: has(selected), pointed: drawn.find(({ id }) => id === this.#pointed) };
  }

  /** What is known of the chosen members, below the map. */
  details(entries: readonly MemberEntry[], level: number, words: MapWords): unknown {
    if (entries.length && !this.#details) void this.loadDetails();
    return this.#details?.render(entries, level, this.#map.onClose, this.#wordsOf(words));
  }

  #wordsOf(words: MapWords): MapWords & PaneWords {
    return (this.#words = { ...paneDe, ...words });
  }

  /** Paths and the region, made once for the same data: outlines and members, who may lie outside (islands). */
  #draw(topology: Boundaries | undefined, all: readonly MemberEntry[]): void {
    if (topology === this.#drawn && all === this.#around) return;
    if (topology !== this.#drawn) this.#outlines = (topology && this.#shapes?.outlines(topology)) ?? [];
    this.#drawn = topology;
    this.#around = all;
    this.#signs = signsOf(all);
    const members = boundsOf(all.map(({ point }) => point));
    this.#view.setBounds(union([...this.#outlines.map(({ bounds }) => bounds), ...(members ? [members] : [])]));
  }

  readonly #onSelect = ({ id, members }: Marker): void => {
    this.#active = id;
    const { current, limits } = this.#view;
    const bounds = members.length > mostDetails && boundsOf(members.map(({ point }) => point));
    if (bounds && current && limits && levelOf(current, limits) < deepestLevel(limits)) {
      this.#view.fitTo(bounds);
      this.#sayZoom();
      this.#map.focus();
    } else this.#map.onSelect(members.map((member) => member.id));
  };

  readonly #markerOf = ({ target }: Event): Marker | undefined => {
    const id = (target as Element | null)?.closest('.marker')?.getAttribute('data-id');
    return id === undefined ? undefined : this.#markers.drawn.find((marker) => marker.id === id);
  };

  readonly #onClick = (event: Event): void => {
    const marker = this.#markerOf(event);
    if (marker) this.#onSelect(marker);
  };

  readonly #onPoint = (event: Event): void => {
    const id = this.#markerOf(event)?.id ?? '';
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#host.requestUpdate();
  };

  readonly #onScroll = (kind: 'wheel' | 'touch'): void => {
    if (this.#hint !== 'new') return;
    this.#hint = kind;
    if (this.#words) this.#map.announce(this.#words.hints[kind]);
    this.#host.requestUpdate();
    setTimeout(() => {
      this.#hint = 'said';
      this.#host.requestUpdate();
    }, hintTime);
  };

  readonly #zoom = (steps: number): void => {
    this.#view.zoomBy(steps);
    this.#sayZoom();
  };

  #sayZoom(): void {
    const { current, limits } = this.#view;
    if (current && limits && this.#words) this.#map.announce(this.#words.zoomLevel(levelOf(current, limits), deepestLevel(limits)));
  }

  // Only while a marker has the focus: the page keeps its keys.
  readonly #onKey = (event: KeyboardEvent): void => {
    const { all, active } = this.#markers;
    const direction = arrows[event.key];
    if (!active || event.ctrlKey || event.altKey || event.metaKey) return;
    if (direction && event.shiftKey) this.#view.panBy(...pans[direction]);
    else if (direction) this.#goTo(this.#moves?.nextInDirection(all, active, direction));
    else if (event.key === '+' || event.key === '-') {
      this.#zoom(event.key === '+' ? 1 : -1);
      this.#goTo(active);
    } else if (event.key === '0') {
      this.#view.reset();
      this.#goTo(active);
    } else if (event.key === 'Enter' || event.key === ' ') this.#onSelect(active);
    else if (event.key !== 'Escape' || !this.#map.onClose()) return;
    event.preventDefault();
  };

  #goTo(marker: Marker | undefined): void {
    if (!marker) return;
    this.#active = marker.id;
    this.#view.show(marker);
    this.#host.requestUpdate();
    this.#map.focus();
  }
}
