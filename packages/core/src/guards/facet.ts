// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FacetValue } from '@vir-nordwest/contract';
import { fields, isRecord, listOf, text, whole } from './read.ts';

const readValues = listOf(fields({ value: text, count: whole(0) }, { label: text }));

/** The values of one of a feed's `facets` with their counts; none where the server names none. */
export const facetOf = (facets: unknown, name: string): readonly FacetValue[] => (isRecord(facets) && Object.hasOwn(facets, name) && readValues(facets[name])) || [];
