// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    margin-block-end: var(--_space);
  }
  form label {
    flex: 1 1 12em;
  }
  @media print {
    form {
      display: none;
    }
  }
`;
