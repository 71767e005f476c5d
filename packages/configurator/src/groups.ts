// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Attribute } from './manifest.ts';

/** Where an attribute stands in the form. A name that is not here is found by its kind. */
const groups: Readonly<Record<string, readonly string[]>> = {
  content: ['member', 'within', 'tag', 'q', 'status', 'sort', 'from', 'to', 'free', 'online', 'accessible', 'maxdays', 'limit', 'max', 'lang'],
  look: ['label', 'heading-level', 'layout', 'group', 'view', 'theme', 'min-height', 'center', 'zoom', 'basemap', 'basemap-credit', 'basemap-credit-url'],
  functions: ['filters', 'variants', 'urgent', 'target', 'rel'],
  footer: ['provider', 'provider-url', 'privacy-url', 'feedback-url'],
  technical: ['base', 'mirror', 'src'],
  more: [],
};

/** Attributes by group, in the order of the lists above, then as the manifest has them. */
export function grouped(attributes: readonly Attribute[]): { group: string; attributes: Attribute[] }[] {
  const groupOf = ({ name, kind }: Attribute): string => Object.keys(groups).find((group) => groups[group]?.includes(name)) ?? (kind === 'flag' ? 'functions' : 'more');
  return Object.entries(groups)
    .map(([group, order]) => ({ group, attributes: attributes.filter((one) => groupOf(one) === group).sort((a, b) => place(order, a) - place(order, b)) }))
    .filter((one) => one.attributes.length > 0);
}

const place = (order: readonly string[], { name }: Attribute): number => (order.includes(name) ? order.indexOf(name) : order.length);
