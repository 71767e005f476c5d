// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  .vir {
    padding: var(--_space);
    border: var(--_line);
    border-radius: var(--_radius);
  }
  p + p, .note + p, .note > button {
    margin-block-start: 0.75em;
  }
  .primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .primary:hover {
    color: var(--_accent);
    background: var(--_bg);
  }
  .problem:empty {
    display: none;
  }
  .problem {
    margin-block: 0.75em 0;
  }
  [tabindex]:focus {
    outline: none;
  }
`;
