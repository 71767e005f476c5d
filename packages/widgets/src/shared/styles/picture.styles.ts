// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../css-tag.ts';

/** The picture of an item: beside its words, above them in a narrow column and in cards. */
export const picture = css`
  .picture {
    margin: 0;
    margin-block-end: 0.5em;
  }
  img {
    display: block;
    block-size: auto;
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  .picture img {
    inline-size: 100%;
    aspect-ratio: 3 / 2;
    object-fit: cover;
  }
  article {
    display: flow-root;
  }
  @container (min-width: 34em) {
    :host(:not([layout='cards'])) .picture {
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
`;
