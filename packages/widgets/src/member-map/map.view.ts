// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Marker } from '@vir-nordwest/core/member-map/markers.ts';
import type { Outline } from '@vir-nordwest/core/member-map/outlines.ts';
import type { PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { levelOf, toScreen, transformOf, type Limits, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing, svg } from 'lit';
import type { Gestures } from './gestures.ts';
import { namedMarkers, nameSide } from './labels.ts';
import { shapes } from './shapes.ts';

export interface Markers {
  all: readonly Marker[];
  /** Those on the part that is drawn. */
  drawn: readonly Marker[];
  /** The one in the tab order. */
  active: Marker | undefined;
  /** The one whose details are shown. */
  selected: Marker | undefined;
  /** The one under the mouse, whose name is shown. */
  pointed: Marker | undefined;
}

export interface MapView {
  outlines: readonly Outline[];
  markers: Markers;
  viewport: Viewport;
  limits: Limits;
  /** Nothing until their code is there. */
  gestures: Gestures | undefined;
  onKey(event: KeyboardEvent): void;
  onClick(event: Event): void;
  onPoint(event: Event): void;
}

export const mapView = ({ outlines, markers, viewport, limits, gestures, onKey, onClick, onPoint }: MapView, words: MapWords & PaneWords): unknown => {
  const { drawn, active, selected, pointed } = markers;
  const named = levelOf(viewport, limits) >= nameLevel || drawn.length <= fewMarkers ? namedMarkers(drawn, viewport) : undefined;
  return html`<svg
    class="picture"
    width=${viewport.width}
    height=${viewport.height}
    role="listbox"
    aria-label=${words.map}
    aria-describedby="help"
    @keydown=${onKey}
    @click=${onClick}
    @pointerover=${onPoint}
    @pointerleave=${onPoint}
    @wheel=${gestures?.onWheel ?? nothing}
    @dblclick=${gestures?.onDoubleClick ?? nothing}
    @pointerdown=${gestures?.onPointerDown ?? nothing}
    @pointermove=${gestures?.onPointerMove ?? nothing}
    @pointerup=${gestures?.onPointerUp ?? nothing}
    @pointercancel=${gestures?.onPointerUp ?? nothing}
    @touchstart=${gestures?.onTouch ?? nothing}
    @touchmove=${gestures?.onTouch ?? nothing}
    @touchend=${gestures?.onTouch ?? nothing}
    @touchcancel=${gestures?.onTouch ?? nothing}
  >
    <g class="outlines" aria-hidden="true" transform=${transformOf(viewport)}>${outlines.map(({ path, level }) => svg`<path class=${level} d=${path} />`)}</g>
    ${drawn.map((marker) => {
      const { x, y } = toScreen(viewport, marker);
      return svg`<g class="marker" role="option" data-id=${marker.id} tabindex=${marker === active ? 0 : -1} aria-selected=${marker === selected} aria-label=${markerName(marker, words)} transform=${`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        ${glyph(marker)}${named?.has(marker) && marker !== pointed ? nameView(marker.members[0]?.name ?? '', x, viewport) : nothing}
      </g>`;
    })}
    ${pointed ? pointedView(pointed, viewport, words) : nothing}
  </svg>`;
};

/** From this zoom on, or with no more markers than this, there is room for names. */
const nameLevel = 2;
const fewMarkers = 30;
/** Members a shared marker says by name. */
const spoken = 4;

function markerName({ members }: Marker, words: MapWords & PaneWords): string {
  const names = members.slice(0, spoken).map(({ name, kindName, doubt }) => [name, kindName, doubt].filter(Boolean).join(', ')).join('; ');
  const others = members.length - spoken;
  return words.marker(others > 0 ? `${names}; ${words.others(others)}` : names, members.length);
}

/** One member by the shape of its kind, open where membership is in doubt; several by their number. */
function glyph({ members }: Marker): unknown {
  const [only] = members;
  if (members.length > 1) return svg`<circle class="ring shape" r=${members.length < 100 ? 12 : members.length < 1000 ? 14 : 17} /><text y="4.5">${members.length}</text>`;
  return only && svg`<circle class="ring" r="14" /><path class=${only.doubt ? 'shape doubt' : 'shape'} d=${shapes[only.kind]} />`;
}

const nameView = (name: string, x: number, viewport: Viewport) => {
  const side = nameSide(name, x, viewport);
  return svg`<text class=${side < 0 ? 'name before' : 'name'} x=${side} y="4">${name}</text>`;
};

/** Over all others, for whoever points at a marker. */
function pointedView(marker: Marker, viewport: Viewport, words: MapWords & PaneWords): unknown {
  const { x, y } = toScreen(viewport, marker);
  const names = marker.members.slice(0, 2).map(({ name }) => name).join(', ');
  const others = marker.members.length - 2;
  return svg`<g class="pointed" aria-hidden="true" transform=${`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>${nameView(others > 0 ? `${names} ${words.others(others)}` : names, x, viewport)}</g>`;
}
