// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { worldSize } from './mercator.ts';
import { toWorld } from './moves.ts';
import { tileCredits } from './strings.basemap.ts';
import { toScreen, type Viewport } from './viewport.ts';

/** One tile of a raster map (Web Mercator, 256 px), and where it lies on screen. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  /** Pixels of the map; tiles are squares. */
  left: number;
  top: number;
  size: number;
}

/** Zoom levels tile servers have here. */
const [lowest, highest] = [4, 18];

/** Tiles that cover the map and a share of it beyond its edges, at the zoom nearest to its own. */
export function tilesOf(viewport: Viewport, beyond = 0): Tile[] {
  const z = Math.min(Math.max(Math.round(12 + Math.log2(viewport.scale)), lowest), highest);
  const count = 2 ** z;
  const unit = worldSize / count;
  const [roomX, roomY] = [viewport.width * beyond, viewport.height * beyond];
  const from = toWorld(viewport, { x: -roomX, y: -roomY });
  const to = toWorld(viewport, { x: viewport.width + roomX, y: viewport.height + roomY });
  const place = (value: number) => Math.min(Math.max(Math.floor(value / unit), 0), count - 1);
  const tiles: Tile[] = [];
  for (let y = place(from.y); y <= place(to.y); y++) {
    for (let x = place(from.x); x <= place(to.x); x++) {
      const { x: left, y: top } = toScreen(viewport, { x: x * unit, y: y * unit });
      tiles.push({ z, x, y, left, top, size: unit * viewport.scale });
    }
  }
  return tiles;
}

/** A raster map a page may offer. */
export interface TileSource {
  /** Address of a tile with `{z}`, `{x}` and `{y}`. */
  template: string;
  /** Who is asked: named before anything is loaded. */
  host: string;
  /** Always beside the map. */
  credit: string;
  creditUrl: string | undefined;
}

const bkg = 'https://sgx.geodatenzentrum.de';
const named: Readonly<Record<string, { path: string; credit: string; creditUrl: string }>> = {
  'basemap-grau': { path: '/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_grau/default/GLOBAL_WEBMERCATOR', credit: tileCredits.basemap, creditUrl: 'https://basemap.de/' },
  'basemap-farbe': { path: '/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_farbe/default/GLOBAL_WEBMERCATOR', credit: tileCredits.basemap, creditUrl: 'https://basemap.de/' },
  'topplus-grau': { path: '/wmts_topplus_open/tile/1.0.0/web_grau/default/WEBMERCATOR', credit: tileCredits.topPlus, creditUrl: 'https://www.bkg.bund.de/' },
  'topplus-farbe': { path: '/wmts_topplus_open/tile/1.0.0/web/default/WEBMERCATOR', credit: tileCredits.topPlus, creditUrl: 'https://www.bkg.bund.de/' },
};

/** The source a page names, or the address of another with its credit, without which it is none: a map must say whose it is. */
export function tileSource(wanted: string, credit: string | null, creditUrl: string | undefined): TileSource | undefined {
  const known = Object.hasOwn(named, wanted) ? named[wanted] : undefined;
  if (known) return { template: `${bkg}${known.path}/{z}/{y}/{x}.png`, host: new URL(bkg).host, credit: known.credit, creditUrl: known.creditUrl };
  if (!credit || !['{z}', '{x}', '{y}'].every((part) => wanted.includes(part))) return undefined;
  try {
    const { protocol, host } = new URL(wanted);
    return protocol === 'https:' || protocol === 'http:' ? { template: wanted, host, credit, creditUrl } : undefined;
  } catch {
    return undefined;
  }
}

export const tileUrl = ({ template }: TileSource, { z, x, y }: Tile): string => template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
