// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** The line that guide and configurator give first, and the short one. Twins of the configurator's, held to them by a test. */
export const firstLine = (base: string): string =>
  `<script type="module" async>(async function(b,v){v=window.VIR=window.VIR||{};v.base=v.base||b;b+='/w/1/vir.js';try{await(await fetch(b)).text()}catch(e){}try{await import(b)}catch(e){}})('${base}')</script>`;
export const shortLine = (base: string): string => `<script src="${base}/w/1/vir.js" async></script>`;
