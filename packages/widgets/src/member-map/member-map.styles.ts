// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    margin-block-end: var(--_space);
  }
  form label {
    flex: 1 1 12em;
    font-weight: 600;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.375em 0.5em;
    font: inherit;
    font-weight: 400;
    color: inherit;
    background: var(--_bg);
    border: 0.0625em solid var(--_muted);
    border-radius: var(--_radius);
  }
  .hits {
    margin-block-end: 0.25em;
    font-weight: 600;
  }
  .items > li {
    display: flex;
    gap: 0.5em;
    align-items: start;
    justify-content: space-between;
    padding-block: 0.5em;
    border-block-start: var(--_line);
  }
  .items > li[aria-current='true'] {
    margin-inline-start: -0.75em;
    padding-inline-start: 0.5em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  article {
    min-inline-size: 0;
  }
  article p,
  .muted {
    font-size: 0.875em;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  button svg {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  a svg {
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-start: 0.25em;
  }
  .items button,
  .map-controls button,
  .close {
    flex: none;
    padding: 0.5em;
    min-block-size: 2.25em;
  }
  .kind {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.375em;
    vertical-align: -0.15em;
  }
  .shape {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .doubt {
    fill: var(--_bg);
  }
  .doubt-note {
    font-style: italic;
  }
  .toggle {
    margin-block-end: 1em;
  }
  .map,
  .open .list {
    display: none;
  }
  .open .map {
    display: block;
  }
  .box {
    position: relative;
    aspect-ratio: 4 / 3;
    max-block-size: var(--vir-map-height, 30em);
    inline-size: 100%;
    overflow: clip;
    overflow-clip-margin: 0.25em;
    background: var(--_surface);
    border: var(--_line);
    border-radius: var(--_radius);
  }
  .box > p {
    padding: 1em;
  }
  .box > svg {
    position: absolute;
    inset: 0;
    cursor: grab;
    touch-action: pan-x pan-y;
    user-select: none;
  }
  .outlines {
    fill: var(--_bg);
    stroke: var(--_muted);
  }
  .outlines path {
    vector-effect: non-scaling-stroke;
    stroke-width: 1;
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
  .marker text {
    font: 600 12px sans-serif;
    text-anchor: middle;
    fill: var(--_on-accent);
    stroke: none;
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
  .map-controls [aria-disabled='true'] {
    cursor: default;
  }
  .map-controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block: 0.5em;
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
  @container (min-width: 44em) {
    .columns {
      display: grid;
      grid-template-columns: minmax(15em, 2fr) 3fr;
      gap: 1.5em;
    }
    .items {
      position: relative;
      max-block-size: 34em;
      overflow-y: auto;
      padding-inline: 0.75em;
      margin-inline: -0.75em;
    }
    .toggle {
      display: none;
    }
    .columns > .list,
    .columns > .map {
      display: block;
    }
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
    .shape {
      fill: LinkText;
      stroke: LinkText;
    }
    .marker .doubt,
    .doubt {
      fill: Canvas;
      stroke: LinkText;
    }
    .marker text {
      fill: Canvas;
    }
    .marker[aria-selected='true'] .ring {
      fill: Canvas;
      stroke: CanvasText;
    }
    .marker:focus-visible .ring {
      stroke: Highlight;
    }
  }
  @media print {
    form,
    .map-controls,
    #help {
      display: none;
    }
    .items {
      max-block-size: none;
    }
  }
`;
