// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/* How hands move the map: fetched with it, and not waited for before it is drawn. */

export { nextInDirection } from '@vir-nordwest/core/member-map/direction.ts';
export { Gestures } from './gestures.ts';
