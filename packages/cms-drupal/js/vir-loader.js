// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Brings the loader. It is fetched, then run from the cache: no page waits for it, as it would for a script tag with that address. The address of the service stands on this file's own tag.
(async function(b,v){v=window.VIR=window.VIR||{};v.base=v.base||b;b+='/w/1/vir.js';try{await(await fetch(b)).text()}catch(e){}try{await import(b)}catch(e){}})(document.querySelector('[data-vir-base]').dataset.virBase);
