// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/* Outlines of areas, from TopoJSON to paths; fetched together with their data. */

export { boundariesOf } from '@vir-nordwest/core/member-map/boundaries.ts';
export { outlines } from '@vir-nordwest/core/member-map/outlines.ts';
