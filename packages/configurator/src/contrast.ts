// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const linear = (part: number): number => {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, WCAG 2.2. */
const luminance = ([red, green, blue]: Rgb): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const hex = (color: Rgb): string => `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** A ground a colour is seen on, and the contrast it needs there. */
export interface Ground {
  ground: Rgb;
  ratio: number;
}

/** The colour nearest to `color`, towards black or white, that can be read on all grounds; nothing where neither end can. */
export function readable(color: Rgb, grounds: readonly Ground[]): Rgb | undefined {
  const shades = [0, 255].map((end) => {
    for (let step = 1; step <= 64; step++) {
      const shade = color.map((part) => Math.round(part + ((end - part) * step) / 64)) as unknown as Rgb;
      if (grounds.every(({ ground, ratio }) => contrast(shade, ground) >= ratio)) return { shade, step };
    }
    return undefined;
  });
  return shades.filter((shade) => shade !== undefined).sort((a, b) => a.step - b.step)[0]?.shade;
}
