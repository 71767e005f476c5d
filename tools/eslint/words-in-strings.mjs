// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { templateVisitor } from './templates.mjs';

const germanWord = /\p{L}*[äöüßÄÖÜ]\p{L}*/gu;

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { word: '“{{word}}” is text for people: put it into strings.ts, so that every language has it.' },
  },
  create(context) {
    const report = (node, word) => context.report({ node, messageId: 'word', data: { word } });
    const onText = (node, text) => {
      const word = text.match(germanWord)?.find((found) => found.length > 2);
      if (word !== undefined) report(node, word);
    };
    return {
      ...templateVisitor((node, text) => {
        const shown = text.replaceAll(/<!--[\s\S]*?-->/gu, '').replaceAll(/<[^>]*>/gu, ' ');
        const word = /\p{L}{2,}/u.exec(shown.replaceAll(/&[a-z]+;/giu, ' '))?.[0];
        if (word !== undefined) report(node, word);
      }),
      Literal: (node) => typeof node.value === 'string' && onText(node, node.value),
      TemplateElement: (node) => onText(node, node.value.raw),
    };
  },
};
