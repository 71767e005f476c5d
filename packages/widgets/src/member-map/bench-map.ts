// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import './define.ts';
import type { Boundaries, MemberFeature } from '@vir-nordwest/contract';
import { drawn } from '../shared/drawn.ts';
import { loadPart } from './map-parts.ts';
import type { MemberMap } from './member-map.ts';

/* `dist/bench-adapters/map.js`: the member map for whoever times it beside other maps. Part of no page's download. */

// A page loads the map's code with its members; what is timed here is drawing.
await Promise.all([loadPart('pane', () => import('./map-pane.ts')), loadPart('tools', () => import('./map-tools.ts'))]);

export interface MapData {
  /** Degrees in WGS 84. */
  points: readonly { id: string; lon: number; lat: number; title: string }[];
  /** Outer rings of areas, [longitude, latitude] each. */
  polygons?: readonly { id: string; ring: readonly [number, number][] }[];
  /** Where the map begins; without it, everything is in sight. */
  center?: readonly [lon: number, lat: number];
  /** As maps with tiles of 256 px count it. */
  zoom?: number;
}

/** Matches each marker on screen, inside the shadow root of the element that `mount` resolves with; members near each other share one. */
export const itemSelector = '.marker';

const memberOf = ({ lon, lat, title }: MapData['points'][number], index: number): MemberFeature => ({
  type: 'Feature',
  id: `p${index}`,
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { name: title, kind: 'gemeinde', membership: 'confirmed' },
});

/** Each ring is an arc of its own; TopoJSON wants rings closed. */
const boundariesOf = (polygons: NonNullable<MapData['polygons']>): Boundaries => ({
  type: 'Topology',
  objects: { boundaries: { type: 'GeometryCollection', geometries: polygons.map(({ id }, index) => ({ type: 'Polygon', id: String(id), properties: { name: String(id), level: 'kreis' }, arcs: [[index]] })) } },
  arcs: polygons.map(({ ring }) => (ring[0] && String(ring[0]) !== String(ring.at(-1)) ? [...ring, ring[0]] : [...ring])),
  _vir: { credit: '', license: '' },
});

/** Draws a member map into `el`, list and map; resolves with its element once the first markers are there. */
export async function mount(el: Element, { points, polygons = [], center, zoom }: MapData): Promise<MemberMap> {
  const element = document.createElement('vir-member-map');
  if (center) element.setAttribute('center', center.join());
  if (zoom !== undefined) element.setAttribute('zoom', String(zoom));
  element.boundaries = boundariesOf(polygons);
  element.items = points.map(memberOf);
  el.append(element);
  await drawn(element, '.toggle');
  // In a narrow place the list comes first, and the map by a press.
  const toggle = element.renderRoot.querySelector<HTMLElement>('.toggle');
  if (toggle?.getClientRects().length) toggle.click();
  await drawn(element, itemSelector);
  return element;
}
