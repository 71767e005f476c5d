// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { sampleNow } from '@vir-nordwest/contract/samples';

// Stories begin at the hour of the samples, on any day; the clock runs on, because timers of others look at it.
const shift = Date.parse(sampleNow) - Date.now();

globalThis.Date = new Proxy(Date, {
  construct: (original, given: unknown[], newTarget: NewableFunction) => Reflect.construct(original, given.length ? given : [original.now() + shift], newTarget) as Date,
  get: (original, name) => (name === 'now' ? () => original.now() + shift : (Reflect.get(original, name) as unknown)),
});
