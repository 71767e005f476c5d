// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

/**
 * Public tokens (--vir-…), else the KERN token of the same meaning, else our default; widgets use the private result.
 * light-dark() follows the page's own color-scheme, so that a box is dark only on pages that are. Safari before 17.5
 * does not know it and falls back to the colours of the page.
 */
export const tokens = css`
  .vir {
    --_text: var(--vir-color-text, var(--kern-color-layout-text-default-contextual, light-dark(#1c2127, #e6eaee)));
    --_muted: var(--vir-color-text-muted, var(--kern-color-layout-text-muted-contextual, light-dark(#4c5661, #aeb8c2)));
    --_bg: var(--vir-color-bg, var(--kern-color-layout-background-default-contextual, light-dark(#fff, #14191e)));
    --_surface: var(--vir-color-surface, var(--kern-color-layout-background-default-surface, light-dark(#f1f5f8, #20282f)));
    --_border: var(--vir-color-border, var(--kern-color-layout-border-contextual, light-dark(#c5ccd3, #43505b)));
    --_accent: var(--vir-color-accent, var(--kern-color-action-default-contextual, light-dark(#0b4f79, #8fcdf5)));
    --_on-accent: var(--vir-color-on-accent, var(--kern-color-action-on-default-contextual, light-dark(#fff, #14191e)));
    --_focus: var(--vir-color-focus, var(--kern-color-action-focus-default-contextual, var(--_accent)));
    --_danger: var(--vir-color-danger, var(--kern-color-feedback-danger, light-dark(#9c1a1f, #ffb3ae)));
    --_radius: var(--vir-radius, var(--kern-metric-border-radius-default, 0.25em));
    --_space: var(--vir-space, 1em);
    --_line: 0.0625em solid var(--_border);
  }
`;
