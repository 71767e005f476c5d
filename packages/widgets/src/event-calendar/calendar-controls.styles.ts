// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  [aria-busy='true'] .agenda {
    opacity: 0.6;
  }
  .filter {
    margin-block-end: 0.75em;
  }
  .filter > label,
  #panel > * {
    display: block;
    min-inline-size: 0;
    margin: 0 0 0.75em;
  }
  .filter fieldset {
    padding: 0;
    border: 0;
  }
  .filter legend {
    padding: 0;
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  .filter [type='date'] {
    min-inline-size: 0;
  }
  .filter [aria-invalid='true'] {
    border: 0.125em solid var(--_danger);
  }
  .problem {
    margin-block-start: 0.5em;
    padding-inline-start: 0.5em;
    border-inline-start: 0.25em solid var(--_danger);
    font-weight: 600;
  }
  .range {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: end;
  }
  .range label {
    flex: 1 1 9em;
    max-inline-size: 14em;
    font-weight: 400;
  }
  .spans .chips + .range {
    margin-block-start: 0.5em;
  }
  .check {
    display: flex;
    gap: 0.5em;
    padding: 0.375em 0.25em;
    font-weight: 400;
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.125em;
    accent-color: var(--_accent);
  }
  #panel {
    display: none;
    margin-block-start: 0.75em;
  }
  [aria-expanded='true'] + #panel {
    display: block;
  }
  .toggle::before {
    content: '▸ ' / '';
  }
  .toggle[aria-expanded='true']::before {
    content: '▾ ' / '';
  }
  .chips,
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: baseline;
  }
  .chosen {
    gap: 0.25em 1em;
    margin-block-end: 0.75em;
  }
  .hits {
    font-weight: 600;
  }
  .hits::first-letter {
    text-transform: uppercase;
  }
  .chips button {
    min-block-size: 2.25em;
    padding: 0.125em 0.75em;
    font-size: 0.875em;
    font-weight: 400;
    border-radius: 2em;
  }
  .chips .reset {
    border-color: transparent;
    text-decoration: underline;
  }
  .filter [aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .filter [aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  .copy + .small {
    margin-block: -0.25em 0.75em;
  }
  .help {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block-start: 0.75em;
  }
  .help p {
    flex-basis: 100%;
  }
  @container (min-width: 44em) {
    .filter #panel {
      display: flex;
      flex-wrap: wrap;
      gap: 0 2em;
    }
    #panel > .days,
    #panel > fieldset:last-child {
      flex: 1 1 100%;
    }
    #panel > fieldset {
      flex: 1 1 20em;
    }
    #panel > .select {
      flex: 0 1 16em;
    }
    .filter > label {
      max-inline-size: 30em;
    }
    .spans {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 2em;
      align-items: end;
    }
    .spans .range {
      flex: 1 1 30em;
      margin: 0;
    }
    .checks {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.5em;
    }
    .toggle {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .filter [aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    .filter,
    .copy,
    .help,
    .chips .reset,
    .chips [aria-hidden] {
      display: none;
    }
  }
`;
