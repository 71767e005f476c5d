// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .tiles,
  .tiles img {
    position: absolute;
    inset: 0 auto auto 0;
    transform-origin: 0 0;
    max-inline-size: none;
  }
  .tiles {
    pointer-events: none;
    will-change: transform;
  }
  .tiles + svg .outlines {
    fill: none;
    stroke: var(--_accent);
  }
  .basemap {
    margin-block: 0.5em;
  }
  .basemap button {
    margin-inline-end: 0.5em;
  }
  @media print {
    .basemap {
      display: none;
    }
  }
`;
