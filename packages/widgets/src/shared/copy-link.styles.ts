// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from './css-tag.ts';

export const styles = css`
  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.5em;
    font-size: 0.875em;
  }
  .copy button {
    min-block-size: 2.25em;
    padding: 0.125em 0.75em;
    font-size: 1em;
    font-weight: 400;
  }
  .copy label {
    flex: 1 1 100%;
  }
  @media print {
    .copy {
      display: none;
    }
  }
`;
