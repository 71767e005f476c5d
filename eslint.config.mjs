// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import vir from './tools/eslint/plugin.mjs';
import { bannedFormatters, browserRules } from './tools/eslint/restrictions.mjs';

const source = '**/*.{ts,mjs,js}';
const tests = ['**/*.test.{ts,mjs}', 'tests/**', 'stories/**'];
const browser = ['packages/{core,widgets,embed,configurator}/src/**/*.ts'];

/** An element's own file carries the name of its folder. */
const elementFiles = ['news-feed', 'event-calendar', 'member-map', 'project-list', 'portal', 'login-box', 'documents'].map((name) => `packages/widgets/src/${name}/${name}.ts`);

export default tseslint.config(
  // demo/ shows what municipal sites really look like, old scripts included.
  { ignores: ['**/node_modules/', '**/dist/', '.cache/', '.data/', 'demo/**', 'storybook-static/', '**/mockServiceWorker.js', '**/*.d.ts'] },
  {
    files: [source],
    plugins: { vir },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'vir/spdx-header': 'error',
      'vir/file-name': 'error',
      'vir/package-arrows': 'error',
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // An aborted signal hands on whatever reason it was given.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      // Catalogues of words are objects of functions, made to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { properties: false } }],
      // Fastify's hooks and handlers are async whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      // node:test collects the promises of its tests itself.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite', 'before', 'after'] }] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  { files: ['packages/**/*.ts'], ignores: ['packages/core/src/dates/**', 'packages/server/src/icalendar/**', ...tests], rules: { 'no-restricted-syntax': ['error', ...bannedFormatters] } },
  { files: browser, ignores: ['packages/core/src/dates/**', ...tests], rules: browserRules },
  // Plugins of a CMS come under the CMS's licence.
  { files: ['packages/cms-*/**'], rules: { 'vir/spdx-header': 'off' } },
  // What a visitor has agreed to, where the page asks for a memory; a session, once somebody has pressed the button for one.
  { files: ['packages/widgets/src/member-map/agreement.ts', 'packages/widgets/src/login-box/session/store.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['packages/{core,widgets}/src/**/*.ts'], ignores: ['**/strings*.ts', '**/strings/**', '**/testing/**', ...tests], rules: { 'vir/words-in-strings': 'error' } },
  { files: ['packages/**/*.ts'], ignores: [...tests, 'packages/widgets/src/*/bench-*.ts'], rules: { 'vir/no-define-import': 'error' } },
  { files: ['packages/widgets/src/**/*.ts'], ignores: tests, rules: { 'vir/whole-attributes': 'error' } },
  {
    files: ['packages/widgets/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      'vir/no-inline-style': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-property-change-update': 'error',
      'lit/no-template-arrow': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/lifecycle-super': 'error',
      // define.ts guards in a way of its own; files are named by widget, not by class.
      'wc/guard-define-call': 'off',
      'wc/no-exports-with-element': 'off',
      'wc/no-constructor': 'off',
    },
  },
  // What stands for Lit in the built files: its own strings are the one text that is parsed, and it attaches the shadow root when Lit does.
  { files: ['packages/widgets/src/shared/lit/template.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['packages/widgets/src/shared/lit/element.ts'], rules: { 'wc/attach-shadow-constructor': 'off' } },
  { files: ['packages/widgets/src/shared/lit/lit.test.ts'], rules: { 'lit/no-useless-template-literals': 'off' } },
  // Tests look into parsed JSON; a wrong guess fails there by itself.
  {
    files: ['**/*.test.ts'],
    rules: Object.fromEntries(['assignment', 'member-access', 'return', 'argument', 'call'].map((what) => [`@typescript-eslint/no-unsafe-${what}`, 'off'])),
  },
  // The types of chai make every assertion a promise.
  { files: ['packages/widgets/**/*.test.ts', 'stories/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  { files: elementFiles, rules: { 'max-lines': ['error', 250] } },
  { files: ['tools/eslint/*.test.mjs'], rules: { 'max-lines': 'off' } },
);
