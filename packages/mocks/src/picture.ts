// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { HttpResponse } from 'msw';

/** A calm picture in place of a photograph; the same name gives the same picture. */
export function picture(name: string): Response {
  const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 0);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">` +
    `<rect width="1200" height="800" fill="hsl(${hue} 35% 78%)"/><path d="M0 620 300 470l280 120 260-200 360 230v180H0z" fill="hsl(${hue} 30% 55%)"/>` +
    `<circle cx="930" cy="190" r="80" fill="hsl(${hue} 60% 92%)"/></svg>`;
  return new HttpResponse(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
