// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import { isDate } from '../dates/is-date.ts';
import { itemReader, webUrl } from '../guards/item.ts';
import { fields, isRecord, listOf, matching, oneOf, record, text, type Read } from '../guards/read.ts';

export const projectStatuses = ['running', 'planned', 'paused', 'completed'] as const satisfies readonly ProjectStatus[];

const day: Read<string> = (value) => (typeof value === 'string' && isDate(value) ? value : undefined);
const named = listOf(fields({ name: text }, { url: webUrl }));

const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/);

const readItem = itemReader({
  _project: fields(
    { status: oneOf(...projectStatuses) },
    {
      start: day,
      end: day,
      phases: listOf(fields({ name: text }, { start: day, end: day })),
      // Logos, the point and the next date are read by `details.ts`, where they are drawn.
      funding: listOf(fields({ name: text }, { url: webUrl, logo: record as Read<never> })),
      statusNote: text,
      cost: text,
      place: text,
      geometry: record as Read<never>,
      nextEvent: record as Read<never>,
      partners: named,
      contact: fields({}, { name: text, email: text, phone: text, url: webUrl }),
      results: listOf(fields({ text }, { date: day, url: webUrl })),
      participation: fields({}, { until: day, time, url: webUrl }),
      changes: listOf(fields({ date: day }, { what: oneOf('status', 'start', 'end', 'participation', 'phase'), name: text, from: text, to: text, text, url: webUrl })),
    },
  ),
});

/** One item of `/v1/projects.json`. A wrong optional field is left out, never the project. The article is read to be searched. */
export const projectItem: Read<ProjectItem> = (value) => {
  const item = readItem(value);
  return item && { ...item, content_html: isRecord(value) ? (text(value.content_html) ?? text(value.content_text)) : undefined };
};
