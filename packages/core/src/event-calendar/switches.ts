// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Filters of dates alone, named as the parameters they are. */
export type Switch = 'free' | 'online' | 'accessible' | 'maxdays';
export const switches = 'free online accessible maxdays'.split(' ') as readonly Switch[];

/** Those that the page itself has set, as parameters. */
export type EventPreset = { readonly [Name in Switch]?: string };

/** `free="false"` is off, as it is on the server. */
export const presetOf = (element: { getAttribute(name: string): string | null }): EventPreset => {
  const preset: Partial<Record<Switch, string>> = {};
  for (const name of switches) {
    const value = element.getAttribute(name) ?? 'false';
    if (value !== 'false') preset[name] = name === 'maxdays' ? value : 'true';
  }
  return preset;
};
