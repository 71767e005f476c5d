// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { boundsOf } from '@vir-nordwest/core/member-map/bounds.ts';
import { nextInDirection, type Direction } from '@vir-nordwest/core/member-map/direction.ts';
import type { Marker } from '@vir-nordwest/core/member-map/markers.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import { deepestLevel, levelOf } from '@vir-nordwest/core/member-map/moves.ts';
import type { PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import { toolsDe, type ToolWords } from '@vir-nordwest/core/member-map/strings.tools.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { toScreen, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';
import { Gestures } from './gestures.ts';
import { labelAt, type Taken } from './labels.ts';
import { MapExtras } from './map-extras.ts';
import type { MapHost, PlaceHost, Tooled } from './map-host.ts';
import { nameView, shape, type Markers } from './map-layer.ts';
import { styles } from './map-tools.styles.ts';
import { Movement } from './movement.ts';

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const pans: Readonly<Record<Direction, [right: number, down: number]>> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
/** How far in the map goes for a member shown from the list. */
const closeUp = 2;
/** A marker of more members than this is opened by zooming in. */
const mostDetails = 8;
/** Milliseconds a hint stays. */
const hintTime = 4_000;

/** Everything that answers people on the map: fetched when the first of them points at it, touches it or has the focus on it. */
export class MapTools {
  readonly #host: PlaceHost;
  readonly #map: Tooled;
  readonly #element: MapHost;
  readonly #answers: Readonly<Record<string, (event: never, target: Element) => void>>;
  readonly moves: Movement;
  readonly extras: MapExtras;
  /** Member whose marker is in the tab order. */
  #active = '';
  #pointed: Marker | undefined;
  /** Its name, over all others. */
  #name: SVGElement | undefined;
  /** Member chosen in the portal. */
  #followed: ListQuery['member'];
  /** Said once: how to move a map that lets the page scroll. */
  #hint: 'new' | 'wheel' | 'touch' | 'said' = 'new';

  constructor(host: PlaceHost, map: Tooled, element: MapHost) {
    this.#host = host;
    this.#map = map;
    this.#element = element;
    adopt(host, styles);
    this.moves = new Movement(map.view, (zoomed) => {
      if (zoomed || this.extras.basemap) return host.requestUpdate();
      map.paint();
      this.moves.rest();
    });
    this.extras = new MapExtras(host, map, this.moves, element);
    const { onWheel, onDoubleClick, onPointerDown, onPointerMove, onPointerUp, onTouch } = new Gestures(map.layer.svg, this.moves, this.#onScroll);
    this.#answers = {
      keydown: this.#onKey,
      click: this.#onClick,
      pointerover: this.#onPoint,
      pointerleave: this.#onPoint,
      wheel: onWheel,
      dblclick: onDoubleClick,
      pointerdown: onPointerDown,
      pointermove: onPointerMove,
      pointerup: onPointerUp,
      pointercancel: onPointerUp,
      touchstart: onTouch,
      touchmove: onTouch,
      touchend: onTouch,
      touchcancel: onTouch,
    };
  }

  /** To what happens on the picture, also to what has happened before this code was there. */
  answer(event: Event, target: Element): void {
    this.#answers[event.type]?.(event as never, target);
  }

  get #words(): MapWords & PaneWords & ToolWords {
    return { ...toolsDe, ...this.#map.words };
  }

  /** Goes to a member, from wherever the map was. */
  show({ id, point }: MemberEntry): void {
    this.#active = id;
    if (point) this.moves.show(point, closeUp);
  }

  /** The marker in the tab order and that of the chosen members, where there are any. */
  marked(all: readonly Marker[], drawn: readonly Marker[], chosen: readonly MemberEntry[]): Partial<Markers> {
    const of = (ids: readonly string[]) => (ids.length ? all.find(({ members }) => members.some(({ id }) => ids.includes(id))) : undefined);
    const active = of(this.#active ? [this.#active] : []);
    return { selected: of(chosen.map(({ id }) => id)), ...(active && drawn.includes(active) && { active }) };
  }

  /** Brings what they have drawn to where the view is. */
  draw({ drawn }: Markers, viewport: Viewport): Taken {
    this.#point(drawn.find((marker) => marker === this.#pointed));
    return { pointed: this.#pointed, there: this.extras.place?.draw(viewport) ?? [] };
  }

  hint(): unknown {
    return this.#hint === 'wheel' || this.#hint === 'touch' ? html`<p class="hint">${this.#words.hints[this.#hint]}</p>` : nothing;
  }

  /** What another widget of the portal wants to be seen. */
  place(all: readonly MemberEntry[], chosen: readonly MemberEntry[]): unknown {
    this.#follow(all, chosen);
    return this.extras.placeView();
  }

  #sayZoom(): void {
    const { current, limits } = this.#map.view;
    if (current && limits) this.#element.announce(this.#words.zoomLevel(levelOf(current, limits), deepestLevel(limits)));
  }

  zoom(steps: number): void {
    this.moves.zoomBy(steps);
    this.#sayZoom();
  }

  /** What another widget of the portal chooses is chosen here too. */
  #follow(all: readonly MemberEntry[], chosen: readonly MemberEntry[]): void {
    const [before, wanted] = [this.#followed, this.#element.wanted()];
    if (wanted === before) return;
    this.#followed = wanted;
    const entry = all.find(({ id }) => id === wanted);
    if (entry && !chosen.includes(entry)) {
      this.show(entry);
      queueMicrotask(() => this.#element.mark([entry.id]));
    } else if (wanted === undefined && before !== undefined && chosen.some(({ id }) => id === before)) queueMicrotask(() => this.#element.mark([]));
  }

  #markerAt(target: Element): Marker | undefined {
    const id = target.closest('.marker')?.getAttribute('data-id');
    return this.#map.markers.drawn.find((marker) => marker.id === id);
  }

  readonly #onPoint = (_: Event, target: Element): void => this.#point(this.#markerAt(target));

  readonly #onSelect = (marker: Marker): void => {
    const { members } = marker;
    this.#active = marker.id;
    const { current, limits } = this.#map.view;
    const bounds = members.length > mostDetails && boundsOf(members.map(({ point }) => point));
    if (bounds && current && limits && levelOf(current, limits) < deepestLevel(limits)) {
      this.moves.fitTo(bounds);
      this.#sayZoom();
      this.#element.focus();
    } else this.#element.onSelect(members.map((member) => member.id));
  };

  readonly #onClick = (_: Event, target: Element): void => {
    const marker = this.#markerAt(target);
    if (marker) this.#onSelect(marker);
  };

  /** The name of the marker under the mouse. */
  #point(marker: Marker | undefined): void {
    const { view, layer, words } = this.#map;
    const { current } = view;
    this.#pointed = marker;
    this.#name?.remove();
    if (!marker || !current) return;
    const { x, y } = toScreen(current, marker);
    const names = marker.members.slice(0, 2).map(({ name }) => name).join(', ');
    const others = marker.members.length - 2;
    const label = labelAt(others > 0 ? `${names} ${words.others(others)}` : names, x, current);
    layer.svg.append((this.#name = shape('g', { class: 'pointed', 'pointer-events': 'none', 'aria-hidden': 'true', transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, nameView(label))));
  }

  readonly #onScroll = (kind: 'wheel' | 'touch'): void => {
    if (this.#hint !== 'new') return;
    this.#hint = kind;
    this.#element.announce(this.#words.hints[kind]);
    this.#host.requestUpdate();
    setTimeout(() => {
      this.#hint = 'said';
      this.#host.requestUpdate();
    }, hintTime);
  };

  // Only while a marker has the focus: the page keeps its keys.
  readonly #onKey = (event: KeyboardEvent): void => {
    const { all, active } = this.#map.markers;
    const direction = arrows[event.key];
    if (!active || event.ctrlKey || event.altKey || event.metaKey) return;
    if (direction && event.shiftKey) this.moves.panBy(...pans[direction]);
    else if (direction) this.#goTo(nextInDirection(all, active, direction));
    else if (event.key === '+' || event.key === '-') {
      this.zoom(event.key === '+' ? 1 : -1);
      this.#goTo(active);
    } else if (event.key === '0') {
      this.moves.reset();
      this.#goTo(active);
    } else if (event.key === 'Enter' || event.key === ' ') this.#onSelect(active);
    else if (event.key !== 'Escape' || !(this.#element.onClose() || this.extras.place?.close())) return;
    event.preventDefault();
  };

  #goTo(marker: Marker | undefined): void {
    if (!marker) return;
    this.#active = marker.id;
    this.moves.show(marker);
    this.#map.paint();
    this.#element.focus();
  }
}
