// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { hashOf, loaderScript, resizeScript } from './code/loader-lines.ts';
import { Configurator } from './configurator.ts';
import { readManifest, type Widget } from './manifest.ts';
import { de } from './words/de.ts';

customElements.define('vir-configurator', Configurator);

const page = document.createElement('vir-configurator') as Configurator;
/** This page lies one folder below the API's base, whatever address people reach it by. */
page.base = new URL('..', location.href).href.replace(/\/$/, '');
/** News first; what has no German words yet comes last. */
const known = Object.keys(de.widgets);
const place = ({ name }: Widget): number => (known.includes(name) ? known.indexOf(name) : known.length);

page.widgets = await fetch('custom-elements.json', { cache: 'no-cache' })
  .then((answer) => answer.json())
  .then((manifest) => readManifest(manifest).sort((one, other) => place(one) - place(other)))
  .catch(() => []);
// Browsers compute hashes on pages with https and on one's own machine only.
if (isSecureContext) page.hashes = new Map(await Promise.all([loaderScript, resizeScript].map(async (of) => [of(page.base), await hashOf(of(page.base))] as const)));
document.querySelector('main')?.replaceChildren(page);
