// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What `vir import` can fill. Apart from the importers, so that the CLI knows the names without loading every parser. */
export const importLists = ['news', 'events', 'projects', 'members', 'boundaries', 'holidays'] as const;
export type ImportList = (typeof importLists)[number];
