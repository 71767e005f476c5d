// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { importVisitor } from './imports.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { door: 'Importing define.ts registers an element as a side effect: import the class from index.ts and let the page register it.' },
  },
  create: (context) =>
    importVisitor((node, source) => {
      if (/(?:^|\/)define\.(?:ts|js)$/u.test(source)) context.report({ node, messageId: 'door' });
    }),
};
