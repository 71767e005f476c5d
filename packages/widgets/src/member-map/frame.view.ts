// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberEntry, MemberKind } from '@vir-nordwest/core/member-map/model.ts';
import type { Outlines } from '@vir-nordwest/core/member-map/outlines.ts';
import type { PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MapTools } from './map-tools.ts';
import { shapes } from './shapes.ts';
import type { ViewportController } from './viewport-controller.ts';

/** Something the map's tools shall do, once they are there; without it they are fetched. */
export type OnAct = (act?: (tools: MapTools) => void) => void;

/** Every movement also by a button (WCAG 2.5.7); one that changes nothing stays in its place and says so. */
function controlsView({ current, limits }: ViewportController, onAct: OnAct, { map, zoomIn, zoomOut, reset, pan }: MapWords & PaneWords): TemplateResult {
  // Not for less than can be seen.
  const deepest = !current || !limits || current.scale * 1.01 > limits.maxScale;
  const whole = !current || !limits || current.scale < limits.minScale * 1.01;
  const button = (name: string, icon: string, act: (tools: MapTools) => void, off = whole) =>
    html`<button type="button" aria-label=${name} title=${name} aria-disabled=${off} @click=${off ? nothing : () => onAct(act)}><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icon} /></svg></button>`;
  return html`<div class="map-controls" role="group" aria-label=${map} @pointerover=${() => onAct()}>
    ${button(zoomIn, 'M8 3v10M3 8h10', (tools) => tools.zoom(1), deepest)} ${button(zoomOut, 'M3 8h10', (tools) => tools.zoom(-1))} ${button(reset, 'M6 2H2v4M10 2h4v4M14 10v4h-4M2 10v4h4', (tools) => tools.moves.reset())}
    ${button(pan.left, 'M13 8H3M7 4 3 8l4 4', (tools) => tools.moves.panBy(-1, 0))} ${button(pan.right, 'M3 8h10M9 4l4 4-4 4', (tools) => tools.moves.panBy(1, 0))} ${button(pan.up, 'M8 13V3M4 7l4-4 4 4', (tools) => tools.moves.panBy(0, -1))} ${button(pan.down, 'M8 3v10M4 9l4 4 4-4', (tools) => tools.moves.panBy(0, 1))}
  </div>`;
}

/** Kinds that are on the map, and the words for a doubtful membership where there is one. */
export interface Signs {
  kinds: ReadonlyMap<MemberKind, string>;
  doubt: string | undefined;
}

export function signsOf(entries: readonly MemberEntry[]): Signs {
  const kinds = new Map<MemberKind, string>();
  let doubt: string | undefined;
  for (const entry of entries) {
    if (!entry.point) continue;
    if (!kinds.has(entry.kind)) kinds.set(entry.kind, entry.kindName);
    doubt ??= entry.doubt;
  }
  return { kinds, doubt };
}

/** What the shapes mean, how keys move through the map, and whose outlines these are. */
function keyView(signs: Signs | undefined, outlines: Outlines | undefined, words: PaneWords): TemplateResult {
  const line = (shape: string, text: string, name = 'shape') => html`<li><svg class="kind" viewBox="-8 -8 16 16" aria-hidden="true"><path class=${name} d=${shape} /></svg>${text}</li>`;
  return html`<ul class="key" role="list" aria-label=${words.key}>
      ${[...(signs?.kinds ?? [])].map(([kind, name]) => line(shapes[kind], name))}${signs?.doubt ? line(shapes.stadt, signs.doubt, 'shape doubt') : nothing}
    </ul>
    <p class="muted" id="help">${words.mapHelp}</p>
    ${outlines?.credit ? html`<p class="muted">${outlines.creditUrl ? html`<a href=${outlines.creditUrl} rel="noopener">${outlines.credit}</a>` : outlines.credit}</p>` : nothing}`;
}

/** What stands below the map: buttons, consent, explanations. */
export const frameView = (view: ViewportController, signs: Signs | undefined, consent: unknown, outlines: Outlines | undefined, onAct: OnAct, words: MapWords & PaneWords): TemplateResult => html`${controlsView(view, onAct, words)}${consent}${keyView(signs, outlines, words)}`;
