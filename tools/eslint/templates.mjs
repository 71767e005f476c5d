// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

const placeholder = '\uFFFC';

/**
 * Visits every html and svg template with its text, expressions replaced by one placeholder character.
 * @param {(node: any, text: string) => void} visit
 */
export const templateVisitor = (visit) => ({
  TaggedTemplateExpression(node) {
    if (node.tag.type !== 'Identifier' || !['html', 'svg'].includes(node.tag.name)) return;
    visit(node, node.quasi.quasis.map(({ value }) => value.cooked ?? value.raw).join(placeholder));
  },
});
