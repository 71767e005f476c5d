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
  }
  button, .note {
    margin-block: 0.5em 0;
  }
  @container (min-width: 36em) {
    .items > li {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: 1em;
    }
    .items > li > * {
      grid-column: 1;
    }
    .items > li > button {
      grid-area: 1 / 2 / span 3;
      align-self: center;
    }
  }
`;
