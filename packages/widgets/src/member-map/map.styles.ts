// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .box > svg {
    position: absolute;
    inset: 0;
    cursor: grab;
    touch-action: pan-x pan-y;
    user-select: none;
    /* A drag moves the picture: what is drawn beyond the edges comes into sight. */
    overflow: visible;
    transform-origin: 0 0;
    will-change: transform;
    /* East is right in every script. */
    direction: ltr;
  }
  .outlines {
    fill: var(--_bg);
    stroke: var(--_muted);
  }
  .outlines path {
    vector-effect: non-scaling-stroke;
    stroke-width: 1;
  }
  .outlines .kreis {
    stroke-width: 0.75;
  }
  .marker {
    cursor: pointer;
    outline: none;
  }
  .marker .shape {
    stroke: var(--_bg);
  }
  .marker .doubt {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .box text {
    font: 600 12px sans-serif;
    text-anchor: middle;
    fill: var(--_on-accent);
    stroke: none;
  }
  .box .name {
    text-anchor: start;
    fill: var(--_text);
    stroke: var(--_bg);
    stroke-width: 3;
    paint-order: stroke;
  }
  .box .before {
    text-anchor: end;
  }
  .ring {
    stroke: none;
    pointer-events: all;
  }
  .marker:hover .ring {
    stroke: var(--_accent);
  }
  .marker[aria-selected='true'] .ring {
    stroke: var(--_text);
    stroke-width: 2;
    fill: var(--_bg);
    fill-opacity: 0.7;
  }
  .marker:focus-visible .ring {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  @media (forced-colors: active) {
    .box > svg {
      forced-color-adjust: none;
      color: CanvasText;
      background: Canvas;
    }
    .outlines {
      fill: Canvas;
      stroke: CanvasText;
    }
    .marker .doubt {
      fill: Canvas;
      stroke: LinkText;
    }
    .box text {
      fill: Canvas;
    }
    .box .name {
      fill: CanvasText;
      stroke: Canvas;
    }
    .marker[aria-selected='true'] .ring {
      fill: Canvas;
      stroke: CanvasText;
    }
    .marker:focus-visible .ring {
      stroke: Highlight;
    }
  }
`;
