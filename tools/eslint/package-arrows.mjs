// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';
import { importVisitor } from './imports.mjs';

/** What each package may import, and of that what only as a type. The table of the architecture; tsconfig references say the same. */
const arrows = {
  contract: { may: [] },
  core: { may: ['contract'] },
  widgets: { may: ['core', 'contract'], typesOnly: ['contract'] },
  embed: { may: [] },
  configurator: { may: ['core', 'contract'], typesOnly: ['contract'] },
  mocks: { may: ['contract'] },
  server: { may: ['contract', 'core'] },
};

/** Tests may look at anything their package is built from, and at the mocks. */
const testsMay = { contract: [], core: ['contract'], widgets: ['core', 'contract', 'mocks'], embed: ['core', 'contract', 'mocks'], configurator: ['core', 'contract', 'mocks'], mocks: ['contract'], server: ['contract', 'core'] };

/** Folders of packages/widgets/src that every widget may use. */
const sharedFolders = ['shared', 'ui'];

/** valibot stays out of what browsers load. */
const browserPackages = ['core', 'widgets', 'embed', 'configurator'];

const isTest = (file) => /\.test\.[a-z]+$/u.test(file);

/** Package and folder within src, for a file of ours. */
function placeOf(file) {
  const [, name, folder] = /\/packages\/([^/]+)\/(?:src\/([^/]+)\/)?/u.exec(file.replaceAll('\\', '/')) ?? [];
  return { name, folder };
}

function targetOf(source, file) {
  if (source.startsWith('.')) return placeOf(path.resolve(path.dirname(file), source));
  const [, name, rest = ''] = /^@vir-nordwest\/([^/]+)(?:\/(.*))?$/u.exec(source) ?? [];
  return { name, folder: rest.includes('/') ? rest.split('/')[0] : undefined };
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      arrow: '{{from}} may not import {{to}}: the arrows are {{allowed}}. Move what both need into a package that both may import.',
      typesOnly: '{{from}} takes only types from {{to}}: write “import type”, or have core pass the value on.',
      sideways: 'A widget may not import another widget: move what both need into packages/widgets/src/shared, ui or core.',
      schemas: 'valibot must not reach a browser: import types from “@vir-nordwest/contract”, and guard values with core/src/guards.',
    },
  },
  create(context) {
    const file = context.filename;
    const own = placeOf(file);
    const rule = arrows[own.name];
    if (rule === undefined) return {};
    const test = isTest(file);
    return importVisitor((node, source, isType) => {
      if (browserPackages.includes(own.name) && !test && !isType && (source === 'valibot' || source === '@vir-nordwest/contract/schemas')) {
        context.report({ node, messageId: 'schemas' });
        return;
      }
      const target = targetOf(source, file);
      if (target.name === undefined) return;
      if (target.name === own.name) {
        if (own.name === 'widgets' && target.folder !== undefined && target.folder !== own.folder && !sharedFolders.includes(target.folder) && !test) context.report({ node, messageId: 'sideways' });
        return;
      }
      const allowed = test ? testsMay[own.name] : rule.may;
      const data = { from: own.name, to: target.name, allowed: rule.may.length > 0 ? `${own.name} → ${rule.may.join(', ')}` : `${own.name} → nothing` };
      if (!allowed.includes(target.name)) context.report({ node, messageId: 'arrow', data });
      else if (!test && !isType && rule.typesOnly?.includes(target.name)) context.report({ node, messageId: 'typesOnly', data });
    });
  },
};
