// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Something that keeps an embed from being what the webmaster meant. German, in words a webmaster knows. */
export interface Finding {
  /** `stop`: nothing is shown because of it. `note`: it is shown, but somebody should know. */
  weight: 'stop' | 'note';
  what: string;
  /** What to do. */
  remedy: string;
  /** A line to add or to change, for copying. */
  line?: string | undefined;
}

/** What the checks look at. */
export interface Site {
  /** Base address of the code and of the API, without a slash at the end. */
  base: string;
  /** Version of this file, which is what the server has now. */
  version: string;
  /** `news-feed` and the others. */
  widgets: readonly string[];
}

/** Whatever may be meant as one of ours: rung A, rung B, and what filters leave of them. */
export const placesOf = (root: ParentNode, { widgets }: Site): Element[] => [...root.querySelectorAll(`${widgets.map((name) => `vir-${name}`).join()},[data-vir],.vir-embed`)].filter((place) => !place.parentElement?.matches('[data-vir]'));

/** Name of the widget of a place; empty where a filter has taken it. */
export const widgetOf = (place: Element): string => (place.localName.startsWith('vir-') ? place.localName : (place.getAttribute('data-vir') ?? '')).replace('vir-', '');

/** The element of a place, where the loader has made one. */
export const elementOf = (place: Element): Element | null => (place.localName.startsWith('vir-') ? place : place.querySelector(':scope > *'));
