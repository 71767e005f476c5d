// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  .items > li {
    padding-block: 0.75em;
    border-block-start: var(--_line);
  }
  .title {
    font-size: 1.125em;
    line-height: 1.3;
  }
  button {
    margin-block-start: 0.5em;
  }
  .note {
    margin-block: 0.75em 0;
  }
  .note[hidden] {
    display: none;
  }
`;
