// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .box > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    touch-action: pan-x pan-y;
    user-select: none;
    /* A drag moves the picture: what is drawn beyond the edges comes into sight. */
    overflow: visible;
    transform-origin: 0 0;
    will-change: transform;
    cursor: grab;
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
  }
  .map-controls {
    direction: ltr;
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em;
    margin-block: 0.5em;
  }
  :dir(rtl) > .map-controls {
    justify-content: end;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    font-size: 0.875em;
  }
  .map-controls button {
    padding: 0.5em;
    min-block-size: 2.25em;
    color: var(--_text);
  }
  .map-controls [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  .doubt-note {
    font-style: italic;
  }
  /* Past the list, where the map stands beside it. */
  @container (min-width: 44em) {
    .skip {
      display: block;
      margin-block-end: 0.5em;
    }
    .skip:not(:focus) {
      position: absolute;
      clip-path: inset(50%);
      pointer-events: none;
    }
  }
  /* Paper is white, whatever the page is, and nobody presses a button on it. */
  @media print {
    .columns {
      --_bg: #fff;
      --_text: #000;
      --_muted: #000;
      --_accent: #000;
      --_on-accent: #fff;
    }
    .box {
      break-inside: avoid;
    }
    .map-controls,
    #help {
      display: none;
    }
  }
`;
