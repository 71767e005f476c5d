// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  :host {
    --_image: var(--vir-news-image-width, 9em);
  }
  .items > li {
    position: relative;
    padding-block: 1em;
    border-block-start: var(--_line);
  }
  article {
    display: flow-root;
    max-inline-size: 70ch;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 0.75em;
    align-items: baseline;
    font-size: 0.875em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .title {
    margin-block: 0.125em 0.25em;
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .title svg {
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-start: 0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .pinned .badge {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  figure {
    margin-block-end: 0.5em;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  figcaption,
  .tags,
  .files {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .tags,
  .files {
    margin-block-start: 0.25em;
  }
  .tags li,
  .files li {
    display: inline;
  }
  .tags li + li::before {
    content: ' · ';
  }
  .files a {
    position: relative;
    display: inline-block;
    padding-block: 0.25em;
    margin-inline-end: 1em;
  }
  [aria-busy='true'] .items {
    opacity: 0.6;
  }
  .more {
    inline-size: 100%;
    margin-block-start: 0.5em;
  }
  @container (min-width: 34em) {
    :host(:not([layout='cards'])) figure {
      float: inline-end;
      inline-size: var(--_image);
      margin: 0.25em 0 0 1.5em;
    }
    :host(:not([layout='cards'])) article {
      max-inline-size: none;
    }
    .teaser {
      max-inline-size: 70ch;
    }
    .more {
      inline-size: auto;
    }
  }
  :host([layout='cards']) .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: 2em 1.5em;
  }
  :host([layout='cards']) .items > li {
    padding-block-start: 0.75em;
  }
  :host([layout='cards']) article {
    display: flex;
    flex-direction: column;
  }
  :host([layout='compact']) .items > li {
    padding-block: 0.5em;
  }
  :host([layout='compact']) .title {
    margin: 0;
    font-size: 1em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .items {
      transition: opacity 150ms;
    }
  }
  @media print {
    .items > li {
      break-inside: avoid;
    }
    .title a::after {
      position: static;
      content: ' (' attr(href) ')';
      font-weight: 400;
      font-size: 0.75em;
    }
  }
`;
