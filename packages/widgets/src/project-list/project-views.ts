// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Entry } from '@vir-nordwest/core/project-list/selection.ts';
import { viewsDe } from '@vir-nordwest/core/project-list/strings.views.ts';
import type { ProjectWords } from '@vir-nordwest/core/project-list/strings.ts';
import { html, nothing } from 'lit';
import { adopt } from '../shared/styles/adopt.ts';
import { Comparison } from './project-comparison.ts';
import type { MapHost, ProjectMap } from './project-map.ts';
import { styles } from './project-views.styles.ts';

/** The same projects as a list or on a map, which is loaded when somebody wants it. Filters hold for both. */
class MapSwitch {
  readonly #host: MapHost;
  #map: ProjectMap | undefined;
  #open = false;
  #entries: readonly Entry[] = [];
  #missing: string = viewsDe.mapMissing;

  constructor(host: MapHost) {
    this.#host = host;
  }

  /** Of all that match, what stands in the list: all, or with the map what is chosen there. */
  chosen(entries: readonly Entry[]): readonly Entry[] {
    this.#entries = entries;
    return this.#open && this.#map ? this.#map.chosenOf(entries) : entries;
  }

  /** `shown` projects are in the list below. */
  render(shown: number, given: ProjectWords): unknown {
    if (!this.#host.hasAttribute('map')) return nothing;
    const words = { ...viewsDe, ...given };
    this.#missing = words.mapMissing;
    const button = (name: string, open: boolean) => html`<button type="button" aria-pressed=${this.#open === open} @click=${() => this.#show(open)}>${name}</button>`;
    return html`<div class="views" role="group" aria-label=${words.views}>${button(words.asList, false)}${button(words.asMap, true)}</div>
      ${this.#open ? this.#map?.render(this.#entries, given, shown) : nothing}`;
  }

  async #show(open: boolean): Promise<void> {
    if (open && !this.#map) {
      const part = await import('./project-map.ts').catch(() => undefined); // The list is useful without it.
      if (!part) return this.#host.announce(this.#missing);
      this.#map ??= new part.ProjectMap(this.#host);
    }
    this.#open = open;
    this.#host.requestUpdate();
  }
}

/** Other ways to look at projects, where the page wants any. */
export class ProjectViews {
  readonly map: MapSwitch;
  readonly comparison: Comparison;

  constructor(host: MapHost) {
    adopt(host, styles);
    this.map = new MapSwitch(host);
    this.comparison = new Comparison(host);
  }
}
