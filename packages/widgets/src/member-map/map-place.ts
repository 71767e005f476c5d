// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { project, type Point } from '@vir-nordwest/core/member-map/mercator.ts';
import { placeDe, type PlaceWords } from '@vir-nordwest/core/member-map/strings.place.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { toScreen, type Limits, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { cut } from '@vir-nordwest/core/text/cut.ts';
import { html, nothing } from 'lit';
import type { LocatedPlace } from '../shared/locate-event.ts';
import { adopt } from '../shared/styles/adopt.ts';
import type { MapHost, PlaceHost, Tooled } from './map-host.ts';
import { styles } from './map-place.styles.ts';
import { shape } from './map-layer.ts';
import type { Movement } from './movement.ts';

/** How far in the map goes, as for a member shown from the list. */
const closeUp = 2;
/** Pixels: width of a letter (estimated: text is not measured), height of the pin, half of it, half a line of text. */
const [letter, tall, half, line] = [7, 26, 9, 8];
/** A pin that stands on its point, with a hole in its head. */
const pin = 'M0 0C-3-8-9-10-9-17a9 9 0 0 1 18 0c0 7-6 9-9 17ZM0-21a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z';

/** A place that another widget of the portal wants to be seen: its pin, and below the map what it is and the way back. */
export class MapPlace {
  readonly #host: PlaceHost;
  readonly #map: Tooled;
  readonly #moves: Movement;
  readonly #element: MapHost;
  #words: PlaceWords = placeDe;
  #shown: LocatedPlace | undefined;
  #point: Point = { x: 0, y: 0 };
  #pin: SVGElement | undefined;
  #text = '';

  constructor(host: PlaceHost, map: Tooled, moves: Movement, element: MapHost) {
    this.#host = host;
    this.#map = map;
    this.#moves = moves;
    this.#element = element;
    adopt(host, styles);
  }

  /** Moves the pin to where the view has it; where a name may stand no more: left, top, right, bottom. */
  draw(viewport: Viewport): readonly [number, number, number, number][] {
    if (!this.#pin || !this.#shown) return [];
    const { x, y } = toScreen(viewport, this.#point);
    this.#pin.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    const text = cut(this.#shown.name, Math.max(3, Math.floor(viewport.width / letter) - 2));
    if (text !== this.#text) this.#pin.lastElementChild?.replaceChildren((this.#text = text));
    // Always over the others.
    if (this.#pin.nextElementSibling?.matches('.marker')) this.#map.layer.svg.append(this.#pin);
    const long = (text.length * letter) / 2;
    return [
      [x - half, y - tall, x + half, y],
      [x - long, y, x + long, y + 3 * line],
    ];
  }

  render(given: MapWords): unknown {
    this.#words = { ...placeDe, ...given };
    const { place } = this.#host;
    if (place !== this.#shown) this.#take(place);
    if (!place) return nothing;
    const words = this.#words;
    const { name, title } = place;
    return html`<div class="place" role="region" aria-label=${words.placeOf(name)} tabindex="-1" @keydown=${this.#onKey}>
      <button type="button" class="off" aria-label=${words.placeClose} title=${words.placeClose} @click=${() => this.close()}><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8" /></svg></button>
      <p><strong><bdi>${name}</bdi></strong></p>
      ${title && title !== name ? html`<p><bdi>${title}</bdi></p>` : nothing} ${this.#pin ? nothing : html`<p>${words.placeOutside(name)}</p>`}
      ${place.back ? html`<p><button type="button" @click=${() => place.back?.()}>${words.placeBack}</button></p>` : nothing}
    </div>`;
  }

  /** Takes the place from the map. False where there is none. */
  close(): boolean {
    const { place, renderRoot } = this.#host;
    if (!place) return false;
    const within = renderRoot.querySelector('.place:focus-within');
    this.#host.place = undefined;
    if (within) void Promise.resolve(place.back?.()).then((gone) => gone || this.#element.focus());
    return true;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // It would close the dialog that it leads back to.
    event.preventDefault();
    this.close();
  };

  #take(place: LocatedPlace | undefined): void {
    const { view, layer } = this.#map;
    this.#pin?.remove();
    this.#pin = undefined;
    this.#shown = place;
    this.#text = '';
    if (!place) return;
    this.#point = project(place.longitude, place.latitude);
    if (view.limits && lies(this.#point, view.limits)) layer.svg.append((this.#pin = shape('g', { class: 'pin', 'aria-hidden': 'true' }, shape('path', { d: pin }), shape('text', { class: 'name', y: 2 * line }))));
    // Past the drawing that is under way.
    queueMicrotask(() => void this.#go(place));
  }

  async #go(place: LocatedPlace): Promise<void> {
    if (this.#pin) this.#moves.show(this.#point, closeUp);
    await this.#host.updateComplete;
    this.#element.announce(this.#pin ? this.#words.placeShown(place.name) : this.#words.placeOutside(place.name));
    const focused = deepest(document.activeElement);
    if (place.from && focused && focused !== place.from && focused !== document.body) return;
    const { renderRoot } = this.#host;
    renderRoot.querySelector('.box')?.scrollIntoView({ block: 'center' });
    renderRoot.querySelector<HTMLElement>('.place')?.focus({ preventScroll: true });
  }
}

const lies = ({ x, y }: Point, { bounds: { left, top, right, bottom } }: Limits): boolean => x >= left && x <= right && y >= top && y <= bottom;

const deepest = (element: Element | null): Element | null => (element?.shadowRoot?.activeElement ? deepest(element.shadowRoot.activeElement) : element);
