// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Marker } from '@vir-nordwest/core/member-map/markers.ts';
import { levels, type Outlines } from '@vir-nordwest/core/member-map/outlines.ts';
import type { PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { toScreen, transformOf, type Viewport } from '@vir-nordwest/core/member-map/viewport.ts';
import { shapes } from './shapes.ts';

export interface Markers {
  all: readonly Marker[];
  /** Those on the part that is drawn. */
  drawn: readonly Marker[];
  /** The one in the tab order. */
  active: Marker | undefined;
  /** The one whose details are shown. */
  selected: Marker | undefined;
}

/** Where a marker's name is written: pixels from the marker, to the left where negative. */
export interface Label {
  text: string;
  side: number;
}

/** Members a shared marker says by name. */
const spoken = 4;

/** An SVG element with attributes and children. */
export function shape(name: string, attributes: Readonly<Record<string, string | number>>, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const key in attributes) element.setAttribute(key, String(attributes[key]));
  element.append(...children);
  return element;
}

/**
 * The picture: outlines and markers as SVG. Drawn past the templates, because it changes while the map moves and nothing
 * around it does; a marker that stays keeps its element, and so the focus.
 */
export class MapLayer {
  readonly svg = shape('svg', { class: 'picture', role: 'listbox', 'aria-describedby': 'help' });
  readonly #areas = shape('g', { class: 'outlines', 'aria-hidden': 'true' });
  readonly #nodes = new Map<string, { node: SVGElement; of?: Marker; words?: PaneWords }>();
  #outlines: Outlines | undefined;

  constructor() {
    this.svg.append(this.#areas);
  }

  draw(outlines: Outlines | undefined, { drawn, active, selected }: Markers, viewport: Viewport, labels: ReadonlyMap<Marker, Label> | undefined, words: MapWords & PaneWords): void {
    set(this.svg, 'aria-label', words.map);
    if (outlines !== this.#outlines) this.#areas.replaceChildren(...levels.map((one) => shape('path', { class: one, d: outlines?.paths[one] ?? '' })));
    this.#outlines = outlines;
    set(this.#areas, 'transform', transformOf(viewport));
    const stay = new Set(drawn.map(({ id }) => id));
    for (const [id, { node }] of this.#nodes) {
      if (stay.has(id)) continue;
      node.remove();
      this.#nodes.delete(id);
    }
    let before: Element = this.#areas;
    for (const marker of drawn) {
      const node = this.#nodeOf(marker, words);
      const { x, y } = toScreen(viewport, marker);
      set(node, 'transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      set(node, 'tabindex', marker === active ? 0 : -1);
      set(node, 'aria-selected', String(marker === selected));
      name(node, labels?.get(marker));
      if (before.nextSibling !== node) before.after(node);
      before = node;
    }
  }

  #nodeOf(marker: Marker, words: PaneWords): SVGElement {
    const { id, members } = marker;
    const known = this.#nodes.get(id);
    const node = known?.node ?? shape('g', { class: 'marker', role: 'option', 'data-id': id });
    if (known?.of === marker && known.words === words) return node;
    this.#nodes.set(id, { node, of: marker, words });
    set(node, 'aria-label', nameOf(members, words));
    const before = known?.of?.members;
    if (before?.length !== members.length || before[0] !== members[0]) node.replaceChildren(...glyph(members));
    return node;
  }
}

function nameOf(members: Marker['members'], words: PaneWords): string {
  const names = members.slice(0, spoken).map(({ name, kindName, doubt }) => [name, kindName, doubt].filter(Boolean).join(', ')).join('; ');
  const others = members.length - spoken;
  return words.marker(others > 0 ? `${names}; ${words.others(others)}` : names, members.length);
}

/** One member by the shape of its kind, open where membership is in doubt; several by their number. */
function glyph({ length, 0: only }: Marker['members']): Node[] {
  if (!only) return [];
  if (length > 1) return [shape('circle', { class: 'ring shape', r: length < 100 ? 12 : length < 1000 ? 14 : 17 }), shape('text', { y: 4.5 }, String(length))];
  return [shape('circle', { class: 'ring', r: 14 }), shape('path', { class: only.doubt ? 'shape doubt' : 'shape', d: shapes[only.kind] })];
}

export const nameView = ({ text, side }: Label): SVGElement => shape('text', { class: side < 0 ? 'name before' : 'name', x: side, y: 4 }, text);

/** A name beside the marker, or none any more. */
function name(node: Element, label: Label | undefined): void {
  const old = node.querySelector('.name');
  if (old && old.textContent === label?.text && Number(old.getAttribute('x')) === label.side) return;
  old?.remove();
  if (label) node.append(nameView(label));
}

/** Attributes that stay as they are cost no drawing. */
function set(element: Element, attribute: string, value: string | number): void {
  if (element.getAttribute(attribute) !== String(value)) element.setAttribute(attribute, String(value));
}
