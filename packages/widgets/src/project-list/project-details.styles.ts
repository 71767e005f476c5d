// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .next,
  details {
    font-size: 0.875em;
  }
  .next {
    margin-block-start: 0.25em;
  }
  details {
    color: var(--_muted);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--_accent);
    cursor: pointer;
  }
  dt {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
`;
