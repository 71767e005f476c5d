// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rollup/parseAst';

/*
 * Names of properties and methods that nobody outside the built files can know, and so are short there. Only what is listed here; a name that anything could
 * reach by its text ends the build: members of browser interfaces and of Lit, payloads, the public side of elements and events, any text of our code.
 */
const internal =
  'pageSize mirrored apiBase settled announce emptyFiltered mirrorOf weekdaysShort renderContent renderToolbar i18n renderEmpty adding timeoutMs landed maxBytes keepsValue ' +
  'callers formats isEmpty bindings arrived onSelect weekdays commits landing untitled foreign dayOnly hasMore clockChange statuses homes freshMs showOnMap onMore phaseStates ' +
  'mapLoading mapMissing detailsOf nextPhase onDetails kindName eventUrl prefetch skipList noPlace wanted period badges onShow onSkip outlinesUrl kinds feeds changeable wantedDays ' +
  'onToggle away card onInput onClose onTake notes choosable makeControls innerLevel';

const words = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const wordsOf = (text) => text.match(words) ?? [];
const read = (file) => readFileSync(file, 'utf8');

/** Visits every node of a syntax tree. */
function walk(node, visit) {
  visit(node);
  for (const value of Object.values(node)) for (const one of [value].flat()) if (typeof one?.type === 'string') walk(one, visit);
}

const withoutComments = (source) => source.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');

/** Names of members in the types of browsers, of JavaScript and of Lit, whose hooks and methods others call. */
function typedNames(root) {
  const folder = join(root, 'node_modules');
  const files = ['typescript/lib/lib.{es,dom,decorators}*.d.ts', ...['lit-element', 'lit-html', '@lit/reactive-element', '@lit/context'].map((name) => `${name}/*.d.ts`)];
  return globSync(files, { cwd: folder }).flatMap((file) => [...read(join(folder, file)).matchAll(/^\s+(?:(?:readonly|get|set|static|protected|private|abstract) )*(\w+)\??[(<:]/gmu)].map(([, name]) => name));
}

/** Names the world outside knows: payloads, the public side of elements and their events, the loader's global. */
function publicNames(root) {
  const open = ['packages/contract/src/**/*.ts', 'packages/embed/src/**/*.ts', 'packages/core/src/guards/*.ts', 'packages/core/src/client/errors.ts', 'packages/core/src/links/list-url.ts', 'packages/widgets/src/shared/{events,filter-event,base}.ts', 'packages/widgets/src/*/{*.events,bench-*,portal}.ts'];
  const manifest = JSON.parse(read(join(root, 'packages/widgets/custom-elements.json')));
  const members = manifest.modules.flatMap(({ declarations = [] }) => declarations.flatMap((one) => (one.customElement ? (one.members ?? []) : []))).filter(({ privacy }) => privacy === undefined || privacy === 'public');
  return [...globSync(open, { cwd: root }).flatMap((file) => wordsOf(withoutComments(read(join(root, file))))), ...members.map(({ name }) => name)];
}

/** Names of properties in a code, and its texts, by which it could reach one too. */
function namesIn(code) {
  const properties = new Map();
  const texts = [];
  const exported = [];
  const add = ({ type, name }) => type === 'Identifier' && properties.set(name, (properties.get(name) ?? 0) + 1);
  walk(parseAst(code), (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    else if (node.type === 'TemplateElement') texts.push(node.value.cooked);
    else if (node.type === 'ExportSpecifier') exported.push(node.exported.name);
    else if (node.type === 'MemberExpression' && !node.computed) add(node.property);
    else if (/^(?:Property|MethodDefinition|PropertyDefinition)$/.test(node.type) && !node.computed) add(node.key);
  });
  return { properties, texts, exported };
}

/** Throws where one of `names` is known outside these codes. */
export function assertInternal(names, codes, root) {
  const known = new Set([...typedNames(root), ...publicNames(root), ...codes.map(namesIn).flatMap(({ texts, exported }) => [...texts.flatMap(wordsOf), ...exported])]);
  const wrong = names.filter((name) => known.has(name));
  if (wrong.length) throw new Error(`Known outside the built files, so not to be shortened (tools/internal-names.mjs): ${wrong.join(', ')}`);
}

/** A short name for each internal one: the most frequent ones have one letter. */
export function shortNames(codes, root) {
  const names = internal.split(' ');
  assertInternal(names, codes, root);
  const counts = new Map();
  const taken = new Set();
  for (const { properties, texts } of codes.map(namesIn)) {
    for (const [name, count] of properties) counts.set(name, (counts.get(name) ?? 0) + count);
    for (const text of texts) taken.add(text);
  }
  const letters = [...'etnrsiaoclduhpmgfvbywkxzqjETNRSIAOCLDUHPMGFVBYWKXZQJ'];
  const free = [...letters, ...letters.flatMap((one) => letters.map((two) => one + two))].filter((name) => !taken.has(name) && !counts.has(name));
  const byUse = names.toSorted((one, two) => (counts.get(two) ?? 0) - (counts.get(one) ?? 0));
  return new Map(byUse.map((name, index) => [name, free[index]]));
}
