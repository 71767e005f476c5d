// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { en as shared } from '../strings/en.ts';
import type { ProjectWords } from './strings.ts';

const count = (n: number) => (n === 1 ? '1 project' : `${n} projects`);

export default {
  ...shared,
  title: 'Projects',
  empty: 'There are no projects at the moment.',
  emptyFiltered: 'No project matches this selection.',
  untitled: 'Untitled project',
  filter: 'Filter projects',
  filters: (chosen) => (chosen ? `Filters (${chosen} chosen)` : 'Filters'),
  status: 'Status',
  tag: 'Topic',
  member: 'Municipality',
  all: 'All',
  sort: 'Sort by',
  sorts: { newest: 'Newest first', title: 'Title A–Z', ending: 'Ending soon' },
  statuses: { running: 'Running', planned: 'Planned', paused: 'Paused', completed: 'Completed' },
  chosen: 'Chosen filters',
  reset: 'Clear all',
  remove: (filter) => `Remove filter: ${filter}`,
  count,
  hits: (n, total) => (n === total ? count(n) : `${n} of ${count(total)}`),
  partial: (n, total) => `Searching the newest ${n} of ${total} projects.`,
  without: (filter, n) => `Without filter “${filter}”: ${count(n)}`,
  showCompleted: (n) => (n === 1 ? 'Also show 1 completed project' : `Also show ${n} completed projects`),
  more: 'Show more',
  added: (added, shown, total) => `${added} more, showing ${shown} of ${total}.`,
  details: 'Details',
  phase: (number, of, name) => (of > 1 ? `Phase ${number} of ${of}: ${name}` : name),
  phases: 'Phases',
  phaseStates: { done: 'done', current: 'under way', upcoming: 'to come' },
  funding: 'Funding',
  partners: 'Partners',
  contact: 'Contact',
  documents: 'Documents',
  results: 'What became of it',
  deadline: (days) => (days === 0 ? 'last day' : days === 1 ? '1 day left' : `${days} days left`),
  decimalComma: '.',
  since: (month) => `since ${month}`,
  from: (month) => `from ${month}`,
  begun: (month) => `begun ${month}`,
  until: (month) => `until ${month}`,
  begins: (day) => `Begins ${day}`,
  ends: (day) => `Ends ${day}`,
  on: (date) => `on ${date}`,
  nextPhase: (name, day) => `Next phase: ${name}, from ${day}`,
} as const satisfies Required<ProjectWords>;
