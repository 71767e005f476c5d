// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { MemberEntry } from './model.ts';
import type { Point } from './mercator.ts';
import type { Size } from './viewport.ts';

/** What can be put on the map. */
export interface Placed {
  readonly id: string;
  readonly point: Point | undefined;
}

/** Members too close together to be told apart at the present zoom share one marker. */
export interface Marker<TPlaced extends Placed = MemberEntry> extends Point {
  /** Id of the first member: stays while the group does. */
  id: string;
  members: readonly TPlaced[];
}

interface Group<TPlaced> extends Point {
  members: TPlaced[];
}

/** Pixels between markers: each can be hit by a finger, and of thousands at most `most` fit on `width` × `height` pixels (dense random packing covers 0.7 of the squares). */
export function spacing(count: number, { width, height }: Size, most: number): number {
  return count > most ? Math.max(24, Math.sqrt((width * height * 0.7) / most)) : 24;
}

/**
 * Markers at a scale (pixels per world unit), in the order of the entries. Whoever comes first takes a place; later members
 * nearer than `distance` pixels join the nearest. Depends on the scale only, so panning never regroups. Members are first put into squares
 * of half that distance, so that of thousands only some hundred squares are compared.
 */
export function markersAt<TPlaced extends Placed>(entries: readonly TPlaced[], scale: number, distance = 24): Marker<TPlaced>[] {
  const reach = distance / scale;
  const groups: Group<TPlaced>[] = [];
  // A square grid as wide as the distance: who is near lies in the same cell or in one beside it.
  const grid = new Map<number, Group<TPlaced>[]>();
  for (const square of squaresOf(entries, reach / 2)) {
    const cell = cellOf(square, reach);
    const group = nearest(grid, cell, square, reach);
    if (group) {
      for (const member of square.members) group.members.push(member);
      continue;
    }
    groups.push(square);
    const others = grid.get(cell);
    if (others) others.push(square);
    else grid.set(cell, [square]);
  }
  return groups.map(({ x, y, members }) => ({ id: members[0]?.id ?? '', x, y, members }));
}

/** Members in the same square, at the place of the first of them. */
function squaresOf<TPlaced extends Placed>(entries: readonly TPlaced[], size: number): Iterable<Group<TPlaced>> {
  const squares = new Map<number, Group<TPlaced>>();
  for (const entry of entries) {
    if (!entry.point) continue;
    const cell = cellOf(entry.point, size);
    const square = squares.get(cell);
    if (square) square.members.push(entry);
    else squares.set(cell, { x: entry.point.x, y: entry.point.y, members: [entry] });
  }
  return squares.values();
}

const cellOf = ({ x, y }: Point, size: number) => Math.floor(y / size) * columns + Math.floor(x / size);

/** More than the grid is ever wide (the world in squares of 12 px at the deepest zoom), so that each cell has a number of its own: a small one, which a map finds fastest. */
const columns = 2 ** 17;

function nearest<TPlaced>(grid: ReadonlyMap<number, Group<TPlaced>[]>, cell: number, { x, y }: Point, reach: number): Group<TPlaced> | undefined {
  let best: Group<TPlaced> | undefined;
  let least = reach ** 2;
  for (let row = -columns; row <= columns; row += columns) {
    for (let column = -1; column <= 1; column++) {
      const groups = grid.get(cell + row + column);
      if (!groups) continue;
      for (const group of groups) {
        const square = (group.x - x) ** 2 + (group.y - y) ** 2;
        if (square < least) {
          best = group;
          least = square;
        }
      }
    }
  }
  return best;
}
