// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem } from '@vir-nordwest/contract';
import type { VirErrorEvent, VirLoadEvent, VirSelectEvent } from '../shared/events.ts';
import type { VirFilterEvent } from '../shared/filter-event.ts';

/** Events of `<vir-project-list>` by name; `vir-select` carries the project. */
export interface ProjectListEventMap {
  'vir-load': VirLoadEvent;
  'vir-error': VirErrorEvent;
  'vir-filter': VirFilterEvent;
  'vir-select': VirSelectEvent<ProjectItem>;
}
