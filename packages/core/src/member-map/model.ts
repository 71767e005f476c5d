// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberFeature } from '@vir-nordwest/contract';
import { safeLink } from '../links/safe-link.ts';
import { fold } from '../text/fold.ts';
import { project, type Point } from './mercator.ts';
import type { MapWords } from './strings.ts';

export type MemberKind = MemberFeature['properties']['kind'];

/** One member as list, map and details show it: every text is final, every address safe. Made when asked for: of thousands, few are ever read. */
export interface MemberEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly kindName: string;
  readonly href: string | undefined;
  /** Address as people write it: without scheme and `www.`. */
  readonly site: string | undefined;
  readonly note: string | undefined;
  /** Set where membership is only plausible: always shown with the name. */
  readonly doubt: string | undefined;
  /** World units; members without coordinates are in the list only. */
  readonly point: Point | undefined;
  /** As the API gives it, for what arrives later. */
  readonly properties: MemberFeature['properties'];
}

/** Members in German order of their names (DIN 5007-2, as `fold` spells umlauts), the key of each made once. Places are sorted, not objects made for it. */
export function memberEntries(features: readonly MemberFeature[], words: MapWords): MemberEntry[] {
  const entries = features.map((feature) => new Entry(feature, words));
  const keys = entries.map(({ name }) => sortKey(name));
  const before = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const at = <T>(list: readonly T[], place: number) => list[place] as T;
  return [...keys.keys()]
    .sort((one, other) => before(at(keys, one), at(keys, other)) || before(at(entries, one).id, at(entries, other).id))
    .map((place) => at(entries, place));
}

class Entry implements MemberEntry {
  readonly id: string;
  readonly point: Point | undefined;
  readonly properties: MemberFeature['properties'];
  readonly #words: MapWords;

  constructor({ id, geometry, properties }: MemberFeature, words: MapWords) {
    this.id = id;
    this.point = geometry ? project(...geometry.coordinates) : undefined;
    this.properties = properties;
    this.#words = words;
  }

  get name(): string {
    return this.properties.name;
  }

  get kind(): MemberKind {
    return this.properties.kind;
  }

  get kindName(): string {
    return this.#words.kinds[this.kind];
  }

  get href(): string | undefined {
    return safeLink(this.properties.website);
  }

  get site(): string | undefined {
    return this.href?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  }

  get note(): string | undefined {
    return this.properties.note;
  }

  get doubt(): string | undefined {
    return this.properties.membership === 'plausible' ? this.#words.plausible : undefined;
  }
}

/** „Landkreis Verden“ stands under V. Most names need no folding, and thousands are sorted before the first paint. */
function sortKey(name: string): string {
  return (/[^ -~]/.test(name) ? fold(name) : name.toLowerCase()).replace(/^(?:freie hansestadt|landkreis|region|stadt|gemeinde|samtgemeinde|flecken) /, '');
}
