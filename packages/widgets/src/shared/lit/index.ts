// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the built files have instead of the package `lit`: the part of it that our templates and elements use, at a third of its
 * weight. Sources import `lit` as everywhere; Rollup (rollup.config.mjs) puts this in its place and refuses what is not here.
 * Behaviour is Lit's; the component tests run on both. docs/decisions/0013 says what is left out and why.
 */
export { css } from '../css-tag.ts';
export { LitElement } from './element.ts';
export { html, nothing, render } from './template.ts';
