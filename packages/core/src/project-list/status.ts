// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectExtension, ProjectStatus } from '@vir-nordwest/contract';

/** What is known of a project's time: days `YYYY-MM-DD`, ends inclusive. */
export type ProjectDates = Pick<ProjectExtension, 'start' | 'end' | 'phases'> & { status?: ProjectStatus | undefined };

/**
 * Status of a project on a day (`YYYY-MM-DD`, Europe/Berlin). The first rule that applies decides:
 * 1. `paused` as stated: no date tells that work rests.
 * 2. `planned` before the first known day.
 * 3. `completed` after the last day. A last day is known when the project has an `end` (a phase that reaches further
 *    counts) or when every phase has one; so a phase without an end keeps a project open.
 * 4. `running` between a known first and a known last day, also in a gap between two phases.
 * 5. Where the dates leave it open, the status as stated; a first day that has come rules out `planned`.
 * 6. `running`: without any date nothing is ever called completed.
 */
export function statusOn(day: string, project: ProjectDates): ProjectStatus {
  if (project.status === 'paused') return 'paused';
  const first = firstDay(project);
  const last = lastDay(project);
  if (first !== undefined && day < first) return 'planned';
  if (last !== undefined && day > last) return 'completed';
  if (first !== undefined && last !== undefined) return 'running';
  if (first !== undefined && project.status === 'planned') return 'running';
  return project.status ?? 'running';
}

/** First known day; `undefined` without any. */
export function firstDay({ start, phases = [] }: ProjectDates): string | undefined {
  return [start, ...phases.map((phase) => phase.start)].filter((day) => day !== undefined).sort()[0];
}

/** Last known day, inclusive; `undefined` while a phase is open. */
export function lastDay({ end, phases = [] }: ProjectDates): string | undefined {
  const ends = phases.map((phase) => phase.end);
  if (end === undefined && ends.includes(undefined)) return undefined;
  const starts = phases.map((phase) => phase.start);
  return [end, ...ends, ...starts].filter((day) => day !== undefined).sort().at(-1);
}
