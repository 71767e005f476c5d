// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import { boundariesOf } from '@vir-nordwest/core/member-map/boundaries.ts';
import { boundsOf, union } from '@vir-nordwest/core/member-map/bounds.ts';
import { nextInDirection, type Direction } from '@vir-nordwest/core/member-map/direction.ts';
import { markersAt, type Marker } from '@vir-nordwest/core/member-map/markers.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import { outlines, type Outline } from '@vir-nordwest/core/member-map/outlines.ts';
import { paneDe, type PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { deepestLevel, levelOf } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { ResourceController } from '../shared/resource-controller.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { detailsView } from './details.view.ts';
import { readJson, type MapHost } from './map-host.ts';
import { styles } from './map.styles.ts';
import { controlsView, mapView, type Markers } from './map.view.ts';
import { ViewportController } from './viewport-controller.ts';

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
/** How far in the map goes for a member shown from the list. */
const closeUp = 2;

/** The map itself, loaded once there is room for it: outlines, markers, zoom, and one tab stop through all of them. */
export class MapPane {
  readonly #host: ReactiveControllerHost & Element;
  readonly #map: MapHost;
  readonly #view: ViewportController;
  readonly #resource: ResourceController<Boundaries>;
  #markers: Markers = { all: [], active: undefined, selected: undefined };
  #outlines: readonly Outline[] = [];
  #drawn: Boundaries | undefined;
  #around: readonly MemberEntry[] | undefined;
  #words: (MapWords & PaneWords) | undefined;
  /** Member whose marker is in the tab order. */
  #active = '';

  constructor(host: ReactiveControllerHost & Element & { readonly renderRoot: HTMLElement | DocumentFragment }, map: MapHost) {
    this.#host = host;
    this.#map = map;
    this.#view = new ViewportController(host, () => host.renderRoot.querySelector('.box'));
    this.#resource = new ResourceController<Boundaries>(host, {
      source: () => map.outlinesUrl(),
      load: (source, options) => readJson(source, options, map.mirrorOf, boundariesOf),
      isEmpty: () => false,
    });
    adopt(host, styles);
  }

  /** Goes to a member, from wherever the map was. */
  show({ id, point }: MemberEntry): void {
    this.#active = id;
    if (point) this.#view.show(point, closeUp);
  }

  /** `all` members make the region, `entries` are on the map, `selected` are ids. */
  render(all: readonly MemberEntry[], entries: readonly MemberEntry[], selected: readonly string[], given: MapWords): unknown {
    const words = this.#wordsOf(given);
    const { state } = this.#resource.current;
    const topology = this.#map.outlines() ?? this.#resource.value;
    if (state !== 'loading') this.#draw(topology, all);
    const { current } = this.#view;
    const markers = current ? markersAt(entries, current.scale) : [];
    const has = (ids: readonly string[]) => markers.find(({ members }) => members.some(({ id }) => ids.includes(id)));
    this.#markers = { all: markers, active: has([this.#active]) ?? markers.find((marker) => this.#view.shows(marker)) ?? markers[0], selected: has(selected) };
    const map = { outlines: this.#outlines, markers: this.#markers, view: this.#view, onKey: this.#onKey, onSelect: this.#onSelect };
    return html`<div class="box">${current ? mapView(map, words) : html`<p class="muted">${words.mapLoading}</p>`}</div>
      ${controlsView(this.#view, topology?._vir, this.#zoom, words)}${state === 'error' ? html`<p class="muted">${words.outlinesMissing}</p>` : nothing}`;
  }

  /** What is known of the chosen members, below the map. */
  details(entries: readonly MemberEntry[], level: number, words: MapWords): unknown {
    return detailsView(entries, level, this.#map.onClose, this.#wordsOf(words));
  }

  #wordsOf(words: MapWords): MapWords & PaneWords {
    return (this.#words = { ...paneDe, ...words });
  }

  /** Paths and the region, made once for the same data: outlines and members, who may lie outside (islands). */
  #draw(topology: Boundaries | undefined, all: readonly MemberEntry[]): void {
    if (topology === this.#drawn && all === this.#around) return;
    if (topology !== this.#drawn) this.#outlines = topology ? outlines(topology) : [];
    this.#drawn = topology;
    this.#around = all;
    const members = boundsOf(all.flatMap(({ point }) => point ?? []));
    this.#view.setBounds(union([...this.#outlines.map(({ bounds }) => bounds), ...(members ? [members] : [])]));
  }

  readonly #onSelect = ({ id, members }: Marker): void => {
    this.#active = id;
    this.#map.onSelect(members.map((member) => member.id));
  };

  readonly #zoom = (steps: number): void => {
    this.#view.zoomBy(steps);
    const { current, limits } = this.#view;
    if (current && limits && this.#words) this.#map.announce(this.#words.zoomLevel(levelOf(current, limits), deepestLevel(limits)));
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
