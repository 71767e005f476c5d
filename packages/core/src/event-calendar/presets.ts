// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { isRecord } from '../guards/read.ts';
import type { CalendarItem } from './item.ts';
import type { EventPreset, Switch } from './switches.ts';

const holds: Readonly<Record<Switch, (event: CalendarItem['_event'], most: number) => boolean>> = {
  free: ({ price }) => isRecord(price) && price['free'] === true,
  online: ({ virtualLocations }) => !!virtualLocations?.length,
  accessible: ({ accessibility }) => isRecord(accessibility) && accessibility['wheelchair'] === 'yes',
  maxdays: ({ start, end }, most) => Date.parse(end + 'Z') - Date.parse(start + 'Z') <= most * 86_400_000,
};

/** Those that match, the same list where nothing was open: `applied` are the filters that whoever answered did apply, by name. */
export function selectPreset<TItem extends CalendarItem>(items: readonly TItem[], preset: EventPreset, applied: Readonly<Record<string, unknown>>): readonly TItem[] {
  const open = (Object.keys(preset) as Switch[]).filter((name) => !(name in applied));
  return open.length ? items.filter(({ _event }) => open.every((name) => holds[name](_event, Number(preset[name]) || Infinity))) : items;
}
