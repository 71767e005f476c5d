// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { register } from '@vir-nordwest/core/text/language.ts';

/** A widget's words: German at once, the others as chunks. Missing entries are read in German. */
export interface Catalogue<TWords> {
  de: TWords;
  load: Readonly<Record<Exclude<Language, 'de'>, () => Promise<{ default: Partial<TWords> }>>>;
}

export type Language = 'de' | 'en' | 'nds' | 'de-simple';

/** `lang` of the element or its nearest ancestor, through shadow roots up to the page. */
export function closestLang(element: Element): string {
  for (let here: Element | null = element; here; ) {
    const found: Element | null = here.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang') ?? '';
    const root = here.getRootNode();
    here = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

/** The language we have for a BCP 47 tag. */
export function languageFor(tag: string): Language {
  const known = register(tag.toLowerCase());
  return known === 'en' || known === 'nds' || known === 'de-simple' ? known : 'de';
}
