// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectStatus } from '@vir-nordwest/contract';
import { titleKey } from '@vir-nordwest/core/project-list/order.ts';
import { firstDay, lastDay, statusOn } from '@vir-nordwest/core/project-list/status.ts';
import type { ProjectDraft } from './draft.ts';

/**
 * `item.extension` of a project. A status changes twice at most, with the first and after the last known day. So the import
 * asks core's rules once for each span, and SQL only has to see in which span a day lies: what is shown, filtered, counted
 * and sorted cannot disagree, and no job has to run at midnight.
 */
export interface StoredProject {
  project: ProjectDraft['project'];
  firstDay: string | null;
  /** Inclusive; `null` while the end is open. */
  lastDay: string | null;
  before: ProjectStatus;
  during: ProjectStatus;
  after: ProjectStatus;
  /** Sorts the titles as a German register does, byte by byte, on every PostgreSQL (`de-x-icu` is not in all of them). */
  titleKey: string;
}

/** A cursor has to carry the key, and 300 characters of an address are all it has. */
const keyBytes = 180;

export function projectExtension({ title = '', project }: ProjectDraft): StoredProject {
  const [first, last] = [firstDay(project), lastDay(project)];
  return {
    project,
    firstDay: first ?? null,
    lastDay: last ?? null,
    before: statusOn('0000-01-01', project),
    during: statusOn(first ?? last ?? '2000-01-01', project),
    after: statusOn('9999-12-31', project),
    titleKey: Buffer.from(titleKey(title)).subarray(0, keyBytes).toString().replace(/\ufffd+$/u, ''),
  };
}
