// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

export { ProjectList } from './project-list.ts';
export type { ProjectListEventMap } from './project-list.events.ts';
