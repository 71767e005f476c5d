// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** A point of the world, or of the screen where that is said. */
export interface Point {
  x: number;
  y: number;
}

/** Width and height of the world in world units: 2^20, so that one unit is one pixel of map tiles of 256 px at zoom 12. */
export const worldSize = 1_048_576;
/** Beyond it the square of Web Mercator ends. */
const maxLatitude = 85.051_128_78;

/** Web Mercator (EPSG:3857) of degrees in WGS 84, in world units from the north-west corner; y grows southwards. */
export const project = (longitude: number, latitude: number): Point => ({ x: worldX(longitude), y: worldY(latitude) });

export const worldX = (longitude: number): number => worldSize * (longitude / 360 + 0.5);

export const worldY = (latitude: number): number => worldSize * (0.5 - Math.atanh(Math.sin((Math.max(-maxLatitude, Math.min(maxLatitude, latitude)) * Math.PI) / 180)) / (2 * Math.PI));

/** [longitude, latitude] in degrees. */
export function unproject({ x, y }: Point): [longitude: number, latitude: number] {
  return [(x / worldSize - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / worldSize))) * 180) / Math.PI];
}
