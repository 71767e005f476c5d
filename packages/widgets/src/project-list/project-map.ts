// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { boundsOf } from '@vir-nordwest/core/member-map/bounds.ts';
import { nextInDirection, type Direction } from '@vir-nordwest/core/member-map/direction.ts';
import { markersAt, type Marker } from '@vir-nordwest/core/member-map/markers.ts';
import { outlinesOf, type Outlines } from '@vir-nordwest/core/member-map/outlines.ts';
import { centre, deepestLevel, fitTo, levelOf, pan, zoomStepBy } from '@vir-nordwest/core/member-map/moves.ts';
import { fit, limitsOf, toScreen, transformOf, within, type Limits, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { namesAt, placesOf, type PlacedProject } from '@vir-nordwest/core/project-list/places.ts';
import type { Entry } from '@vir-nordwest/core/project-list/selection.ts';
import { mapDe, type MapWords } from '@vir-nordwest/core/project-list/strings.map.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { cut } from '@vir-nordwest/core/text/cut.ts';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { client } from '../shared/client.ts';
import { adopt } from '../shared/styles/adopt.ts';
import { styles } from './project-map.styles.ts';
import { mapView, type ShownMarker } from './project-map.view.ts';

/** The element around the map. */
export interface MapHost extends LitElement {
  readonly items: readonly unknown[] | undefined;
  readonly formats: readonly { name: string; href: string }[];
  mirrorOf(url: string): string | undefined;
  announce(text: string): void;
}

type Group = Marker<PlacedProject>;

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };
/** Pixels between markers, letters of a name, names a shared marker says, and projects it opens without zooming in. */
const [distance, longest, spoken, mostOpened] = [28, 30, 4, 8];

/** The projects of the list as points on the region, with one tab stop through all of them. Choosing one shows it below. */
export class ProjectMap implements ReactiveController {
  readonly #host: MapHost;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #box: HTMLElement | undefined;
  #outlines: Outlines | undefined;
  #missing = false;
  #entries: readonly Entry[] | undefined;
  #placed: readonly PlacedProject[] = [];
  #limits: Limits | undefined;
  #view: Viewport | undefined;
  #groups: readonly Group[] = [];
  #chosen: ReadonlySet<string> = new Set();
  /** Project whose marker is in the tab order. */
  #active = '';
  #words: MapWords & ProjectWords = {} as MapWords & ProjectWords;

  constructor(host: MapHost) {
    this.#host = host;
    adopt(host, styles);
    host.addController(this);
    void this.#loadOutlines();
  }

  /** The projects that are chosen on the map, of those that match. */
  chosenOf(entries: readonly Entry[]): readonly Entry[] {
    return entries.filter(({ item }) => this.#chosen.has(item.id));
  }

  /** The map of all `entries`, `shown` of which stand below; nothing of what has no place is hidden without a word. */
  render(entries: readonly Entry[], words: ProjectWords, shown: number): TemplateResult {
    this.#words = { ...mapDe, ...words };
    if (entries.length !== this.#entries?.length || entries.some((entry, at) => entry !== this.#entries?.[at])) {
      this.#entries = entries;
      this.#placed = placesOf(entries, words.untitled);
      this.#layOut();
    }
    const [view, limits] = [this.#view, this.#limits];
    const chosen = this.chosenOf(entries).length;
    const level = view && limits ? levelOf(view, limits) : 0;
    return mapView(
      {
        outlines: this.#outlines,
        transform: view ? transformOf(view) : '',
        markers: view ? this.#markers(view) : [],
        chosen,
        all: chosen === shown,
        without: entries.length - this.#placed.length,
        of: entries.length,
        missing: this.#missing,
        atStart: level <= 0,
        atEnd: !limits || level >= deepestLevel(limits),
        onChoose: (id) => this.#choose(id),
        onKey: this.#onKey,
        onZoom: (steps) => this.#zoom(steps),
      },
      this.#words,
    );
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#box = undefined;
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.places .box') ?? undefined;
    if (box !== this.#box) {
      this.#observer.disconnect();
      this.#box = box;
      if (box) this.#observer.observe(box);
      this.#measure();
    }
    const view = this.#view;
    if (!box || !view) return;
    // By the object model: a strict policy lets no style stand in the markup.
    for (const node of box.querySelectorAll<HTMLElement>('.marker')) {
      const group = this.#groups.find(({ id }) => id === node.dataset['id']);
      const { x, y } = group ? toScreen(view, group) : { x: 0, y: 0 };
      node.style.setProperty('transform', `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`);
    }
  }

  #markers(view: Viewport): ShownMarker[] {
    const active = this.#activeGroup();
    const named = this.#groups.map(({ id, x, y, members }) => ({ id, x, y, name: members.length === 1 ? cut(members[0]?.title ?? '', longest) : '' }));
    const sides = namesAt(named, view);
    return this.#groups.map((group, at) => ({
      id: group.id,
      count: group.members.length,
      label: this.#nameOf(group),
      name: named[at]?.name ?? '',
      side: sides.get(group.id),
      active: group === active,
      chosen: group.members.some(({ id }) => this.#chosen.has(id)),
    }));
  }

  #nameOf({ members }: Group): string {
    const titles = members.slice(0, spoken).map(({ title }) => title).join('; ');
    const others = members.length - spoken;
    return this.#words.marker(others > 0 ? `${titles}; ${this.#words.others(others)}` : titles, members.length);
  }

  #activeGroup(): Group | undefined {
    return this.#groups.find(({ members }) => members.some(({ id }) => id === this.#active)) ?? this.#groups[0];
  }

  #measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#box ?? {};
    if (!width || (width === this.#view?.width && height === this.#view.height)) return;
    this.#layOut();
    this.#host.requestUpdate();
  }

  /** The region is all outlines and whatever lies outside. */
  #layOut(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#box ?? {};
    const bounds = boundsOf(this.#placed.map(({ point }) => point), this.#outlines?.bounds);
    if (width && bounds) {
      // Whole before a phone is turned, whole after.
      const near = this.#view && this.#limits && levelOf(this.#view, this.#limits) > 0 ? this.#view : undefined;
      this.#limits = limitsOf(bounds, { width, height });
      this.#view = near ? within({ ...near, width, height }, this.#limits) : fit(this.#limits, { width, height });
    }
    this.#group();
  }

  #group(): void {
    this.#groups = this.#view ? markersAt(this.#placed, this.#view.scale, distance) : [];
  }

  #step(next: (view: Viewport, limits: Limits) => Viewport): void {
    if (!this.#view || !this.#limits) return;
    this.#view = next(this.#view, this.#limits);
    this.#group();
    this.#host.requestUpdate();
  }

  /** Zooms around the marker that is in the tab order, so that no dragging is needed. */
  #zoom(steps: number): void {
    const active = this.#activeGroup();
    this.#step((view, limits) => (steps === 0 ? fit(limits, view) : zoomStepBy(steps > 0 && active ? centre(view, limits, active) : view, limits, steps)));
  }

  #choose(id: string): void {
    const group = this.#groups.find((one) => one.id === id);
    if (!group) return;
    this.#active = group.id;
    const bounds = group.members.length > mostOpened ? boundsOf(group.members.map(({ point }) => point)) : undefined;
    if (bounds && this.#view && this.#limits && levelOf(this.#view, this.#limits) < deepestLevel(this.#limits)) {
      this.#step((view, limits) => fitTo(view, limits, bounds));
      return this.#focusActive();
    }
    this.#chosen = new Set(group.members.map((project) => project.id));
    this.#host.announce(this.#words.below(this.#chosen.size));
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const active = this.#activeGroup();
    const direction = arrows[event.key];
    if (!active || event.ctrlKey || event.altKey || event.metaKey) return;
    if (direction && event.shiftKey) this.#step((view, limits) => pan(view, limits, (direction === 'left' ? -1 : direction === 'right' ? 1 : 0) * (view.width / 4), (direction === 'up' ? -1 : direction === 'down' ? 1 : 0) * (view.height / 4)));
    else if (direction) this.#goTo(nextInDirection(this.#groups, active, direction));
    else if (event.key === '+' || event.key === '-' || event.key === '0') {
      this.#zoom({ '+': 1, '-': -1, '0': 0 }[event.key]);
      this.#focusActive();
    } else if (event.key === 'Enter' || event.key === ' ') this.#choose(active.id);
    else return;
    event.preventDefault();
  };

  #goTo(group: Group | undefined): void {
    if (!group || !this.#view) return;
    this.#active = group.id;
    const { x, y } = toScreen(this.#view, group);
    const seen = x > distance && y > distance && x < this.#view.width - distance && y < this.#view.height - distance;
    this.#step((view, limits) => (seen ? view : centre(view, limits, group)));
    this.#focusActive();
  }

  #focusActive(): void {
    void this.#host.updateComplete.then(() => this.#box?.querySelector<HTMLElement>('.marker[tabindex="0"]')?.focus({ preventScroll: true }));
  }

  async #loadOutlines(): Promise<void> {
    const { items, formats } = this.#host;
    const list = formats[0]?.href;
    if (items || !list) return; // Data of the page's own asks nobody.
    const url = `${list.slice(0, list.lastIndexOf('/v1/'))}/v1/boundaries.json`;
    try {
      const { body } = await client.get(url, { signal: AbortSignal.timeout(30_000), mirror: this.#host.mirrorOf(url) });
      this.#outlines = outlinesOf(body);
      this.#view = undefined;
      this.#layOut();
    } catch {
      this.#missing = true; // The points are useful without them.
    }
    this.#host.requestUpdate();
  }
}
