// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  [aria-busy='true'] .agenda {
    opacity: 0.6;
  }
  button svg {
    inline-size: 0.75em;
    block-size: 0.75em;
  }
  .navigation {
    display: flex;
    flex-wrap: wrap;
    flex: 1;
    gap: 0.5em 1em;
    align-items: center;
  }
  :host([label]) .navigation {
    flex-basis: 100%;
  }
  :host([kiosk]) .months {
    display: none;
  }
  .step:dir(rtl):first-child,
  .step:dir(ltr) + .step {
    transform: scaleX(-1);
  }
  .step::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 0 0.125em 0.125em;
    transform: translateX(0.125em) rotate(45deg);
  }
  .months {
    display: flex;
    gap: 0.25em;
  }
  .month {
    flex: 1 1 8em;
    font-size: 1.125em;
    line-height: 1.25;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    margin-block-end: 1em;
  }
  th {
    padding: 0.25em 0.5em;
    font-size: 0.875em;
    font-weight: 600;
    text-align: start;
    color: var(--_muted);
  }
  td {
    block-size: 7em;
    padding: 0 0 0.375em;
    vertical-align: top;
    border: var(--_line);
    cursor: pointer;
  }
  td:hover,
  td:hover .cell {
    background-color: var(--_surface);
  }
  .cell {
    display: block;
    inline-size: 100%;
    min-block-size: 0;
    padding: 0.25em 0.5em 0.125em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    text-align: start;
    color: inherit;
    background: none;
    border: 0;
  }
  .cell:focus-visible {
    outline: none;
  }
  td:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: -1px;
  }
  td.chosen {
    box-shadow: inset 0 -0.25em var(--_accent);
  }
  /* In the line of the number, which it leaves as high as it is. */
  td > small {
    display: block;
    margin-block: -2.1667em 0.1667em;
    margin-inline: 3em 0.25em;
    font-size: 0.75em;
    line-height: 2em;
    pointer-events: none;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    hyphens: none;
  }
  .free-day {
    background-color: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .free-day :is(.cell, small) {
    font-weight: 600;
  }
  /* A line through all days of the stretch; not a ground, which days of other months have. */
  .school-free {
    --_shade: color-mix(in srgb, var(--_accent) 50%, transparent);
    background-image: linear-gradient(var(--_shade), var(--_shade));
    background-size: 100% 0.1875em;
    background-repeat: no-repeat;
  }
  [aria-current] > span {
    display: inline-block;
    margin-inline: -0.25em;
    padding-inline: 0.25em;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border-radius: var(--_radius);
  }
  .outside {
    color: var(--_muted);
    background-color: var(--_surface);
  }
  .line {
    margin: 0 0.25em 0.125em;
    padding-inline: 0.25em;
    min-block-size: 1.5em;
    font-size: 0.8125em;
    line-height: 1.5;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    hyphens: none;
  }
  .line b {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .rest {
    color: var(--_accent);
  }
  .ribbon {
    --_span: 1;
    position: relative;
    /* A click on a bar belongs to the day below it. */
    pointer-events: none;
    inline-size: calc(var(--_span) * (100% + 0.0625em) - 0.5em);
    line-height: 1.375;
    color: var(--_text);
    background: var(--_surface);
    border: 0.0625em solid var(--_accent);
    border-inline-start-width: 0.25em;
    border-radius: var(--_radius);
  }
  .span-2 {
    --_span: 2;
  }
  .span-3 {
    --_span: 3;
  }
  .span-4 {
    --_span: 4;
  }
  .span-5 {
    --_span: 5;
  }
  .span-6 {
    --_span: 6;
  }
  .span-7 {
    --_span: 7;
  }
  .before {
    border-inline-start-width: 0.0625em;
    border-inline-start-style: dashed;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .after {
    border-inline-end-style: dashed;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .open {
    margin-block-start: 1.5em;
    padding-block: 0.75em 0.25em;
    border-block-start: 0.125em solid var(--_text);
    scroll-margin-block: 1em;
  }
  .open:focus-visible {
    outline-offset: 0.375em;
  }
  .week td {
    block-size: 14em;
  }
  .week .line:not(.ribbon) {
    margin-block-end: 0.5em;
    line-height: 1.35;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .week b {
    display: block;
  }
  [aria-busy='true'] table {
    opacity: 0.6;
  }
  @media (forced-colors: active) {
    [aria-current] > span {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    .cell {
      display: block;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
