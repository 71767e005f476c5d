// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import type { Marker } from '@vir-nordwest/core/member-map/markers.ts';
import type { Outline } from '@vir-nordwest/core/member-map/outlines.ts';
import type { PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { deepestLevel, levelOf, toScreen, transformOf } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { namedMarkers } from './labels.ts';
import { shapes } from './shapes.ts';
import type { ViewportController } from './viewport-controller.ts';

export interface Markers {
  all: readonly Marker[];
  /** The one in the tab order. */
  active: Marker | undefined;
  /** The one whose details are shown. */
  selected: Marker | undefined;
}

export interface MapView {
  outlines: readonly Outline[];
  markers: Markers;
  view: ViewportController;
  onKey(event: KeyboardEvent): void;
  onSelect(marker: Marker): void;
}

export const mapView = ({ outlines, markers: { all, active, selected }, view, onKey, onSelect }: MapView, words: MapWords & PaneWords): unknown => {
  const { current, limits } = view;
  if (!current || !limits) return nothing;
  const named = levelOf(current, limits) >= nameLevel ? namedMarkers(all, current) : undefined;
  return html`<svg
    width=${current.width}
    height=${current.height}
    role="listbox"
    aria-label=${words.map}
    aria-describedby="help"
    @keydown=${onKey}
    @wheel=${view.onWheel}
    @pointerdown=${view.onPointerDown}
    @pointermove=${view.onPointerMove}
    @pointerup=${view.onPointerUp}
    @pointercancel=${view.onPointerUp}
  >
    <g class="outlines" aria-hidden="true" transform=${transformOf(current)}>${outlines.map(({ path, level }) => svg`<path class=${level} d=${path} />`)}</g>
    ${all.map((marker) => {
      const { x, y } = toScreen(current, marker);
      const names = marker.members.map(({ name, kindName, doubt }) => [name, kindName, doubt].filter(Boolean).join(', ')).join('; ');
      return svg`<g class="marker" role="option" data-id=${marker.id} tabindex=${marker === active ? 0 : -1} aria-selected=${marker === selected} aria-label=${words.marker(names, marker.members.length)} transform=${`translate(${x.toFixed(1)} ${y.toFixed(1)})`} @click=${() => onSelect(marker)}>
        <circle class="ring" r="14" />${glyph(marker)}${named?.has(marker) ? svg`<text class="name" x="16" y="4">${marker.members[0]?.name}</text>` : nothing}<title>${marker.members.map(({ name }) => name).join(', ')}</title>
      </g>`;
    })}
  </svg>`;
};

/** From this zoom on there is room for names. */
const nameLevel = 2;

/** One member by the shape of its kind, open where membership is in doubt; several by their number. */
function glyph({ members }: Marker): unknown {
  const [only] = members;
  if (members.length > 1) return svg`<circle class="shape" r="11" /><text y="4.5">${members.length}</text>`;
  return only && svg`<path class=${only.doubt ? 'shape doubt' : 'shape'} d=${shapes[only.kind]} />`;
}

/** Every movement also by a button (WCAG 2.5.7); one that changes nothing stays in its place and says so. Below them how keys do it, and whose outlines these are. */
export function controlsView(view: ViewportController, credit: Boundaries['_vir'] | undefined, onZoom: (steps: number) => void, words: MapWords & PaneWords): TemplateResult {
  const { current, limits } = view;
  const level = current && limits ? levelOf(current, limits) : 0;
  const deepest = limits ? deepestLevel(limits) : 0;
  const button = (name: string, icon: string, off: boolean, act: () => void) =>
    html`<button type="button" aria-label=${name} title=${name} aria-disabled=${off} @click=${off ? nothing : act}><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icon} /></svg></button>`;
  return html`<div class="map-controls" role="group" aria-label=${words.map}>
    ${button(words.zoomIn, 'M8 3v10M3 8h10', level >= deepest, () => onZoom(1))} ${button(words.zoomOut, 'M3 8h10', level <= 0, () => onZoom(-1))}
    ${button(words.reset, 'M6 2H2v4M10 2h4v4M14 10v4h-4M2 10v4h4', level <= 0, view.reset)}
    ${button(words.pan.left, 'M13 8H3M7 4 3 8l4 4', level <= 0, () => view.panBy(-1, 0))} ${button(words.pan.right, 'M3 8h10M9 4l4 4-4 4', level <= 0, () => view.panBy(1, 0))}
    ${button(words.pan.up, 'M8 13V3M4 7l4-4 4 4', level <= 0, () => view.panBy(0, -1))} ${button(words.pan.down, 'M8 3v10M4 9l4 4 4-4', level <= 0, () => view.panBy(0, 1))}
    </div>
    <p class="muted" id="help">${words.mapHelp}</p>
    ${credit ? html`<p class="muted">${credit.creditUrl ? html`<a href=${credit.creditUrl} rel="noopener">${credit.credit}</a>` : credit.credit}</p>` : nothing}`;
}
