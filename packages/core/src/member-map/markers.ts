// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberEntry } from './model.ts';
import type { Point } from './mercator.ts';

/** Members too close together to be told apart at the present zoom share one marker. */
export interface Marker extends Point {
  /** Id of the first member: stays while the group does. */
  id: string;
  members: readonly MemberEntry[];
}

/**
 * Markers at a scale (pixels per world unit), in the order of the entries. Whoever comes first takes a place; later members
 * nearer than `distance` pixels join. Depends on the scale only, so panning never regroups.
 */
export function markersAt(entries: readonly MemberEntry[], scale: number, distance = 24): Marker[] {
  const reach = distance / scale;
  const cells = new Map<string, { x: number; y: number; members: MemberEntry[] }[]>();
  const groups: { x: number; y: number; members: MemberEntry[] }[] = [];
  for (const entry of entries) {
    if (!entry.point) continue;
    const { x, y } = entry.point;
    const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)];
    const near = neighbours(column, row).flatMap((cell) => cells.get(cell) ?? []);
    const group = near.find((other) => (other.x - x) ** 2 + (other.y - y) ** 2 < reach ** 2);
    if (group) {
      group.members.push(entry);
      continue;
    }
    const own = { x, y, members: [entry] };
    groups.push(own);
    const cell = `${column},${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), own]);
  }
  return groups.map(({ x, y, members }) => ({ id: members[0]?.id ?? '', x, y, members }));
}

function neighbours(column: number, row: number): string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${column + dx},${row + dy}`));
}
