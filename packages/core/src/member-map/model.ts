// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberFeature } from '@vir-nordwest/contract';
import { safeLink } from '../links/safe-link.ts';
import { fold } from '../text/fold.ts';
import { isPoint, readMember, type BareMember } from './guards.ts';
import { project, type Point } from './mercator.ts';
import type { MapWords } from './strings.ts';

export type MemberKind = MemberFeature['properties']['kind'];

/** One member as list, map and details show it: every text is final, every address safe. Most of it is made when asked for: of thousands, few are ever read. */
export interface MemberEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly kindName: string;
  readonly href: string | undefined;
  /** Address as people write it: without scheme and `www.`. */
  readonly site: string | undefined;
  /** Set where membership is only plausible: always shown with the name. */
  readonly doubt: string | undefined;
  /** World units; members without coordinates are in the list only. */
  readonly point: Point | undefined;
  /** The member with all that is known and good of it. */
  readonly feature: MemberFeature;
  readonly properties: MemberFeature['properties'];
}

/** All members as list, map and details show them. */
export function memberEntries(features: readonly BareMember[], words: MapWords): MemberEntry[] {
  return features.map((feature) => new Entry(feature, words));
}

/** The first `count` in German order of their names (DIN 5007-2, as `fold` spells umlauts). Of thousands, only those that are shown are put in order. */
export function inOrder<TNamed extends { readonly name: string }>(entries: readonly TNamed[], count = Infinity): TNamed[] {
  let ranked: { key: string; entry: TNamed }[] = [];
  let last: string | undefined;
  const cut = () => {
    ranked = ranked.sort((one, other) => compare(one.key, other.key)).slice(0, count);
  };
  for (const entry of entries) {
    const key = sortKey(entry.name);
    if (last !== undefined && key > last) continue;
    ranked.push({ key, entry });
    if (ranked.length <= 2 * count) continue;
    cut();
    last = ranked.at(-1)?.key;
  }
  cut();
  return ranked.map(({ entry }) => entry);
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

class Entry implements MemberEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly point: Point | undefined;
  readonly #bare: BareMember;
  readonly #words: MapWords;
  #feature: MemberFeature | undefined;

  constructor(member: BareMember, words: MapWords) {
    const { geometry } = member;
    this.id = member.id;
    this.name = member.properties.name;
    this.kind = member.properties.kind;
    this.point = isPoint(geometry) ? project(geometry.coordinates[0], geometry.coordinates[1]) : undefined;
    this.#bare = member;
    this.#words = words;
  }

  get feature(): MemberFeature {
    // It has what a member must have, so it can be read.
    return (this.#feature ??= readMember(this.#bare) ?? (this.#bare as MemberFeature));
  }

  get properties(): MemberFeature['properties'] {
    return this.feature.properties;
  }

  get kindName(): string {
    return this.#words.kinds[this.kind];
  }

  get href(): string | undefined {
    return safeLink(this.properties.website);
  }

  get site(): string | undefined {
    return this.href?.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
  }

  get doubt(): string | undefined {
    return this.#bare.properties.membership === 'confirmed' ? undefined : this.#words.plausible; // Silence is no confirmation.
  }
}

/** „Landkreis Verden“ stands under V. Most names need no folding, and thousands are sorted before the first paint. */
function sortKey(name: string): string {
  return (/[^ -~]/.test(name) ? fold(name) : name.toLowerCase()).replace(/^(?:freie hansestadt|landkreis|region|stadt|gemeinde|samtgemeinde|flecken) /, '');
}
