// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .views {
    display: flex;
    margin-block: 0.75em;
  }
  .views button {
    border-radius: 0;
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .views button + button {
    margin-inline-start: -0.0625em;
    border-radius: 0;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .views [aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .compare {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: baseline;
    margin-block: 0.75em;
  }
  .compare > .heading,
  .compare > .scroll {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .compare [aria-disabled='true'] {
    cursor: default;
    text-decoration: none;
  }
  article > .check {
    display: inline-flex;
    gap: 0.5em;
    align-items: baseline;
    padding-block: 0.375em;
    font-size: 0.875em;
    cursor: pointer;
  }
  .check :disabled {
    cursor: default;
  }
  @media print {
    .views,
    .compare > p,
    article > .check {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .views [aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
