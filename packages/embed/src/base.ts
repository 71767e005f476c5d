// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** `…/w/<version>/vir.js` or `…/w/<version>/vir-all.js`; what stands before `/w/` is the base of code and API. */
const loaderAddress = /(.*)\/w\/[^/]+\/vir(-all)?\.js/;

/** An address a webmaster wrote, made absolute. Not against `document.baseURI`: old sites set `<base href>` to something else. */
export const absolute = (address: string): string => new URL(address, location.href).href.replace(/\/+$/, '');

/**
 * Where code and data come from: `VIR.base` of the page, else this script's own address, else the address of any loader in the page
 * (modules and consent tools leave `document.currentScript` empty), else the constant of the build. Without a slash at the end.
 */
export function findBase(given: string | undefined): string {
  if (given) return absolute(given);
  const addresses = [document.currentScript, ...document.scripts].map((script) => loaderAddress.exec((script as HTMLScriptElement | null)?.src as string)?.[1]);
  return addresses.find((address) => address) ?? VIR_BASE;
}
