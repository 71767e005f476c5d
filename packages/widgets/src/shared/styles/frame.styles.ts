// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

/**
 * The frame between page and widget. The page may hide, size and place the host; what it would leak inside
 * (text-transform, line-height, list-style, `* { … !important }`) ends at .vir. Sizes in em: rem is the page's.
 */
export const frame = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .vir {
    all: initial;
    display: block;
    position: relative;
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
    color-scheme: inherit;
    direction: inherit;
    font-family: var(--vir-font-family, var(--kern-typography-font-family-default, inherit));
    font-size: var(--vir-font-size, inherit);
    line-height: 1.5;
    color: var(--_text);
    background: var(--_bg);
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .vir[data-theme='light'] {
    color-scheme: light;
  }
  .vir[data-theme='dark'] {
    color-scheme: dark;
  }
  .vir, * {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure {
    margin: 0;
    padding: 0;
    font-size: 1em;
    list-style: none;
  }
  .heading {
    margin-block-end: 0.75em;
    font-size: 1.375em;
    line-height: 1.3;
    text-wrap: balance;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 0.0625em;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 0.125em;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  a svg {
    inline-size: 0.75em;
    margin-inline-start: 0.25em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  button {
    padding: 0.375em 0.75em;
    min-block-size: 2.75em;
    font: inherit;
    color: var(--_accent);
    background: var(--_bg);
    border: 0.0625em solid;
    border-radius: var(--_radius);
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--_surface);
    text-decoration: underline;
  }
  button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: progress;
  }
  .muted, .small {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .row, footer > slot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
  }
  .badge {
    display: inline-block;
    padding: 0 0.5em;
    font-weight: 600;
    color: var(--_text);
    border: 0.0625em solid;
    border-radius: var(--_radius);
  }
  .note {
    margin-block-end: var(--_space);
    padding: 0.75em 1em;
    background: var(--_surface);
    border-inline-start: 0.25em solid var(--_danger);
  }
  .bare {
    display: inline;
    line-height: inherit;
  }
  .failed {
    padding-inline-start: 0.5em;
    border-inline-start: 0.25em solid var(--_danger);
  }
  .stale {
    border-color: var(--_muted);
  }
  .failed button, .stale button {
    min-block-size: 1.75em;
    padding-block: 0;
    margin: 0.25em 0.5em;
  }
  /* Makes the line of the webmaster's words no higher. */
  .failed button {
    margin-block: -0.25em;
  }
  .skeleton > i {
    display: block;
    block-size: 6.5em;
    border-block-start: var(--_line);
    background: linear-gradient(var(--_surface) 0 0) 0 1.5em / 75% 1.25em no-repeat;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  footer {
    margin-block-start: var(--_space);
    padding-block-start: 0.5em;
    border-block-start: var(--_line);
  }
  footer a {
    color: inherit;
    padding-block: 0.25em;
  }
  /* Paper is white, whatever the page is, and so is all that lies on it. */
  @media print {
    * {
      color: #000 !important;
      background: none !important;
    }
    button {
      display: none;
    }
  }
`;
