// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
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
  article {
    display: flow-root;
  }
  @container (min-width: 34em) {
    :host(:not([layout='cards'])) figure {
      float: inline-end;
      inline-size: var(--vir-news-image-width, 9em);
      margin: 0.25em 0 0 1.5em;
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
`;
