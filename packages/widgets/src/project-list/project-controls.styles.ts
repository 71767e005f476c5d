// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  /* What is below the screen is laid out when it is scrolled to: a key press costs what is in sight. */
  .items > li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 10em;
  }
  @media print {
    .items > li {
      content-visibility: visible;
    }
  }
  form {
    margin-block-end: var(--_space);
  }
  form > label,
  #panel > * {
    display: block;
    margin: 0 0 1em;
  }
  fieldset {
    padding: 0;
    border: 0;
    max-block-size: 18.75em;
    overflow-y: auto;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .check {
    display: flex;
    gap: 0.5em;
    padding: 0.25em 0.25em 0.25em 0.125em;
    font-weight: 400;
  }
  .check .muted {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
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
    margin-block-start: 1em;
  }
  #panel.open {
    display: block;
  }
  .toggle::before {
    content: '▸ ' / '';
  }
  .toggle[aria-expanded='true']::before {
    content: '▾ ' / '';
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.5em;
  }
  .chips button {
    min-block-size: 2em;
    padding: 0.125em 0.75em;
    font-size: 0.875em;
    font-weight: 400;
    border-radius: 2em;
  }
  .chips .reset {
    border-color: transparent;
    text-decoration: underline;
  }
  .help,
  .nudge {
    margin-block-start: 1em;
  }
  @container (min-width: 44em) {
    footer {
      clear: both;
    }
    form {
      float: inline-start;
      inline-size: 15em;
    }
    form + .results {
      margin-inline-start: 17em;
    }
    #panel {
      display: block;
    }
    .toggle {
      display: none;
    }
  }
  @media print {
    form,
    .chips,
    .help,
    .nudge {
      display: none;
    }
    form + .results {
      margin: 0;
    }
    .hits:focus-visible {
      outline: 0;
    }
  }
`;
