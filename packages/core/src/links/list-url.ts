// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ListName, QueryText } from '@vir-nordwest/contract';

/** Query of a list by parameter name. Empty values count as not set. */
export type ListQuery = { [Name in keyof QueryText]?: string | number | readonly string[] | undefined };

// The order is part of the address: loader, widgets and caches must agree byte for byte.
const names = 'q tag member within lang from to free online accessible maxdays status sort limit cursor'.split(' ') as (keyof QueryText)[];
const defaults: ListQuery = { lang: 'de', limit: 20 };

export const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** Address of a list below `base`, in its one canonical spelling: fixed order, defaults and empty values left out. */
export function listUrl(base: string, list: ListName | 'boundaries' | 'documents' | 'member/documents', query: ListQuery = {}, extension = 'json'): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = query[name] ?? '';
    if (String(value) === String(defaults[name])) continue;
    for (const one of typeof value === 'object' ? value : [String(value)]) if (one) parameters.append(name, one);
  }
  const text = String(parameters);
  return `${withoutSlash(base)}/v1/${list}.${extension}${text && '?' + text}`;
}

/** The values of a comma list in an attribute: `tag="Breitband, Schule"`. */
export const commaList = (value: string | null | undefined): string[] => (value ?? '').split(',').map((part) => part.trim()).filter(Boolean);
