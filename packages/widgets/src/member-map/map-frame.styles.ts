// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .map-controls {
    direction: ltr;
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em;
    margin-block: 0.5em;
  }
  :dir(rtl) > .map-controls {
    justify-content: end;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    font-size: 0.875em;
  }
  .map-controls button {
    padding: 0.5em;
    min-block-size: 2.25em;
    color: var(--_text);
  }
  .map-controls [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  .doubt-note {
    font-style: italic;
  }
  /* Past the list, where the map stands beside it. */
  @container (min-width: 44em) {
    .skip {
      display: block;
      margin-block-end: 0.5em;
    }
    .skip:not(:focus) {
      position: absolute;
      clip-path: inset(50%);
      pointer-events: none;
    }
  }
  /* Paper is white, whatever the page is, and nobody presses a button on it. */
  @media print {
    .columns {
      --_bg: #fff;
      --_text: #000;
      --_muted: #000;
      --_accent: #000;
      --_on-accent: #fff;
    }
    .box {
      break-inside: avoid;
    }
    .map-controls,
    #help {
      display: none;
    }
  }
`;
