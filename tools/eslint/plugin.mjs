// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import fileName from './file-name.mjs';
import noDefineImport from './no-define-import.mjs';
import noInlineStyle from './no-inline-style.mjs';
import packageArrows from './package-arrows.mjs';
import spdxHeader from './spdx-header.mjs';
import wholeAttributes from './whole-attributes.mjs';
import wordsInStrings from './words-in-strings.mjs';

/** The house's own rules. @type {import('eslint').ESLint.Plugin} */
export default {
  meta: { name: 'vir' },
  rules: {
    'file-name': fileName,
    'no-define-import': noDefineImport,
    'no-inline-style': noInlineStyle,
    'package-arrows': packageArrows,
    'spdx-header': spdxHeader,
    'whole-attributes': wholeAttributes,
    'words-in-strings': wordsInStrings,
  },
};
