// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/* What is seen around the markers: outlines, names, buttons and explanations. Fetched with the data of the outlines, and not waited for before markers are drawn. */

export { boundariesOf } from '@vir-nordwest/core/member-map/boundaries.ts';
export { outlines } from '@vir-nordwest/core/member-map/outlines.ts';
export { frameView } from './controls.view.ts';
export { labelAt, labelsOf } from './labels.ts';
export { styles } from './map-frame.styles.ts';
