// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LitElement } from 'lit';

/** Resolves once `selector` is in the element; rejects where it does not come within about two seconds. */
export async function drawn(element: LitElement, selector: string): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    await element.updateComplete;
    if (element.renderRoot.querySelector(selector)) return;
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  throw new Error(`${element.localName} has drawn nothing`);
}
