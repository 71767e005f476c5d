// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Rgb } from './contrast.ts';

let canvas: CanvasRenderingContext2D | null | undefined;

/** What a screen shows of a CSS colour (any notation, also half transparent) on a ground; nothing for what is no colour. */
export function paint(color: string, ground = '#fff'): Rgb | undefined {
  if (!CSS.supports('color', color) || !CSS.supports('color', ground)) return undefined;
  canvas ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  if (!canvas) return undefined;
  for (const fill of ['#fff', ground, color]) {
    canvas.fillStyle = fill;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Whether a token may have this value. */
export function isValid(token: string, value: string): boolean {
  if (token.startsWith('--vir-color-') || token.startsWith('--vir-project-')) return CSS.supports('color', value);
  if (token.endsWith('-family')) return CSS.supports('font-family', value);
  return CSS.supports(token.endsWith('-size') ? 'font-size' : 'width', value);
}
