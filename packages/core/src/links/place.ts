// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** A place on earth, in degrees. */
export interface Place {
  name: string;
  latitude: number;
  longitude: number;
  /** Id of the member it belongs to. */
  member?: string | undefined;
}

/** The degrees of a `geo:` URI (RFC 5870), where they are some. */
export function degreesOf(coordinates: string | undefined): Pick<Place, 'latitude' | 'longitude'> | undefined {
  const [, latitude, longitude] = /^geo:(-?\d{1,3}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)(?:[,;].*)?$/.exec(coordinates ?? '')?.map(Number) ?? [];
  return latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** The place on a map of the web that anybody can open. */
export const openStreetMapUrl = ({ latitude, longitude }: Place): string => `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
