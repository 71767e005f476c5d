// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DataError } from '@vir-nordwest/core/client/errors.ts';
import type { VirFilterEvent } from './filter-event.ts';

const upwards = { bubbles: true, composed: true };

/** Data is on screen: `count` items now, `total` over all pages. */
export class VirLoadEvent extends Event {
  readonly count: number;
  readonly total: number;

  constructor(count: number, total: number) {
    super('vir-load', upwards);
    this.count = count;
    this.total = total;
  }
}

/** Loading failed; the last good data, if any, is still on screen. */
export class VirErrorEvent extends Event {
  readonly error: DataError;

  constructor(error: DataError) {
    super('vir-error', upwards);
    this.error = error;
  }
}

/** Somebody chose an item. `preventDefault()` keeps the link from being followed. */
export class VirSelectEvent<TItem = unknown> extends Event {
  readonly item: TItem;

  constructor(item: TItem) {
    super('vir-select', { ...upwards, cancelable: true });
    this.item = item;
  }
}

export interface VirEventMap {
  'vir-load': VirLoadEvent;
  'vir-error': VirErrorEvent;
  'vir-select': VirSelectEvent;
  'vir-filter': VirFilterEvent;
}

declare global {
  interface HTMLElementEventMap extends VirEventMap {}
  interface DocumentEventMap extends VirEventMap {}
}
