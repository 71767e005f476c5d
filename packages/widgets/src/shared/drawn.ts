// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LitElement } from 'lit';

/** Resolves as soon as `selector` is in the element, within the same task; rejects where it does not come within two seconds. */
export async function drawn(element: LitElement, selector: string): Promise<void> {
  await element.updateComplete;
  const { renderRoot } = element;
  if (renderRoot.querySelector(selector)) return;
  await new Promise<void>((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (renderRoot.querySelector(selector)) end(resolve);
    });
    const late = setTimeout(() => end(() => reject(new Error(`${element.localName} has drawn nothing`))), 2_000);
    const end = (settle: () => void) => {
      observer.disconnect();
      clearTimeout(late);
      settle();
    };
    observer.observe(renderRoot, { childList: true, subtree: true });
  });
}
