// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import { nothing } from 'lit';
import type { LocatedPlace } from '../shared/locate-event.ts';
import type { Basemap } from './basemap.ts';
import type { MapHost, PlaceHost, Tooled } from './map-host.ts';
import type { MapPlace } from './map-place.ts';
import type { MemberDetails } from './member-details.ts';
import type { Movement } from './movement.ts';
import { overscan } from './viewport-controller.ts';

/** What is fetched for a map only where it is asked for: details, the basemap, a place to mark. The map is useful without each of them. */
export class MapExtras {
  basemap: Basemap | undefined;
  place: MapPlace | undefined;
  readonly #host: PlaceHost;
  readonly #map: Tooled;
  readonly #moves: Movement;
  readonly #element: MapHost;
  #details: MemberDetails | undefined;
  /** The place whose code was asked for. */
  #asked: LocatedPlace | undefined;

  constructor(host: PlaceHost, map: Tooled, moves: Movement, element: MapHost) {
    this.#host = host;
    this.#map = map;
    this.#moves = moves;
    this.#element = element;
    if (host.hasAttribute('basemap')) void this.#loadBasemap();
  }

  /** What lies under the picture. */
  under(): unknown {
    const { current } = this.#map.view;
    return current && this.basemap?.layer(current, overscan);
  }

  consent(): unknown {
    return this.basemap?.consent(this.#map.words);
  }

  /** What is known of the chosen members. */
  details(chosen: readonly MemberEntry[], level: number): unknown {
    if (chosen.length && !this.#details) void this.loadDetails();
    return this.#details?.render(chosen, level, this.#element.onClose, this.#map.words);
  }

  /** Resolves when details can be drawn, or cannot. */
  async loadDetails(): Promise<void> {
    if (this.#details) return;
    const part = await import('./member-details.ts').catch(() => undefined);
    if (!part) return;
    const base = () => {
      const outlines = this.#element.outlines();
      return typeof outlines === 'string' ? outlines.replace(/\/v1\/boundaries\.json$/, '') : undefined;
    };
    this.#details ??= new part.MemberDetails(this.#host, base() === undefined ? undefined : () => base() ?? '');
    this.#host.requestUpdate();
  }

  async #loadBasemap(): Promise<void> {
    const part = await import('./basemap.ts').catch(() => undefined);
    if (part) this.basemap = new part.Basemap(this.#host);
    this.#host.requestUpdate();
  }

  /** Where another widget of the portal wants something to be seen. */
  placeView(): unknown {
    void this.#loadPlace();
    return this.place?.render(this.#map.words) ?? nothing;
  }

  /** With the first place that is wanted. */
  async #loadPlace(): Promise<void> {
    const { place } = this.#host;
    if (!place || this.place || place === this.#asked) return;
    this.#asked = place;
    const part = await import('./map-place.ts').catch(() => undefined);
    if (part) this.place ??= new part.MapPlace(this.#host, this.#map, this.#moves, this.#element);
    else place.failed?.();
    this.#host.requestUpdate();
  }
}
