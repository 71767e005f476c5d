// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { client } from '../shared/client.ts';
import type { Loaded, Source } from '../shared/resource-controller.ts';

/** What the map needs of the element around it. */
export interface MapHost {
  /** Outlines as given by the page. */
  outlines(): Boundaries | undefined;
  /** Where they are else; `undefined` where nothing is to be loaded. */
  outlinesUrl(): string | undefined;
  mirrorOf(url: string): string | undefined;
  /** A marker was chosen; several members where they share it. */
  onSelect(ids: readonly string[]): void;
  /** Closes the details; false where none are open. */
  onClose(): boolean;
  /** Moves the focus to the marker in the tab order. */
  focus(): void;
  announce(text: string): void;
  /** Member another widget of the portal has chosen. */
  wanted(): ListQuery['member'];
  /** Shows members as chosen, without moving the focus or telling anybody. */
  mark(ids: readonly string[]): void;
}

/** A document, or a given value instead, as a resource loads it. */
export async function readJson<T>(source: Source, { signal, refresh }: { signal: AbortSignal; refresh: boolean }, host: Pick<MapHost, 'mirrorOf'>, read: (body: unknown) => T): Promise<Loaded<T>> {
  if (typeof source !== 'string') return { value: read(source), time: Date.now(), stale: false };
  const { body, time, mirrored } = await client.get(source, { signal, refresh, mirror: host.mirrorOf(source) });
  return { value: read(body), time, stale: mirrored };
}
