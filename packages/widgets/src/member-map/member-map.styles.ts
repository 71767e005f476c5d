// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
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
  button svg {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .items button {
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
  .toggle {
    margin-block-end: 1em;
  }
  .skip,
  .map,
  .open .list {
    display: none;
  }
  .open .map {
    display: block;
  }
  .box,
  .skeleton::after {
    aspect-ratio: 4 / 3;
    max-block-size: var(--vir-map-height, 30em);
    inline-size: 100%;
    background: var(--_surface);
    border: var(--_line);
    border-radius: var(--_radius);
  }
  .box {
    position: relative;
    overflow: clip;
  }
  .box > p {
    padding: 1em;
  }
  /* Room for what arrives with the map. */
  .box:last-child {
    margin-block-end: 6em;
  }
  @container (min-width: 44em) {
    .columns,
    .skeleton {
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
    .skeleton::after {
      content: '';
      grid-area: 1 / 2 / span 9;
    }
    .skeleton {
      row-gap: 0;
      grid-auto-rows: min-content;
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
    .shape {
      fill: LinkText;
      stroke: LinkText;
    }
    .doubt {
      fill: Canvas;
    }
  }
  @media print {
    .items {
      max-block-size: none;
    }
  }
`;
