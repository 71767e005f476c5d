// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block-end: var(--_space);
  }
  .months,
  .views {
    display: flex;
    gap: 0.25em;
  }
  .month {
    flex: 1 1 8em;
    font-size: 1.125em;
    line-height: 1.25;
  }
  .views {
    margin-inline-start: auto;
    gap: 0;
  }
  .views button + button {
    margin-inline-start: -0.0625em;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .views button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .toolbar button {
    font-weight: 400;
  }
  .toolbar [aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    font-weight: 600;
  }
  svg {
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .title svg {
    margin-inline-start: 0.25em;
  }

  .group,
  .open {
    padding-block: 0.75em 0.25em;
    border-block-start: 0.125em solid var(--_text);
  }
  .group + .group {
    margin-block-start: 1em;
  }
  .open {
    margin-block-start: 1.5em;
    scroll-margin-block: 1em;
  }
  .open:focus-visible {
    outline-offset: 0.375em;
  }
  .date {
    margin-block-end: 0.25em;
  }
  .relative {
    display: inline-block;
    padding: 0 0.5em;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border-radius: var(--_radius);
  }
  .entries > li + li {
    border-block-start: var(--_line);
  }
  article {
    padding-block: 0.75em;
    scroll-margin-block: 1em;
  }
  .time {
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
  }
  .cancelled time {
    text-decoration: line-through;
  }
  .zone,
  .facts {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .title {
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title a {
    padding-block: 0.125em;
  }
  .title .badge {
    font-size: 0.75em;
  }
  .facts span + span::before {
    content: ' · ';
  }
  .what,
  .summary {
    max-inline-size: 70ch;
  }
  details {
    font-size: 0.875em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--_accent);
    cursor: pointer;
  }
  details > :not(summary) {
    margin-block-end: 0.5em;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  dt {
    flex: 0 0 8em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 12em;
  }
  .agenda + .more {
    inline-size: 100%;
    margin-block-start: 1em;
  }
  @container (min-width: 32em) {
    article {
      display: grid;
      grid-template-columns: 10em 1fr;
      column-gap: 1.5em;
    }
    .time > * {
      display: block;
    }
    .agenda + .more {
      inline-size: auto;
    }
  }
  @container (min-width: 50em) {
    .group {
      display: grid;
      grid-template-columns: 11em 1fr;
      column-gap: 1.5em;
      padding-block-start: 0;
    }
    .group > .date {
      padding-block-start: 0.75em;
    }
    .group .relative {
      display: block;
      inline-size: fit-content;
    }
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
    position: relative;
    block-size: 7em;
    padding: 0 0 0.375em;
    vertical-align: top;
    border: var(--_line);
  }
  .cell {
    display: block;
    inline-size: 100%;
    min-block-size: 0;
    padding: 0.25em 0.25em 0.125em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    text-align: start;
    color: inherit;
    background: none;
    border: 0;
  }
  .cell::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .cell:focus-visible {
    outline: none;
  }
  .cell:focus-visible::after {
    z-index: 2;
    outline: 3px solid var(--_focus);
    outline-offset: -1px;
  }
  .cell[aria-expanded='true']::after {
    border-block-end: 0.25em solid var(--_accent);
  }
  .cell > span {
    display: inline-block;
    padding-inline: 0.25em;
    border-radius: var(--_radius);
  }
  [aria-current] > span {
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .outside {
    color: var(--_muted);
    background: var(--_surface);
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
    /* A click belongs to the day: below a line, and below a bar that covers several. */
    pointer-events: none;
  }
  .line b {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .rest {
    color: var(--_accent);
  }
  .bar {
    --_span: 1;
    position: relative;
    z-index: 1;
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
  [aria-busy='true'] :is(.agenda, table) {
    opacity: 0.6;
  }
  @media (forced-colors: active) {
    .toolbar [aria-pressed='true'],
    .relative,
    [aria-current] > span {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .agenda,
    table {
      transition: opacity 150ms;
    }
  }
  @media print {
    .toolbar,
    details:not([open]) {
      display: none;
    }
    .cell {
      display: block;
    }
    article,
    tr {
      break-inside: avoid;
    }
    .title a::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
      font-size: 0.75em;
    }
  }
`;
