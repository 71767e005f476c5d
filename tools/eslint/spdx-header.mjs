// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

const header = ['// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors', '// SPDX-License-Identifier: EUPL-1.2'];

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    messages: { missing: 'The file has to begin with its two SPDX lines (after “#!”, where there is one): copy them from a neighbour.' },
  },
  create: (context) => ({
    Program(node) {
      const lines = context.sourceCode.lines;
      const start = lines[0]?.startsWith('#!') ? 1 : 0;
      if (header.every((line, index) => lines[start + index] === line)) return;
      const position = start === 0 ? 0 : lines[0].length + 1;
      context.report({ node, loc: { line: 1, column: 0 }, messageId: 'missing', fix: (fixer) => fixer.insertTextBeforeRange([position, position], `${header.join('\n')}\n\n`) });
    },
  }),
};
