// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  article {
    scroll-margin-block: 1em;
  }
  button svg {
    inline-size: 0.75em;
    block-size: 0.75em;
  }
  :is(details, .told) a {
    display: inline-block;
    padding-block: 0.25em;
  }
  details > :not(summary),
  .told > * {
    margin-block-end: 0.5em;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  dt {
    flex: 0 0 8em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .picture {
    max-inline-size: 40em;
  }
  .picture img {
    display: block;
    inline-size: auto;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: 24em;
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  :is(details, .told) button {
    min-block-size: 2.25em;
    padding: 0.125em 0.75em;
    font-weight: 400;
  }
  .share label {
    display: block;
  }
  .dialog-head {
    display: flex;
    gap: 1em;
    justify-content: space-between;
    align-items: start;
    margin-block-end: 0.5em;
  }
  .dialog-head .title {
    min-inline-size: 0;
  }
  .close {
    flex: none;
    min-inline-size: 2.75em;
    padding: 0.5em;
  }
  .dialog {
    inline-size: 42em;
    max-inline-size: min(100%, 100vw);
    max-block-size: 100vh;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    text-align: start;
    color: inherit;
    background: var(--_bg);
    border: var(--_line);
    border-radius: var(--_radius);
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  .sheet {
    padding: clamp(0.75em, 4vw, 1.5em);
  }
  .sheet .facts,
  .sheet p:has(time) {
    margin-block-end: 0.25em;
  }
  .told {
    margin-block-start: 0.75em;
  }
  .linked {
    flex: 1 1 100%;
    padding: 0.75em 1em;
    background: var(--_surface);
    border-inline-start: 0.25em solid var(--_accent);
  }

  @media print {
    .dialog {
      position: absolute;
      inset: 0 0 auto;
      margin: 0;
      inline-size: auto;
      max-block-size: none;
      overflow: visible;
      border: 0;
    }
    /* What is open over the page is what is printed of the calendar. */
    .vir:has(.dialog[open]) > :not(.head),
    .head:has(.dialog[open]) > :not(.dialog),
    summary,
    .share {
      display: none;
    }
    .told a::after {
      content: ' (' attr(href) ')';
      font-size: 0.75em;
    }
  }
`;
