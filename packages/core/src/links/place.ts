// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** A place on earth, in degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

const onEarth = (latitude: unknown, longitude: unknown): Place | undefined =>
  typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;

/** The degrees of a `geo:` URI (RFC 5870), where they are some. */
export function degreesOf(coordinates: string | undefined): Place | undefined {
  const [, latitude, longitude] = /^geo:(-?\d{1,3}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)(?:[,;].*)?$/.exec(coordinates ?? '')?.map(Number) ?? [];
  return onEarth(latitude, longitude);
}

/** The degrees of a GeoJSON position (RFC 7946 3.1.1), where they are some. */
export const positionOf = (position: unknown): Place | undefined => (Array.isArray(position) ? onEarth(position[1], position[0]) : undefined);

/** The place on a map of the web that anybody can open. */
export const openStreetMapUrl = ({ latitude, longitude }: Place): string => `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
