// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Whether nothing of an import is left at run time. */
const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every(({ importKind, exportKind }) => importKind === 'type' || exportKind === 'type'));

/**
 * Visits every import, re-export and dynamic import with a fixed address.
 * @param {(node: any, source: string, isType: boolean) => void} visit
 */
export function importVisitor(visit) {
  const onSource = (node) => {
    if (typeof node.source?.value === 'string') visit(node.source, node.source.value, isTypeOnly(node));
  };
  return { ImportDeclaration: onSource, ExportNamedDeclaration: onSource, ExportAllDeclaration: onSource, ImportExpression: onSource };
}
