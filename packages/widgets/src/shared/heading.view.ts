// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html, type TemplateResult } from 'lit';

/** A real heading of the wanted level; the page knows which one fits, and an element name cannot be a binding. */
export const heading = (level: number, content: unknown): TemplateResult =>
  level === 1 ? html`<h1>${content}</h1>` : level === 2 ? html`<h2>${content}</h2>` : level === 3 ? html`<h3>${content}</h3>` : level === 4 ? html`<h4>${content}</h4>` : level === 5 ? html`<h5>${content}</h5>` : html`<h6>${content}</h6>`;
