// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Adds the styles of a part that arrives later. */
export function adopt({ renderRoot }: { readonly renderRoot: HTMLElement | DocumentFragment }, ...sheets: readonly CSSStyleSheet[]): void {
  if (renderRoot instanceof ShadowRoot) renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, ...sheets];
}
