// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Outlines } from '@vir-nordwest/core/member-map/outlines.ts';
import type { MapWords } from '@vir-nordwest/core/project-list/strings.map.ts';
import { html, nothing, type TemplateResult } from 'lit';

export interface ShownMarker {
  id: string;
  /** Projects that share it. */
  count: number;
  /** What it is called. */
  label: string;
  /** What is written beside it, where there is room, and on which side. */
  name: string;
  side: 'left' | 'right' | undefined;
  /** In the tab order. */
  active: boolean;
  chosen: boolean;
}

export interface ProjectMapView {
  outlines: Outlines | undefined;
  transform: string;
  markers: readonly ShownMarker[];
  /** All that is chosen is shown below. */
  all: boolean;
  /** Projects that are chosen, and those without a place, of all. */
  chosen: number;
  without: number;
  of: number;
  missing: boolean;
  atStart: boolean;
  atEnd: boolean;
  onChoose(id: string): void;
  onKey(event: KeyboardEvent): void;
  /** Steps; 0 shows everything. */
  onZoom(steps: number): void;
}

export function mapView(map: ProjectMapView, words: MapWords): TemplateResult {
  const { outlines, transform, markers, chosen, all, without, of, missing, atStart, atEnd, onChoose, onKey, onZoom } = map;
  const button = (name: string, icon: string, off: boolean, steps: number) =>
    html`<button type="button" aria-label=${name} title=${name} aria-disabled=${off} @click=${off ? nothing : () => onZoom(steps)}><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icon} /></svg></button>`;
  return html`<div class=${all ? 'places all' : 'places'} part="map">
    ${without ? html`<p class="muted">${words.withoutPlace(without, of)}</p>` : nothing}
    <div class="box">
      <svg aria-hidden="true"><g class="outlines" transform=${transform}><path class="land" d=${outlines?.paths.land} /><path d=${outlines?.paths.gemeinde} /><path class="kreis" d=${outlines?.paths.kreis} /></g></svg>
      ${markers.length
        ? html`<div role="listbox" aria-label=${words.map} aria-describedby="map-help" @keydown=${onKey}>
            ${markers.map(({ id, count, label, name, side, active, chosen: isChosen }) => html`<div class=${count > 1 ? 'marker many' : 'marker'} role="option" data-id=${id} tabindex=${active ? 0 : -1} aria-selected=${isChosen} aria-label=${label} title=${label} @click=${() => onChoose(id)}><span class="dot">${count > 1 ? count : nothing}</span>${side ? html`<span class=${`name ${side}`} dir="auto">${name}</span>` : nothing}</div>`)}
          </div>`
        : nothing}
    </div>
    ${markers.length
      ? html`<div class="zoom" role="group" aria-label=${words.map}>${button(words.zoomIn, 'M8 3v10M3 8h10', atEnd, 1)} ${button(words.zoomOut, 'M3 8h10', atStart, -1)} ${button(words.whole, 'M6 2H2v4M10 2h4v4M14 10v4h-4M2 10v4h4', atStart, 0)}</div>
          <p class="muted" id="map-help">${words.mapHelp}</p>`
      : nothing}
    ${missing ? html`<p class="muted">${words.outlinesMissing}</p>` : nothing}
    ${outlines?.credit ? html`<p class="muted">${outlines.creditUrl ? html`<a href=${outlines.creditUrl} rel="noopener">${outlines.credit}</a>` : outlines.credit}</p>` : nothing}
    ${markers.length && !chosen ? html`<p class="choose">${words.choose}</p>` : nothing}
  </div>`;
}
