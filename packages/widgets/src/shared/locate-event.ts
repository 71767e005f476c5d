// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Place } from '@vir-nordwest/core/links/place.ts';

/** Somebody wants to see a place on the map. `<vir-portal>` hands it to the map inside; `preventDefault()` keeps it from that. */
export class VirLocateEvent extends Event {
  readonly place: Place;

  constructor(place: Place) {
    super('vir-locate', { bubbles: true, composed: true, cancelable: true });
    this.place = place;
  }
}
