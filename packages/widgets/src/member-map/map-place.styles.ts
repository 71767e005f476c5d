// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .pin {
    pointer-events: none;
  }
  .pin path {
    fill: var(--_text);
    stroke: var(--_bg);
    stroke-width: 2;
    stroke-linejoin: round;
    fill-rule: evenodd;
  }
  .box .pin text {
    text-anchor: middle;
  }
  .place {
    position: relative;
    margin-block: 0.5em;
    padding: 0.5em 3.5em 0.75em 0.75em;
    overflow-wrap: anywhere;
    background: var(--_surface);
    border-inline-start: 0.25em solid var(--_text);
  }
  .place > * + p {
    margin-block-start: 0.25em;
  }
  .place .off {
    position: absolute;
    inset: 0.5em 0.5em auto auto;
    padding: 0.5em;
    min-block-size: 2.25em;
  }
  :dir(rtl) > .place .off {
    inset: 0.5em auto auto 0.5em;
  }
  @media (forced-colors: active) {
    .pin path {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
  @media print {
    .place button {
      display: none;
    }
  }
`;
