// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import { isDate } from '../dates/calendar.ts';
import { itemReader, webUrl } from '../guards/item.ts';
import { fields, listOf, oneOf, text, type Read } from '../guards/read.ts';

export const projectStatuses = ['running', 'planned', 'paused', 'completed'] as const satisfies readonly ProjectStatus[];

const day: Read<string> = (value) => (typeof value === 'string' && isDate(value) ? value : undefined);
const named = listOf(fields({ name: text }, { url: webUrl }));

/** One item of `/v1/projects.json`. A wrong optional field is left out, never the project. */
export const projectItem: Read<ProjectItem> = itemReader({
  _project: fields(
    { status: oneOf(...projectStatuses) },
    {
      start: day,
      end: day,
      phases: listOf(fields({ name: text }, { start: day, end: day })),
      funding: named,
      partners: named,
      results: listOf(fields({ text }, { date: day, url: webUrl })),
    },
  ),
});
