// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberFeature } from '@vir-nordwest/contract';
import { safeLink } from '../links/safe-link.ts';
import { fold } from '../text/fold.ts';
import { project, type Point } from './mercator.ts';
import type { MapWords } from './strings.ts';

export type MemberKind = MemberFeature['properties']['kind'];

/** One member as list, map and details show it: every text is final, every address safe. */
export interface MemberEntry {
  id: string;
  name: string;
  kind: MemberKind;
  kindName: string;
  href?: string | undefined;
  /** Address as people write it: without scheme and `www.`. */
  site?: string | undefined;
  note?: string | undefined;
  /** Set where membership is only plausible: always shown with the name. */
  doubt?: string | undefined;
  /** World units; members without coordinates are in the list only. */
  point?: Point | undefined;
  /** Folded words the search looks at. */
  search: string;
}

export interface MemberFilter {
  q?: string | undefined;
  kind?: MemberKind | undefined;
}

/** Members in German order of their names (DIN 5007-2, as `fold` spells umlauts), the key of each made once. */
export function memberEntries(features: readonly MemberFeature[], words: MapWords): MemberEntry[] {
  return features
    .map((feature) => ({ key: sortKey(feature.properties.name), entry: memberEntry(feature, words) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.entry.id < other.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Entries whose words contain every word of `q`, however its umlauts are written, and that are of the kind. */
export function filterMembers(entries: readonly MemberEntry[], { q = '', kind }: MemberFilter): readonly MemberEntry[] {
  const sought = fold(q).split(/\s+/).filter(Boolean);
  if (sought.length === 0 && kind === undefined) return entries;
  return entries.filter((entry) => (kind === undefined || entry.kind === kind) && sought.every((word) => entry.search.includes(word)));
}

function memberEntry({ id, geometry, properties }: MemberFeature, words: MapWords): MemberEntry {
  const { name, kind, website, note, membership, ars = '' } = properties;
  const href = safeLink(website);
  const kindName = words.kinds[kind];
  return {
    id,
    name,
    kind,
    kindName,
    href,
    site: href?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''),
    note,
    doubt: membership === 'plausible' ? words.plausible : undefined,
    point: geometry ? project(...geometry.coordinates) : undefined,
    search: fold(`${name} ${kindName} ${ars}`),
  };
}

/** „Landkreis Verden“ stands under V. */
function sortKey(name: string): string {
  return fold(name).replace(/^(?:freie hansestadt|landkreis|region|stadt|gemeinde|samtgemeinde|flecken) /, '');
}
