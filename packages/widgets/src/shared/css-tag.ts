// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What stands in the built files for Lit's own `css-tag.js`, with the same exports: without its ways around browsers that lack
 * constructable stylesheets, in which the loader starts nothing.
 */

export const supportsAdoptingStyleSheets = true;

/** Only named by Lit's index, for `unsafeCSS` and `instanceof`, which nobody uses here. */
export const CSSResult = CSSStyleSheet;
export const unsafeCSS = css;

/** Our styles hold no expressions, so there is one string. */
export function css([text]: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text ?? '');
  return sheet;
}

export const getCompatibleStyle = (sheet: CSSStyleSheet): CSSStyleSheet => sheet;

export function adoptStyles(root: ShadowRoot, sheets: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = sheets;
}
