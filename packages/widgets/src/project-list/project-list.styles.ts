// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  .hits {
    font-weight: 600;
  }
  .items {
    margin-block-start: 0.5em;
  }
  .items > li {
    padding-block: 1em;
    border-block-start: var(--_line);
  }
  article {
    max-inline-size: 70ch;
  }
  .title {
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
    margin-block: 0.25em;
  }
  .meta,
  .tags {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .status {
    font-weight: 600;
  }
  .running {
    color: var(--vir-project-running, light-dark(#0a6638, #7fd6a4));
  }
  .planned {
    color: var(--vir-project-planned, var(--_accent));
  }
  .paused {
    color: var(--vir-project-paused, light-dark(#7a4a00, #f0c070));
  }
  .completed {
    color: var(--vir-project-completed, var(--_muted));
  }
  svg {
    inline-size: 0.85em;
    block-size: 0.85em;
    margin-inline-end: 0.25em;
    vertical-align: -0.05em;
  }
  .running path {
    fill: currentColor;
  }
  .paused path {
    stroke-width: 2.5;
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
  @media print {
    article {
      break-inside: avoid;
    }
    .title a::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
      font-size: 0.75em;
      hyphens: none;
    }
  }
`;
