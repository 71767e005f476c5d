// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Boundaries, MemberFeature } from '@vir-nordwest/contract';
import { boundsOf, union, type Bounds } from '@vir-nordwest/core/member-map/bounds.ts';
import { memberEntries, type MemberEntry } from '@vir-nordwest/core/member-map/model.ts';
import { outlines, type Outline } from '@vir-nordwest/core/member-map/outlines.ts';
import type { MapWords } from '@vir-nordwest/core/member-map/strings.ts';

/** Texts, paths and extent of the region: made once for the same data and words, because paths are long. */
export class Drawing {
  entries: readonly MemberEntry[] = [];
  outlines: readonly Outline[] = [];
  /** Around outlines and members; members may lie outside (islands). */
  bounds: Bounds | undefined;
  #from: readonly unknown[] = [];

  update(features: readonly MemberFeature[], words: MapWords, topology: Boundaries | undefined): void {
    const old = this.#from;
    if (features === old[0] && words === old[1] && topology === old[2]) return;
    this.#from = [features, words, topology];
    this.entries = memberEntries(features, words);
    if (topology !== old[2]) this.outlines = topology ? outlines(topology) : [];
    const members = boundsOf(this.entries.flatMap(({ point }) => point ?? []));
    const all = union([...this.outlines.map(({ bounds }) => bounds), ...(members ? [members] : [])]);
    if (JSON.stringify(all) !== JSON.stringify(this.bounds)) this.bounds = all;
  }
}
