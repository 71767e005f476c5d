// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the page knows about the widgets: the public custom elements manifest (https://github.com/webcomponents/custom-elements-manifest, schema 1.0.0),
 * and nothing else. A new attribute or token is there as soon as the manifest names it.
 */

export interface Attribute {
  name: string;
  kind: 'flag' | 'number' | 'choice' | 'text';
  /** Of a `choice`. */
  options: readonly string[];
  /** As written in HTML; empty where there is none. */
  default: string;
  /** English, from the source. */
  description: string;
}

/** A `--vir-…` property. */
export interface Token {
  name: string;
  default: string;
}

export interface Widget {
  /** `news-feed` of `vir-news-feed`. */
  name: string;
  attributes: readonly Attribute[];
  tokens: readonly Token[];
  description: string;
}

/** Frames around widgets: they show nothing by themselves. */
const frames = ['vir-portal'];

/** The widgets of a manifest; whatever is not as expected is left out. */
export function readManifest(manifest: unknown): Widget[] {
  const declarations = list(manifest, 'modules').flatMap((module) => list(module, 'declarations'));
  return declarations.flatMap((declaration) => {
    const tag = text(declaration, 'tagName');
    if (!tag.startsWith('vir-') || frames.includes(tag)) return [];
    return {
      name: tag.slice('vir-'.length),
      description: text(declaration, 'description').replaceAll(/\s+/g, ' '),
      attributes: list(declaration, 'attributes').map(attribute).filter(({ name }) => name !== ''),
      tokens: list(declaration, 'cssProperties').map((one) => ({ name: text(one, 'name'), default: text(one, 'default') })).filter(({ name }) => name.startsWith('--vir-')),
    };
  });
}

function attribute(entry: unknown): Attribute {
  const type = text(field(entry, 'type'), 'text');
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, option]) => option ?? '');
  const written = text(entry, 'default').replaceAll(/^'|'$/g, '');
  const kind = type.startsWith('boolean') ? 'flag' : type.startsWith('number') ? 'number' : options.length > 0 ? 'choice' : 'text';
  return { name: text(entry, 'name'), kind, options, default: kind === 'flag' && written === 'false' ? '' : written, description: text(entry, 'description').replaceAll(/\s+/g, ' ') };
}

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined);
const list = (value: unknown, name: string): unknown[] => {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
};
const text = (value: unknown, name: string): string => {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
};
