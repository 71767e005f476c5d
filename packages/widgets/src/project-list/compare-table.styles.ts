// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .compare .heading {
    margin-block: 1em 0.5em;
    font-size: 1.125em;
  }
  /* Tables may be wider than the page; the first column then stays in sight. */
  .scroll {
    overflow-x: auto;
    position: relative;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  th,
  td {
    min-inline-size: 8em;
    padding: 0.5em 1em 0.5em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: var(--_line);
  }
  th[scope='row'],
  thead td {
    min-inline-size: 5em;
    inline-size: 9em;
    hyphens: auto;
    color: var(--_muted);
    background: var(--_bg);
  }
  thead th {
    font-size: 1.125em;
    line-height: 1.3;
  }
  td p + p {
    margin-block-start: 0.25em;
  }
  @container (min-width: 34em) {
    th,
    td {
      min-inline-size: 11em;
    }
    th[scope='row'],
    thead td {
      position: sticky;
      inset-inline-start: 0;
    }
  }
  @media print {
    .heading:focus-visible {
      outline: 0;
    }
    .scroll {
      overflow: visible;
    }
    th,
    td {
      min-inline-size: 0 !important;
      overflow-wrap: anywhere;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
