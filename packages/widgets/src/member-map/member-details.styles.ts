// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .close {
    padding: 0.5em;
    min-block-size: 2.25em;
  }
  .details {
    position: relative;
    margin-block-start: 0.75em;
    padding: 0.5em 3.5em 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_surface);
  }
  .details article + article {
    margin-block-start: 0.75em;
  }
  .close {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
  }
  .content {
    padding-inline-start: 1.25em;
  }
  .content li {
    margin-block: 0.25em;
  }
`;
