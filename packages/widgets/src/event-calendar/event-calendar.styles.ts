// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block-end: var(--_space);
  }
  .heading,
  ::slotted([slot='heading']) {
    flex: auto;
    margin: 0;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
  }
  :host([kiosk]) .views {
    display: none;
  }
  .head button,
  .opener {
    font-weight: 400;
  }
  .views [aria-pressed='true'],
  .relative {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
    font-weight: 600;
  }

  .group {
    padding-block-end: 0.25em;
    border-block-start: 0.125em solid var(--_text);
  }
  .group + .group {
    margin-block-start: 0.5em;
  }
  .date {
    padding-block: 0.5em 0.25em;
  }
  .group,
  article {
    column-gap: 1.5em;
  }
  .entries > li + li {
    border-block-start: var(--_line);
  }
  article {
    padding-block: 0.5em;
    break-inside: avoid;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  .cancelled time {
    text-decoration: line-through;
  }
  details,
  .opener {
    font-size: 0.875em;
  }
  .title {
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title a {
    padding-block: 0.125em;
  }
  .title .badge,
  .title a::after {
    font-size: 0.75em;
  }
  .facts span + span::before {
    content: ' · ';
  }
  .what {
    overflow-wrap: anywhere;
    max-inline-size: 70ch;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--_accent);
    cursor: pointer;
  }
  .more,
  .opener {
    margin-block-start: 0.5em;
  }
  @container (min-width: 32em) {
    article {
      display: grid;
      grid-template-columns: 10em 1fr;
    }
    .time > * {
      display: block;
    }
  }
  @container (min-width: 50em) {
    .group {
      display: grid;
      grid-template-columns: 11em 1fr;
    }
  }

  @media (forced-colors: active) {
    .views [aria-pressed='true'],
    .relative {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    details:not([open]) {
      display: none;
    }
    .title a::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
  }
`;
