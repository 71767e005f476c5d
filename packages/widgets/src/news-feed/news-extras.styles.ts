// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    margin-block-end: var(--_space);
  }
  .choice label {
    flex: 0 1 18em;
  }
  .files {
    margin-block-start: 0.25em;
  }
  .files li {
    display: inline;
  }
  .files a {
    position: relative;
    display: inline-block;
    padding-block: 0.25em;
    margin-inline-end: 1em;
  }
  :host([layout='compact']) .items > li {
    padding-block: 0.5em;
  }
  :host([layout='compact']) .title {
    margin: 0;
    font-size: 1em;
  }
  .month {
    margin-block-start: 1.5em;
    font-size: 1.125em;
  }
  .urgent {
    color: var(--_danger);
  }
  li:has(> article .urgent) {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_danger);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: 1em;
  }
  .chips button {
    min-block-size: 2.25em;
    padding: 0.125em 0.75em;
    font-size: 0.875em;
    font-weight: 400;
    border-radius: 2em;
  }
  .chips button[aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .chips button[aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  @media (forced-colors: active) {
    .chips button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
  audio {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
  }
  .article {
    position: relative;
    margin-block-start: 0.5em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.5em;
    color: var(--_accent);
    cursor: pointer;
  }
  .text {
    max-inline-size: 70ch;
    padding-block-end: 1em;
  }
  .text > * + *,
  .text blockquote > * + * {
    margin-block-start: 0.75em;
  }
  .text ul,
  .text ol {
    padding-inline-start: 1.5em;
  }
  .text ul > li {
    list-style: disc;
  }
  .text ol > li {
    list-style: decimal;
  }
  .text dd,
  .text blockquote {
    margin: 0;
    padding-inline-start: 1em;
  }
  .text blockquote {
    border-inline-start: 0.25em solid var(--_border, currentColor);
  }
  .text img {
    max-inline-size: 100%;
  }
  .text p img {
    display: inline-block;
    vertical-align: middle;
  }
  .text figcaption {
    margin-block-start: 0.25em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .text pre {
    overflow-x: auto;
  }
  .wide {
    overflow-x: auto;
  }
  .text table {
    border-collapse: collapse;
  }
  .text th,
  .text td {
    padding: 0.25em 0.5em;
    text-align: start;
    vertical-align: top;
    border: var(--_line);
  }
  :host([layout='headline']) .items > li:first-child .title {
    font-size: 1.5em;
    line-height: 1.2;
  }
  :host([layout='headline']) .items > li:not(:first-child) :is(.teaser, .tags, .files, .article, .picture) {
    display: none;
  }
  :host([layout='headline']) .items > li:not(:first-child) {
    padding-block: 0.5em;
  }
  @media print {
    .choice,
    .chips,
    summary,
    audio {
      display: none;
    }
    /* Not the last on its page, also where break-after is not known. */
    .month {
      break-inside: avoid;
    }
    .month::after {
      content: '';
      display: block;
      block-size: 9em;
      margin-block-end: -9em;
    }
    article:has([open]) {
      break-inside: auto;
    }
    .wide {
      overflow: visible;
    }
    .text :is(th, td) {
      overflow-wrap: anywhere;
    }
    .text a::after {
      content: ' (' attr(href) ')';
      hyphens: none;
      font-size: 0.875em;
    }
  }
`;
