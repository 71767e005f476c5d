// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { templateVisitor } from './templates.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { part: 'The built files know an expression as the whole value of an attribute, without quotes: class=${`a ${b}`} (widgets/src/shared/lit).' },
  },
  create: (context) =>
    templateVisitor((node, text) => {
      // A quote before the expression, text before it, text behind it.
      if (/<[a-z][^<]*\s[^\s<>="']+=(?:"[^"]*\uFFFC|'[^']*\uFFFC|[^\s"'>\uFFFC]+\uFFFC|\uFFFC[^\s>/])/iu.test(text)) context.report({ node, messageId: 'part' });
    }),
};
