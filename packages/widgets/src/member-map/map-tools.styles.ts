// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .marker {
    outline: none;
    cursor: pointer;
  }
  .marker:hover .ring {
    stroke: var(--_accent);
  }
  .marker[aria-selected='true'] .ring {
    stroke: var(--_text);
    stroke-width: 2;
  }
  /* Behind the sign of one member; the circle of several keeps its colour below their number. */
  .marker[aria-selected='true'] .ring:not(.shape) {
    fill: var(--_bg);
    fill-opacity: 0.7;
  }
  .marker:focus-visible .ring {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .hint {
    position: absolute;
    inset: auto 0 0;
    padding: 0.5em 1em;
    text-align: center;
    color: var(--_on-accent);
    background: var(--_accent);
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .marker[aria-selected='true'] .ring {
      stroke: CanvasText;
    }
    .marker[aria-selected='true'] .ring:not(.shape) {
      fill: Canvas;
    }
    .marker:focus-visible .ring {
      stroke: Highlight;
    }
  }
`;
