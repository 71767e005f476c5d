// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { safeLink } from '@vir-nordwest/core/links/safe-link.ts';
import { basemapDe } from '@vir-nordwest/core/member-map/strings.basemap.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { tileSource, tilesOf, tileUrl, type TileSource } from '@vir-nordwest/core/member-map/tiles.ts';
import type { Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';
import { remember, remembered } from './agreement.ts';
import { styles } from './basemap.styles.ts';
import { VirConsentRequestEvent } from './member-map.events.ts';

/** The element around the map. `tiles`: whether somebody has agreed to load them. */
export type BasemapHost = ReactiveControllerHost & Element & { tiles: boolean; readonly renderRoot: HTMLElement | DocumentFragment };

/** Tiles that may fail, none having come, before the basemap counts as out of reach. */
const patience = 3;

/** A raster map under the markers, from a third party: nothing is asked for before somebody agrees, and the map is whole without it. */
export class Basemap implements ReactiveController {
  readonly #host: BasemapHost;
  readonly #tiles = new Map<string, HTMLImageElement>();
  #view: readonly [viewport: Viewport, beyond: number] | undefined;
  #came = 0;
  #failed = 0;

  constructor(host: BasemapHost) {
    this.#host = host;
    adopt(host, styles);
    const source = this.#source;
    if (source && host.hasAttribute('remember') && remembered() === source.host) host.tiles = true;
    host.addController(this);
  }

  get #source(): TileSource | undefined {
    const attribute = (name: string) => this.#host.getAttribute(name);
    return tileSource(attribute('basemap') ?? '', attribute('basemap-credit'), safeLink(attribute('basemap-credit-url')));
  }

  get #broken(): boolean {
    return this.#came === 0 && this.#failed >= patience;
  }

  /** Whether the basemap is there, so that areas need no ground of their own. */
  get shown(): boolean {
    return this.#host.tiles && !this.#broken && this.#source !== undefined;
  }

  /** The place of the tiles of a view, or nothing. */
  layer(viewport: Viewport, beyond: number): unknown {
    this.#view = [viewport, beyond];
    return this.shown ? html`<div class="tiles picture"></div>` : nothing;
  }

  /** Tiles are no template's business: they stay while the view moves over them. */
  hostUpdated(): void {
    const [source, layer] = [this.#source, this.#host.renderRoot.querySelector('.tiles')];
    const wanted = new Set<string>();
    for (const tile of source && layer && this.#view ? tilesOf(...this.#view) : []) {
      const address = tileUrl(source as TileSource, tile);
      wanted.add(address);
      const image = this.#tiles.get(address) ?? this.#load(address);
      if (image.parentNode !== layer) layer?.append(image);
      const { style } = image;
      style.transform = `translate(${tile.left.toFixed(1)}px,${tile.top.toFixed(1)}px) scale(${(tile.size / 256).toFixed(4)})`;
    }
    for (const [address, tile] of this.#tiles) {
      if (wanted.has(address)) continue;
      tile.remove();
      this.#tiles.delete(address);
    }
  }

  /** What is asked, who is asked, and the way back. */
  consent(given: MapWords): unknown {
    const source = this.#source;
    if (!source) return nothing;
    const words = { ...basemapDe, ...given };
    const { credit, creditUrl, host } = source;
    if (!this.#host.tiles) return html`<p class="basemap"><button type="button" @click=${() => this.#ask(host)}>${words.loadTiles}</button> <span class="muted">${words.tilesHost(host)}</span></p>`;
    return html`${this.#broken ? html`<p class="note" role="status">${words.tilesFailed(host)}</p>` : html`<p class="muted tiles-credit">${creditUrl ? html`<a href=${creditUrl} rel="noopener">${credit}</a>` : credit}</p>`}
      <p class="basemap"><button type="button" @click=${this.#withdraw}>${words.removeTiles}</button></p>`;
  }

  /** A page with a consent tool of its own stops the event and calls `grantTiles()` when it may be. */
  #ask(host: string): void {
    if (!this.#host.dispatchEvent(new VirConsentRequestEvent(host))) return;
    this.#host.tiles = true;
    if (this.#host.hasAttribute('remember')) remember(host);
  }

  readonly #withdraw = (): void => {
    this.#host.tiles = false;
    this.#came = this.#failed = 0;
    if (this.#host.hasAttribute('remember')) remember(undefined);
  };

  #load(address: string): HTMLImageElement {
    const tile = new Image(256, 256);
    tile.alt = '';
    tile.draggable = false;
    tile.decoding = 'async';
    tile.referrerPolicy = 'no-referrer';
    tile.crossOrigin = 'anonymous';
    tile.onload = () => (this.#came += 1);
    tile.onerror = () => {
      tile.remove();
      this.#failed += 1;
      if (this.#broken) this.#host.requestUpdate();
    };
    tile.src = address;
    this.#tiles.set(address, tile);
    return tile;
  }
}
