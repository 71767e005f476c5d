// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../css-tag.ts';

/** Fields of the forms that arrive later. */
export const fields = css`
  label {
    font-weight: 600;
  }
  [type='search'],
  [type='date'],
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.375em 0.5em;
    font: inherit;
    font-weight: 400;
    color: inherit;
    background: var(--_bg);
    border: 0.0625em solid var(--_muted);
    border-radius: var(--_radius);
  }
`;
