// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .hint {
    position: absolute;
    inset: auto 0 0;
    padding: 0.5em 1em;
    text-align: center;
    color: var(--_on-accent);
    background: var(--_accent);
    pointer-events: none;
  }
`;
