// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberFeature } from '@vir-nordwest/contract';
import type { VirErrorEvent, VirLoadEvent, VirSelectEvent } from '../shared/events.ts';
import type { VirFilterEvent } from '../shared/filter-event.ts';

/** Events of `<vir-member-map>` by name; `vir-select` carries the member, `vir-filter` its id for the other widgets of a portal. */
export interface MemberMapEventMap {
  'vir-load': VirLoadEvent;
  'vir-error': VirErrorEvent;
  'vir-filter': VirFilterEvent;
  'vir-select': VirSelectEvent<MemberFeature>;
  'vir-consent-request': VirConsentRequestEvent;
}

/**
 * Somebody wants the basemap of another host. `preventDefault()` keeps it from being loaded; a consent tool then calls
 * `grantTiles()` on the element when its own question has been answered.
 */
export class VirConsentRequestEvent extends Event {
  /** Host that would be asked, `sgx.geodatenzentrum.de`. */
  readonly host: string;

  constructor(host: string) {
    super('vir-consent-request', { bubbles: true, composed: true, cancelable: true });
    this.host = host;
  }
}
