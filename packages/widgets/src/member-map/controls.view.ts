// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import type { MemberEntry, MemberKind } from '@vir-nordwest/core/member-map/model.ts';
import { frameDe, type FrameWords } from '@vir-nordwest/core/member-map/strings.frame.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { deepestLevel, levelOf } from '@vir-nordwest/core/member-map/viewport.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MapTools } from './map-tools.ts';
import { shapes } from './shapes.ts';
import type { ViewportController } from './viewport-controller.ts';

/** Something the map's tools shall do, once they are there; without it they are fetched. */
export type OnAct = (act?: (tools: MapTools) => void) => void;

/** Every movement also by a button (WCAG 2.5.7); one that changes nothing stays in its place and says so. */
function controlsView({ current, limits }: ViewportController, onAct: OnAct, words: MapWords & FrameWords): TemplateResult {
  const level = current && limits ? levelOf(current, limits) : 0;
  const deepest = limits ? deepestLevel(limits) : 0;
  const button = (name: string, icon: string, act: (tools: MapTools) => void, off = level <= 0) =>
    html`<button type="button" aria-label=${name} title=${name} aria-disabled=${off} @click=${off ? nothing : () => onAct(act)}><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${icon} /></svg></button>`;
  return html`<div class="map-controls" role="group" aria-label=${words.map} @pointerover=${() => onAct()}>
    ${button(words.zoomIn, 'M8 3v10M3 8h10', (tools) => tools.zoom(1), level >= deepest)} ${button(words.zoomOut, 'M3 8h10', (tools) => tools.zoom(-1))}
    ${button(words.reset, 'M6 2H2v4M10 2h4v4M14 10v4h-4M2 10v4h4', (tools) => tools.moves.reset())}
    ${button(words.pan.left, 'M13 8H3M7 4 3 8l4 4', (tools) => tools.moves.panBy(-1, 0))} ${button(words.pan.right, 'M3 8h10M9 4l4 4-4 4', (tools) => tools.moves.panBy(1, 0))}
    ${button(words.pan.up, 'M8 13V3M4 7l4-4 4 4', (tools) => tools.moves.panBy(0, -1))} ${button(words.pan.down, 'M8 3v10M4 9l4 4 4-4', (tools) => tools.moves.panBy(0, 1))}
  </div>`;
}

/** Kinds that are on the map, and the words for a doubtful membership where there is one. */
interface Signs {
  kinds: ReadonlyMap<MemberKind, string>;
  doubt: string | undefined;
}

function signsOf(entries: readonly MemberEntry[]): Signs {
  const kinds = new Map<MemberKind, string>();
  let doubt: string | undefined;
  let last: MemberKind | undefined;
  for (const entry of entries) {
    if (!entry.point) continue;
    if (entry.kind !== last && !kinds.has(entry.kind)) kinds.set(entry.kind, entry.kindName);
    last = entry.kind;
    doubt ??= entry.doubt;
  }
  return { kinds, doubt };
}

/** Made once for the same members. */
const known = new WeakMap<readonly MemberEntry[], Signs>();

/** What the shapes mean, how keys move through the map, and whose outlines these are. */
function keyView({ kinds, doubt }: Signs, credit: Boundaries['_vir'] | undefined, words: FrameWords): TemplateResult {
  const line = (shape: string, text: string, name = 'shape') => html`<li><svg class="kind" viewBox="-8 -8 16 16" aria-hidden="true"><path class=${name} d=${shape} /></svg>${text}</li>`;
  return html`<ul class="key" role="list" aria-label=${words.key}>
      ${[...kinds].map(([kind, name]) => line(shapes[kind], name))}${doubt ? line(shapes.stadt, doubt, 'shape doubt') : nothing}
    </ul>
    <p class="muted" id="help">${words.mapHelp}</p>
    ${credit?.credit ? html`<p class="muted">${credit.creditUrl ? html`<a href=${credit.creditUrl} rel="noopener">${credit.credit}</a>` : credit.credit}</p>` : nothing}`;
}

/** What stands below the map. `all` members are explained. */
export function frameView(view: ViewportController, all: readonly MemberEntry[], consent: unknown, credit: Boundaries['_vir'] | undefined, onAct: OnAct, given: MapWords): TemplateResult {
  const words = { ...frameDe, ...given };
  const signs = known.get(all) ?? signsOf(all);
  known.set(all, signs);
  return html`${controlsView(view, onAct, words)}${consent}${keyView(signs, credit, words)}`;
}
