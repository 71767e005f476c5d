// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { templateVisitor } from './templates.mjs';

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      attribute: 'A strict content security policy blocks style attributes: use a class of the static styles, or set a custom property with element.style.setProperty().',
      element: 'A strict content security policy blocks style elements: put the rules into static styles.',
    },
  },
  create: (context) =>
    templateVisitor((node, text) => {
      const tags = text.match(/<[a-z][^>]*>/giu) ?? [];
      if (tags.some((tag) => /\sstyle\s*=/iu.test(tag))) context.report({ node, messageId: 'attribute' });
      if (tags.some((tag) => /^<style\b/iu.test(tag))) context.report({ node, messageId: 'element' });
    }),
};
