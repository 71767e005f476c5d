// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attribute, Token, Widget } from './manifest.ts';

export const rungs = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Rung = (typeof rungs)[number];
export const systems = ['typo3', 'wordpress', 'drupal', 'joomla', 'contao', 'plone', 'hosted', 'other'] as const;
export type System = (typeof systems)[number];

/** The page of the town as the preview draws it, and against which contrast is computed. */
export interface HostPage {
  layout: 'town' | 'blank';
  scheme: 'light' | 'dark';
  font: string;
}

/** All that was chosen; the address of the page says the same. */
export interface Choice {
  ui: 'de' | 'en';
  widget: string;
  /** Attributes as written in HTML; a flag is empty. */
  attributes: ReadonlyMap<string, string>;
  /** `--vir-…` properties. */
  tokens: ReadonlyMap<string, string>;
  rung: Rung;
  system: System;
  page: HostPage;
}

const oneOf = <T extends string>(all: readonly T[], value: string | null, fallback: T): T => all.find((one) => one === value) ?? fallback;

/** Parameters of the page itself; every other name is an attribute or a token, named as in `/embed/{widget}?…`. */
const own = ['widget', 'ui', 'rung', 'cms', 'page', 'page-scheme', 'page-font'];

/** What an address says, as far as the widgets know it: anything may stand in a link that somebody sends. */
export function readChoice(query: URLSearchParams, widgets: readonly Widget[], language: string): Choice {
  const widget = widgets.find(({ name }) => name === query.get('widget')) ?? widgets[0];
  const attributes = new Map<string, string>();
  const tokens = new Map<string, string>();
  for (const [name, value] of query) {
    if (own.includes(name) || value.length > 500) continue;
    const attribute = widget?.attributes.find((known) => known.name === name);
    if (attribute?.kind === 'flag') attributes.set(name, '');
    else if (attribute && value !== attribute.default) attributes.set(name, value);
    else if (widget?.tokens.some((known) => known.name === name) && isPlain(value)) tokens.set(name, value);
  }
  return {
    ui: oneOf(['de', 'en'], query.get('ui'), language.startsWith('en') ? 'en' : 'de'),
    widget: widget?.name ?? '',
    attributes,
    tokens,
    rung: oneOf(rungs, query.get('rung'), 'A'),
    system: oneOf(systems, query.get('cms'), 'other'),
    page: { layout: oneOf(['town', 'blank'], query.get('page'), 'town'), scheme: oneOf(['light', 'dark'], query.get('page-scheme'), 'light'), font: isPlain(query.get('page-font') ?? '') ? (query.get('page-font') ?? '') : '' },
  };
}

/** The choice as a query; what is not said is the default. */
export function choiceQuery({ ui, widget, attributes, tokens, rung, system, page }: Choice): URLSearchParams {
  const query = new URLSearchParams([['widget', widget], ...attributes, ...tokens]);
  if (ui !== 'de') query.set('ui', ui);
  if (rung !== 'A') query.set('rung', rung);
  if (system !== 'other') query.set('cms', system);
  if (page.layout !== 'town') query.set('page', page.layout);
  if (page.scheme !== 'light') query.set('page-scheme', page.scheme);
  if (page.font) query.set('page-font', page.font);
  return query;
}

/** A value that cannot end its declaration in a style sheet. */
export const isPlain = (value: string): boolean => !/[;{}<>\\@]|url\(/i.test(value);

/** A map with one entry changed; an empty value takes it out. */
export function withEntry(map: ReadonlyMap<string, string>, name: string, value: string | undefined): Map<string, string> {
  const changed = new Map(map);
  if (value === undefined) changed.delete(name);
  else changed.set(name, value);
  return changed;
}

/** Only what another widget knows too. */
export const keepKnown = (map: ReadonlyMap<string, string>, known: readonly (Attribute | Token)[]): Map<string, string> => new Map([...map].filter(([name]) => known.some((one) => one.name === name)));
