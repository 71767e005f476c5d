// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from '../shared/css-tag.ts';

export const styles = css`
  .next,
  details {
    font-size: 0.875em;
  }
  .next {
    margin-block-start: 0.25em;
  }
  details {
    color: var(--_muted);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--_accent);
    cursor: pointer;
  }
  .logo {
    max-block-size: 3em;
    max-inline-size: 10em;
    inline-size: auto;
    margin-block: 0.25em;
    padding: 0.25em;
    background: #fff;
  }
  .group {
    margin-block-start: 1.5em;
    font-size: 1.25em;
    line-height: 1.3;
  }
  dt {
    margin-block-start: 0.5em;
    font-weight: 600;
  }
  @media print {
    summary {
      display: none;
    }
    dd a::after {
      content: ' (' attr(href) ')';
      hyphens: none;
    }
    /* Not the last on its page, also where break-after is not known. */
    .group {
      break-inside: avoid;
    }
    .group::after {
      content: '';
      display: block;
      block-size: 9em;
      margin-block-end: -9em;
    }
  }
`;
