// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The lines that bring our scripts into a page. Browsers let the load event wait for every script tag with an address, Firefox for `import()` too,
 * and none for `fetch()`: so a script is fetched to its end, then imported from the cache. Without `&`, `<`, `>` and double quotes, which some content
 * systems encode, and without line breaks.
 */

/** Inside of quotes and of HTML, whatever the address of a server may hold. */
const safe = (base: string): string => base.replaceAll("'", '%27').replaceAll('&', '%26');

/** Runs the file at the address in `b`. Where fetching is forbidden (`connect-src`), importing may work; what fails, fails without an error. */
const run = 'try{await(await fetch(b)).text()}catch(e){}try{await import(b)}catch(e){}';

/** What the first line runs. The page's own `VIR.base` wins. */
export const loaderScript = (base: string): string => `(async function(b,v){v=window.VIR=window.VIR||{};v.base=v.base||b;b+='/w/1/vir.js';${run}})('${safe(base)}')`;

/** The same for the script that gives frames their height. */
export const resizeScript = (base: string): string => `(async function(b){${run}})('${safe(base)}/embed/resize.js')`;

/** Browsers of before modules take no notice of it; without its attributes it does the same. */
export const inlineLine = (script: string): string => `<script type="module" async>${script}</script>`;

/** The line that is given first. */
export const firstLine = (base: string): string => inlineLine(loaderScript(base));

/** For systems and policies that allow no inline script: the load event waits for this one file. */
export const shortLine = (base: string): string => `<script src="${base}/w/1/vir.js" async></script>`;

/** What a Content-Security-Policy needs to let exactly this inline script run. */
export async function hashOf(script: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
}
