// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import ICAL from 'ical.js';
import type { Component } from './component.ts';

/** A property as ical.js splits it (jCal, RFC 7265): names in lower case, text unescaped, values as strings. */
export interface Property {
  parameters: Record<string, string>;
  values: string[];
  /** The value as the file has it, for reports. */
  written: string;
}

/** Properties of a component by lower-case name; lines ical.js cannot split are counted. */
export interface Properties {
  unreadable: number;
  all(name: string): Property[];
  first(name: string): Property | undefined;
  /** First value, trimmed; undefined where empty. */
  text(name: string): string | undefined;
}

export function readProperties(component: Component): Properties {
  const byName = new Map<string, Property[]>();
  let unreadable = 0;
  for (const line of component.lines) {
    const name = /^[A-Za-z0-9-]+/u.exec(line)?.[0].toLowerCase() ?? '';
    const property = readProperty(line);
    if (!property) unreadable += 1;
    else byName.set(name, [...(byName.get(name) ?? []), property]);
  }
  const all = (name: string): Property[] => byName.get(name) ?? [];
  const text = (name: string): string | undefined => all(name)[0]?.values[0]?.trim() || undefined;
  return { unreadable, all, first: (name) => all(name)[0], text };
}

function readProperty(line: string): Property | undefined {
  // A rule has a grammar of its own (`rule.ts`); ical.js would rewrite it.
  const rule = /^(?:RRULE|EXRULE)[^:]*:(.*)$/isu.exec(line);
  if (rule) return { parameters: {}, values: [rule[1] ?? ''], written: rule[1] ?? '' };
  // ical.js takes the comma after an escaped backslash for an escaped comma; as an unknown property the list stays raw.
  const isList = /^CATEGORIES\b/iu.test(line);
  try {
    const [, parameters, type, ...values] = ICAL.parse.property(isList ? `X-${line}` : line) as [string, Record<string, unknown>, string, ...unknown[]];
    // Of a period only the start matters here.
    const flat = values.flatMap((value: unknown): unknown[] => (Array.isArray(value) ? (type === 'period' ? value.slice(0, 1) : value) : [value])).map(String);
    const separate = isList ? flat.flatMap((value) => (value.match(/(?:\\[\s\S]|[^\\,])+/gu) ?? []).map(unescapeText)) : flat;
    return { parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])), values: separate, written: line.slice(line.lastIndexOf(':') + 1) };
  } catch {
    return undefined;
  }
}

/** Text of an `X-` property, which ical.js leaves as it stands (RFC 5545 section 3.3.11). */
export const unescapeText = (text: string): string => text.replace(/\\([nN\\;,])/gu, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
