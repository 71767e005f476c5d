// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries } from '@vir-nordwest/contract';
import type { ListQuery } from '@vir-nordwest/core/links/list-url.ts';
import { membersOf, type Members } from '@vir-nordwest/core/member-map/guards.ts';
import type { PaneWords } from '@vir-nordwest/core/member-map/strings.pane.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';
import { client } from '../shared/client.ts';
import type { LocatedPlace } from '../shared/locate-event.ts';
import type { Loaded, LoadOptions } from '../shared/resource-controller.ts';
import type { BasemapHost } from './basemap.ts';
import type { MapLayer, Markers } from './map-layer.ts';
import type { ViewportController } from './viewport-controller.ts';

/** What the map needs of the element around it. */
export interface MapHost {
  /** Outlines as given by the page, or where they are; `undefined` where nothing is to be loaded. */
  outlines(): Boundaries | string | undefined;
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

/** The element around the map; `place`: what somebody wants to see on it. */
export type PlaceHost = BasemapHost & { place: LocatedPlace | undefined };

/** The map, as its tools know it. */
export interface Tooled {
  readonly view: ViewportController;
  readonly layer: MapLayer;
  readonly markers: Markers;
  readonly words: MapWords & PaneWords;
  /** Draws the picture where the view is. */
  paint(): void;
}

/** A document, as a resource loads it. */
export async function readJson<T>(source: string, { signal, refresh }: LoadOptions, host: Pick<MapHost, 'mirrorOf'>, read: (body: unknown) => T): Promise<Loaded<T>> {
  const { body, time, mirrored } = await client.get(source, { signal, refresh, mirror: host.mirrorOf(source) });
  return { value: read(body), time, stale: mirrored };
}

/** The members of a list that `scope` leaves. */
export async function readMembers(source: string, options: LoadOptions, host: Pick<MapHost, 'mirrorOf'>, scope: ListQuery): Promise<Loaded<Members>> {
  const members = await readJson(source, options, host, membersOf);
  return source.includes('?') ? (await import('@vir-nordwest/core/member-map/scope.ts')).within(members, scope) : members;
}
