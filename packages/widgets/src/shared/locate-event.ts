// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Place } from '@vir-nordwest/core/links/place.ts';

/** A place to be shown on the map of the portal. */
export interface LocatedPlace extends Place {
  name: string;
  /** What takes place there. */
  title?: string;
  /** Leads back to where it was asked for; whether something there has the focus now. */
  back?(): Promise<boolean> | boolean;
  /** The map cannot be had. */
  failed?(): void;
  /** What had the focus when it was asked for: only who is still there is taken to the map. */
  from?: Element;
}

/** Somebody wants to see a place; the portal hands it to the map in it. */
export class VirLocateEvent extends Event {
  readonly place: LocatedPlace;

  constructor(place: LocatedPlace) {
    super('vir-locate', { bubbles: true, composed: true });
    this.place = place;
  }
}

/** The map of a portal, once it can be seen. */
export const mapOf = (portal: Element | null | undefined): (HTMLElement & { place?: LocatedPlace | undefined }) | undefined =>
  [...(portal?.querySelectorAll<HTMLElement>('vir-member-map') ?? [])].find((map) => map.shadowRoot?.querySelector('[part=map]') && map.getClientRects().length);

declare global {
  interface HTMLElementEventMap {
    'vir-locate': VirLocateEvent;
  }
}
