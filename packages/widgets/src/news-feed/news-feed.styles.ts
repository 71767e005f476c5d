// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  .items > li {
    position: relative;
    padding-block: 1em;
    border-block-start: var(--_line);
  }
  .title {
    margin-block: 0.25em;
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .pin {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .teaser {
    max-inline-size: 70ch;
  }
  .tags {
    margin-block-start: 0.25em;
  }
  .tags li {
    display: inline;
  }
  .tags li + li::before {
    content: ' · ';
  }
  [aria-busy='true'] .items {
    opacity: 0.6;
  }
  .more {
    margin-block-start: 0.5em;
  }
  @media print {
    article {
      break-inside: avoid;
    }
    .title a::after {
      position: static;
      content: ' (' attr(href) ')';
      font-weight: 400;
      font-size: 0.75em;
      hyphens: none;
    }
  }
`;
