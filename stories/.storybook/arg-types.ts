// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ArgTypes, InputType } from 'storybook/internal/types';
import manifest from '../../packages/widgets/custom-elements.json';

const find = (tagName: string) => manifest.modules.flatMap(({ declarations }) => declarations).find((declaration) => declaration.tagName === tagName);

function control(text: string): 'boolean' | 'number' | 'select' | 'text' {
  if (text === 'boolean') return 'boolean';
  if (text === 'number') return 'number';
  return text.includes("'") ? 'select' : 'text';
}

const options = (text: string) => [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);

const row = (category: string, { name, description = '', type, default: value }: ManifestEntry): InputType => ({
  name: name || '(default)',
  description,
  table: { category, ...(type?.text && { type: { summary: type.text.replace(' | undefined', '') } }), ...(value && { defaultValue: { summary: value } }) },
});

/** Rows that are read only. Their keys carry the category: a slot, a part and an event may share a name. */
const rows = (category: string, entries: ManifestEntry[] = []): ArgTypes => Object.fromEntries(entries.map((entry) => [`${category}: ${entry.name}`, { ...row(category, entry), control: false }]));

/** The table of a docs page, from the manifest: everything an element offers, attributes as controls. */
export function extractArgTypes(tagName: string): ArgTypes {
  const { attributes = [], members = [], slots, events, cssProperties, cssParts } = find(tagName) ?? {};
  const attributeRows = attributes.map((entry): [string, InputType] => {
    const text = entry.type?.text ?? 'string';
    return [entry.name, { ...row('attributes', entry), control: { type: control(text) }, ...(text.includes("'") && { options: options(text) }) }];
  });
  return {
    ...Object.fromEntries(attributeRows),
    ...rows('properties', members.filter(({ attribute }) => !attribute)),
    ...rows('events', events),
    ...rows('slots', slots),
    ...rows('CSS custom properties', cssProperties),
    ...rows('CSS shadow parts', cssParts),
  };
}

export const extractComponentDescription = (tagName: string): string | undefined => find(tagName)?.description;
