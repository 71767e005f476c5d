// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../css-tag.ts';

export const styles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: end;
    margin-block-end: var(--_space);
  }
  label {
    flex: 1 1 14em;
    font-weight: 600;
  }
  input {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.375em 0.75em;
    font: inherit;
    font-weight: 400;
    color: var(--_text);
    background: var(--_bg);
    border: 0.0625em solid var(--_muted);
    border-radius: var(--_radius);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chips button {
    min-block-size: 2.25em;
    padding: 0.125em 0.75em;
    font-size: 0.875em;
    font-weight: 400;
    border-radius: 2em;
  }
  button[aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  button[aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
