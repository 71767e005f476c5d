// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .places {
    margin-block: 0.75em;
  }
  .places .muted {
    margin-block: 0.5em;
    font-size: 0.875em;
  }
  .places .box {
    position: relative;
    block-size: min(var(--vir-map-height, 24em), 70vh, 85cqi);
    min-block-size: 14em;
    overflow: hidden;
    /* East is right in every script. */
    direction: ltr;
    background: var(--_surface);
    border: var(--_line);
    border-radius: var(--_radius);
  }
  .box > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
  }
  .outlines path {
    fill: none;
    stroke: var(--_border);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .outlines .land {
    fill: var(--_bg);
  }
  .outlines :is(.land, .kreis) {
    stroke: var(--_muted);
  }
  .marker {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    cursor: pointer;
    outline: none;
  }
  .dot {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    translate: -50% -50%;
    font: 600 12px/1 sans-serif;
    color: var(--_on-accent);
  }
  .dot::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: 5px;
    background: var(--_accent);
    border: 1.5px solid var(--_bg);
    border-radius: 50%;
  }
  .many .dot::before {
    inset: 0;
  }
  .marker .dot {
    isolation: isolate;
  }
  .marker:hover .dot::before,
  .marker[aria-selected='true'] .dot::before {
    outline: 2px solid var(--_text);
  }
  .marker:focus-visible .dot::before {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .marker:is(:hover, :focus-visible) {
    z-index: 1;
  }
  .name {
    position: absolute;
    translate: 0 -50%;
    inset-inline-start: 16px;
    font: 600 13px/1.2 sans-serif;
    white-space: nowrap;
    color: var(--_text);
    paint-order: stroke;
    -webkit-text-stroke: 3px var(--_bg);
  }
  .name.left {
    inset-inline: auto 16px;
  }
  .zoom {
    display: flex;
    gap: 0.25em;
    margin-block: 0.5em;
  }
  .zoom button {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    padding: 0;
    color: var(--_text);
  }
  .zoom svg {
    inline-size: 1em;
    block-size: 1em;
    margin: 0;
  }
  .zoom [aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  /* All that is chosen is there; there is no more of it. */
  .places.all ~ .more {
    display: none;
  }
  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
      color: Canvas;
    }
    .dot::before {
      background: LinkText;
      border-color: Canvas;
    }
    .marker[aria-selected='true'] .dot::before,
    .marker:hover .dot::before {
      outline-color: CanvasText;
    }
    .marker:focus-visible .dot::before {
      outline-color: Highlight;
    }
    .name {
      -webkit-text-stroke-color: Canvas;
    }
    .outlines :is(path, .land, .kreis) {
      stroke: CanvasText;
    }
    .outlines .land {
      fill: Canvas;
    }
  }
  @media print {
    .dot {
      print-color-adjust: exact;
      color: #fff !important;
    }
    .dot::before {
      background: #000;
      border-color: #fff;
    }
    .name {
      -webkit-text-stroke-color: #fff;
    }
    .outlines path {
      stroke: #666 !important;
      fill: #fff;
    }
    .zoom,
    .choose,
    #map-help {
      display: none;
    }
  }
`;
