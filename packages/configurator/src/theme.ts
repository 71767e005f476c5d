// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { contrast, hex, readable, type Rgb } from './contrast.ts';
import type { Token } from './manifest.ts';

/** Two tokens that are seen on each other. Text needs 4.5, lines and signs 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
interface Pair {
  front: string;
  ground: string;
  ratio: number;
}

const pairs: readonly Pair[] = [
  { front: '--vir-color-text', ground: '--vir-color-bg', ratio: 4.5 },
  { front: '--vir-color-text-muted', ground: '--vir-color-bg', ratio: 4.5 },
  { front: '--vir-color-accent', ground: '--vir-color-bg', ratio: 4.5 },
  { front: '--vir-color-on-accent', ground: '--vir-color-accent', ratio: 4.5 },
  { front: '--vir-color-danger', ground: '--vir-color-bg', ratio: 4.5 },
  { front: '--vir-color-text', ground: '--vir-color-surface', ratio: 4.5 },
  { front: '--vir-color-text-muted', ground: '--vir-color-surface', ratio: 4.5 },
  { front: '--vir-color-accent', ground: '--vir-color-surface', ratio: 4.5 },
  { front: '--vir-color-focus', ground: '--vir-color-bg', ratio: 3 },
];

export interface Reading extends Pair {
  is: number;
  /** A colour for `front` that would do. */
  better: string | undefined;
}

/** The colour of a token in force: the chosen one, else the default of the manifest, in a light or dark widget. */
export function tokenColor(name: string, tokens: readonly Token[], chosen: ReadonlyMap<string, string>, scheme: 'light' | 'dark'): string {
  const value = chosen.get(name) ?? tokens.find((token) => token.name === name)?.default ?? '';
  const [, other] = /^var\((--vir-[\w-]+)\)$/.exec(value) ?? [];
  if (other && other !== name) return tokenColor(other, tokens, chosen, scheme);
  const [, light = '', dark = ''] = /^light-dark\((.+),\s*([^,]+)\)$/.exec(value) ?? [];
  return light ? (scheme === 'light' ? light : dark) : value;
}

/** Contrast of all pairs of tokens the widget has; `paint` makes a colour of any CSS notation to what a screen shows. */
export function contrasts(tokens: readonly Token[], chosen: ReadonlyMap<string, string>, scheme: 'light' | 'dark', paint: (color: string, ground?: string) => Rgb | undefined): Reading[] {
  const known = new Set(tokens.map(({ name }) => name));
  const colorOf = (name: string): string => tokenColor(name, tokens, chosen, scheme);
  const seen = pairs.flatMap((pair) => {
    if (!known.has(pair.front) || !known.has(pair.ground)) return [];
    const ground = paint(colorOf(pair.ground), scheme === 'light' ? '#fff' : '#000');
    const front = paint(colorOf(pair.front), colorOf(pair.ground));
    return front && ground ? { pair, front, ground, is: contrast(front, ground) } : [];
  });
  return seen.map(({ pair, front, is }) => {
    const grounds = seen.filter((other) => other.pair.front === pair.front).map(({ ground, pair: { ratio } }) => ({ ground, ratio }));
    const shade = is < pair.ratio ? readable(front, grounds) : undefined;
    return { ...pair, is, better: shade && hex(shade) };
  });
}
