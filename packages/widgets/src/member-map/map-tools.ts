// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { boundsOf } from '@vir-nordwest/core/member-map/bounds.ts';
import { nextInDirection, type Direction } from '@vir-nordwest/core/member-map/direction.ts';
import type { Marker } from '@vir-nordwest/core/member-map/markers.ts';
import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import { toolsDe, type ToolWords } from '@vir-nordwest/core/member-map/strings.tools.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { deepestLevel, levelOf, toScreen, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing } from 'lit';
import type { LocatedPlace } from '../shared/locate-event.ts';
import { adopt } from '../shared/styles/adopt.ts';
import type { BasemapHost } from './basemap.ts';
import { Gestures } from './gestures.ts';
import type { labelAt, Taken } from './labels.ts';
import type { MapHost } from './map-host.ts';
import type { Label, MapLayer, Markers } from './map-layer.ts';
import type { MapPlace } from './map-place.ts';
import { styles } from './map-tools.styles.ts';
import { Movement } from './movement.ts';
import type { ViewportController } from './viewport-controller.ts';

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
const pans: Readonly<Record<Direction, [right: number, down: number]>> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };
/** A marker of more members than this is opened by zooming in. */
const mostDetails = 8;
/** Milliseconds a hint stays. */
const hintTime = 4_000;

/** The element around the map; `place`: what somebody wants to see on it. */
export type PlaceHost = BasemapHost & { place: LocatedPlace | undefined };

/** The map, as its tools know it. */
export interface Tooled {
  readonly view: ViewportController;
  readonly layer: MapLayer;
  markers(): Markers;
  /** Puts a marker into the tab order, and if it is to be `seen`, into sight and into focus. */
  goTo(marker: Marker, seen?: boolean): void;
  show(entry: MemberEntry): void;
  /** Where a name is written; nothing while that is not known. */
  labelAt(...given: Parameters<typeof labelAt>): Label | undefined;
}

/** Everything that answers people on the map: fetched when the first of them points at it, touches it or has the focus on it. */
export class MapTools {
  readonly #host: PlaceHost;
  readonly #map: Tooled;
  readonly #element: MapHost;
  readonly #words: MapWords & ToolWords;
  readonly #answers: Readonly<Record<string, (event: never, target: Element) => void>>;
  readonly moves: Movement;
  #pointed: Marker | undefined;
  #place: MapPlace | undefined;
  /** The place whose code was asked for. */
  #asked: LocatedPlace | undefined;
  /** Member chosen in the portal. */
  #followed: ListQuery['member'];
  /** Said once: how to move a map that lets the page scroll. */
  #hint: 'new' | 'wheel' | 'touch' | 'said' = 'new';

  constructor(host: PlaceHost, map: Tooled, element: MapHost, words: MapWords) {
    this.#host = host;
    this.#map = map;
    this.#element = element;
    this.#words = { ...toolsDe, ...words };
    this.moves = new Movement(map.view);
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

  /** Brings what they have drawn to where the view is. */
  draw({ drawn }: Markers, viewport: Viewport): Taken {
    this.#point(drawn.find((marker) => marker === this.#pointed));
    return { pointed: this.#pointed, there: this.#place?.draw(viewport) ?? [] };
  }

  hint(): unknown {
    return this.#hint === 'wheel' || this.#hint === 'touch' ? html`<p class="hint">${this.#words.hints[this.#hint]}</p>` : nothing;
  }

  /** What another widget of the portal wants to be seen. */
  render(all: readonly MemberEntry[], selected: readonly string[]): unknown {
    this.#follow(all, selected);
    void this.#loadPlace();
    return this.#place?.render() ?? nothing;
  }

  /** With the first place that is wanted. */
  async #loadPlace(): Promise<void> {
    const { place } = this.#host;
    if (!place || this.#place || place === this.#asked) return;
    this.#asked = place;
    const part = await import('./map-place.ts').catch(() => undefined);
    if (part) this.#place ??= new part.MapPlace(this.#host, this.#map, this.#element, this.#words);
    else place.failed?.();
    this.#host.requestUpdate();
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
  #follow(all: readonly MemberEntry[], selected: readonly string[]): void {
    const [before, wanted] = [this.#followed, this.#element.wanted()];
    if (wanted === before) return;
    this.#followed = wanted;
    const entry = all.find(({ id }) => id === wanted);
    if (entry && !selected.includes(entry.id)) {
      this.#map.show(entry);
      queueMicrotask(() => this.#element.mark([entry.id]));
    } else if (wanted === undefined && before !== undefined && selected.includes(String(before))) queueMicrotask(() => this.#element.mark([]));
  }

  #markerAt(target: Element): Marker | undefined {
    const id = target.closest('.marker')?.getAttribute('data-id');
    return this.#map.markers().drawn.find((marker) => marker.id === id);
  }

  readonly #onPoint = (_: Event, target: Element): void => this.#point(this.#markerAt(target));

  readonly #onSelect = (marker: Marker): void => {
    const { members } = marker;
    this.#map.goTo(marker, false);
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

  /** The name of the marker under the mouse, over all others. */
  #point(marker: Marker | undefined): void {
    const { current } = this.#map.view;
    this.#pointed = marker;
    if (!marker || !current) return this.#map.layer.point(undefined, undefined);
    const at = toScreen(current, marker);
    const names = marker.members.slice(0, 2).map(({ name }) => name).join(', ');
    const others = marker.members.length - 2;
    this.#map.layer.point(at, this.#map.labelAt(others > 0 ? `${names} ${this.#words.others(others)}` : names, at.x, current));
  }

  readonly #onScroll = (kind: 'wheel' | 'touch'): void => {
    if (this.#hint !== 'new') return;
    this.#hint = kind;
    adopt(this.#host, styles);
    this.#element.announce(this.#words.hints[kind]);
    this.#host.requestUpdate();
    setTimeout(() => {
      this.#hint = 'said';
      this.#host.requestUpdate();
    }, hintTime);
  };

  // Only while a marker has the focus: the page keeps its keys.
  readonly #onKey = (event: KeyboardEvent): void => {
    const { all, active } = this.#map.markers();
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
    else if (event.key !== 'Escape' || !(this.#element.onClose() || this.#place?.close())) return;
    event.preventDefault();
  };

  #goTo(marker: Marker | undefined): void {
    if (marker) this.#map.goTo(marker);
  }
}
