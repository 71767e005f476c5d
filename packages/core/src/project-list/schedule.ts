// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectExtension, ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import { relativeDay } from '../dates/format.ts';
import { firstDay, lastDay } from './status.ts';
import type { DetailWords } from './strings.details.ts';
import type { ProjectWords } from './strings.ts';

export type TimeWords = ProjectWords & DetailWords;

/** All days are `YYYY-MM-DD` in Europe/Berlin, ends inclusive. */

/** `undefined` where no date tells. */
export type PhaseState = 'done' | 'current' | 'upcoming' | undefined;

export interface Phase {
  /** „Muster entwickeln (Januar – August 2026, läuft)“ */
  text: string;
  name: string;
  state: PhaseState;
}

/** „März – Dezember 2026“, „September 2025 – August 2026“, „seit März 2025“, „ab Oktober 2026“, „bis Mai 2019“. */
export function periodText(first: string | undefined, last: string | undefined, today: string, words: TimeWords): string | undefined {
  if (first === undefined) return last && words.until(month(last, words));
  if (last === undefined) return first > today ? words.from(month(first, words)) : words.since(month(first, words));
  if (first.slice(0, 7) === last.slice(0, 7)) return month(first, words);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  return words.dates.range(sameYear ? monthName(first, words) : month(first, words), month(last, words));
}

/** The time of the whole project in words. A project that is over is not „seit“ anything. */
export function projectPeriod(project: ProjectExtension, status: ProjectStatus, today: string, words: TimeWords): string | undefined {
  const first = firstDay(project);
  const last = lastDay(project);
  if (status === 'completed' && first !== undefined && last === undefined) return words.begun(month(first, words));
  return periodText(first, last, today, words);
}

/** Phases in the order of the project, each with its time and where it stands today. */
export function phasesOn(today: string, { phases = [] }: ProjectExtension, status: ProjectStatus, words: TimeWords): Phase[] {
  return phases.map(({ name, start, end }) => {
    const state = phaseState(start, end, today, status);
    const facts = [start !== undefined && start === end ? dayText(start, words) : periodText(start, end, today, words), state && words.phaseStates[state]].filter(Boolean).join(', ');
    return { text: name + (facts && ` (${facts})`), name, state };
  });
}

function phaseState(start: string | undefined, end: string | undefined, today: string, status: ProjectStatus): PhaseState {
  if (status === 'completed' || (end !== undefined && end < today)) return 'done';
  if (start === undefined) return undefined;
  if (start > today) return 'upcoming';
  return status === 'running' ? 'current' : undefined;
}

/** What comes next, for projects that go on: the start, the next phase, or the end. */
export function nextStep(today: string, project: ProjectExtension, status: ProjectStatus, words: TimeWords): string | undefined {
  if (status === 'paused' || status === 'completed') return undefined;
  const first = firstDay(project);
  if (first !== undefined && first > today) return words.begins(whenText(first, today, words));
  const [next] = (project.phases ?? []).filter(({ start }) => start !== undefined && start > today).sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  // A phase of one day is a milestone.
  if (next?.start !== undefined) return (next.end === next.start ? words.nextMilestone : words.nextPhase)(next.name, dayText(next.start, words));
  const last = lastDay(project);
  return last !== undefined && last >= today ? words.ends(whenText(last, today, words)) : undefined;
}

/** „heute“, „morgen“, „am 31. Dezember 2026“ */
const whenText = (date: string, today: string, words: TimeWords): string => relativeDay(date, today, words.dates) ?? words.on(dayText(date, words));

/** „31. Dezember 2026“ */
export const dayText = (date: string, words: ProjectWords): string => words.dates.date('', Number(date.slice(8)), monthName(date, words), date.slice(0, 4));

const monthName = (date: string, words: ProjectWords): string => words.dates.months[Number(date.slice(5, 7)) - 1] ?? '';
const month = (date: string, words: ProjectWords): string => `${monthName(date, words)} ${date.slice(0, 4)}`;

/** What is known of a project's time: every text is final. */
export interface ProjectTimes {
  period?: string | undefined;
  /** „Phase 2 von 3: Muster entwickeln“ */
  phase?: string | undefined;
  next?: string | undefined;
  phases: readonly string[];
}

/** `status` is the one on `today`, see `statusOn`. */
export function projectTimes({ _project: project }: ProjectItem, status: ProjectStatus, today: string, words: TimeWords): ProjectTimes {
  const phases = phasesOn(today, project, status, words);
  const current = phases.findLastIndex(({ state }) => state === 'current');
  const phase = phases[current];
  return {
    period: projectPeriod(project, status, today, words),
    phase: phase && words.phase(current + 1, phases.length, phase.name),
    next: nextStep(today, project, status, words),
    phases: phases.map(({ text }) => text),
  };
}
