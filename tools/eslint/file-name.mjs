// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';

const vague = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'common', 'misc']);

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { vague: '“{{word}}” says nothing about what is inside: name the file or folder after the one thing it does.' },
  },
  create: (context) => ({
    Program(node) {
      const parts = path.relative(context.cwd, context.filename).split(path.sep).flatMap((part) => part.split(/[.\-_]/u));
      const word = parts.find((part) => vague.has(part.toLowerCase()));
      if (word !== undefined) context.report({ node, loc: { line: 1, column: 0 }, messageId: 'vague', data: { word } });
    },
  }),
};
