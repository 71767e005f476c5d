// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectChange } from '@vir-nordwest/contract';
import { berlinToday } from '@vir-nordwest/core/dates/berlin.ts';
import { statusOn } from '@vir-nordwest/core/project-list/status.ts';
import type { ProjectDraft } from './draft.ts';
import type { StoredProject } from './project-extension.ts';

type Project = ProjectDraft['project'];

/** The latest that are kept. */
const mostChanges = 50;

/**
 * The project as it follows an earlier version: what changed in its status, days and phases is written down with the day of the
 * import. A source that keeps a log of its own knows better; then nothing is noticed here.
 */
export function followProject(next: object | null, before: object | null, now: Date): object | null {
  const [later, earlier] = [next as StoredProject | null, before as Partial<StoredProject> | null];
  if (later === null || earlier?.project === undefined || later.project.changes !== undefined) return next;
  const today = berlinToday(now.getTime());
  const changes = joined(earlier.project.changes ?? [], changesBetween(earlier.project, later.project, today)).slice(-mostChanges);
  return changes.length === 0 ? next : { ...later, project: { ...later.project, changes } };
}

/** What differs on a day. A status that only time has changed is none: the dates say it before and after. */
export function changesBetween(earlier: Project, later: Project, date: string): ProjectChange[] {
  const change = (what: ProjectChange['what'], from: string | undefined, to: string | undefined, name?: string): ProjectChange[] =>
    from === to ? [] : [{ date, what, ...(name !== undefined && { name }), ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  const [before, after] = [phasesOf(earlier), phasesOf(later)];
  return [
    ...change('status', statusOn(date, earlier), statusOn(date, later)),
    ...change('start', earlier.start, later.start),
    ...change('end', earlier.end, later.end),
    ...change('participation', earlier.participation?.until, later.participation?.until),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((name) => change('phase', before.get(name), after.get(name), name)),
  ];
}

/** Time of each phase by its name; the second of the same name is another one. */
function phasesOf({ phases = [] }: Project): Map<string, string> {
  const times = new Map<string, string>();
  for (const { name, start = '..', end = '..' } of phases) {
    let own = name;
    for (let number = 2; times.has(own); number++) own = `${name} (${number})`;
    times.set(own, `${start}/${end}`);
  }
  return times;
}

/** Both logs as one. Of what changed twice on a day only first and last count, so that a slip put right the same day leaves no trace. */
function joined(log: readonly ProjectChange[], added: readonly ProjectChange[]): ProjectChange[] {
  const all = [...log];
  for (const change of added) {
    const index = all.findIndex(({ date, what, name }) => date === change.date && what === change.what && name === change.name);
    const { from: _, ...rest } = change;
    const from = all[index]?.from;
    if (index < 0) all.push(change);
    else if (from === change.to) all.splice(index, 1);
    else all[index] = { ...rest, ...(from !== undefined && { from }) };
  }
  return all;
}
