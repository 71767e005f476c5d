// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import * as v from 'valibot';
import { feedOf, itemEntries } from './feed.ts';
import { LocalDate, WebUrl } from './scalars.ts';

export const projectStatuses = ['planned', 'running', 'paused', 'completed'] as const;

export const ProjectExtension = v.object({
  status: v.picklist(projectStatuses),
  start: v.optional(LocalDate),
  /** Last day, inclusive. */
  end: v.optional(LocalDate),
  phases: v.optional(v.array(v.object({ name: v.string(), start: v.optional(LocalDate), end: v.optional(LocalDate) }))),
  funding: v.optional(v.array(v.object({ name: v.string(), url: v.optional(WebUrl) }))),
  partners: v.optional(v.array(v.object({ name: v.string(), url: v.optional(WebUrl) }))),
  contact: v.optional(v.object({ name: v.optional(v.string()), email: v.optional(v.string()), phone: v.optional(v.string()), url: v.optional(WebUrl) })),
  results: v.optional(v.array(v.object({ date: v.optional(LocalDate), text: v.string(), url: v.optional(WebUrl) }))),
});

export const ProjectItem = v.object({ ...itemEntries, _project: ProjectExtension });
export const ProjectFeed = feedOf(ProjectItem);
