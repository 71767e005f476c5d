// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ConversionConfig } from '@valibot/to-json-schema';
import type * as v from 'valibot';

const isRegex = (action: { type: string }): action is v.RegexAction<string, undefined> => action.type === 'regex';

/** How schemas become JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export const conversion: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'output',
  // JSON Schema cannot say that a day has to exist.
  ignoreActions: ['trim', 'check'],
  // JSON Schema reads every pattern as Unicode, so our `u` flag says nothing more.
  overrideAction: ({ valibotAction, jsonSchema }) => (isRegex(valibotAction) && valibotAction.requirement.flags === 'u' ? { ...jsonSchema, pattern: valibotAction.requirement.source } : null),
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};
