// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/* Plugins of the custom-elements analyzer. */

const elements = (manifest) => manifest.modules.flatMap(({ declarations }) => declarations ?? []).filter(({ customElement }) => customElement);

/** Types by the values a webmaster can write: `'list' | 'cards' | 'compact'` instead of the name of the alias. */
export function writtenOutTypes() {
  const aliases = new Map();
  return {
    name: 'written-out-types',
    analyzePhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type) && node.type.types.every((type) => ts.isLiteralTypeNode(type))) aliases.set(node.name.text, node.type.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { attributes = [], members = [] } of elements(customElementsManifest)) {
        for (const { type } of [...attributes, ...members]) if (type && aliases.has(type.text)) type.text = aliases.get(type.text);
      }
    },
  };
}

/** The `--vir-…` tokens of these style sheets belong to the base class; what stands behind the comma is the default. */
export function publicTokens(baseClassModule, styles) {
  const tokens = new Map();
  return {
    name: 'public-tokens',
    analyzePhase({ ts, node }) {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'css' || !styles.some((file) => node.getSourceFile().fileName.endsWith(file))) return;
      for (const [, name, kern, fallback] of node.template.getText().matchAll(/var\((--vir-[\w-]+),\s*(?:var\((--kern-[\w-]+),\s*)?([^;]*?)\)*;/g)) {
        // The last bracket of light-dark(…) went with those of var(…).
        const value = (fallback + (fallback.includes('(') ? ')' : '')).replace('--_', '--vir-color-');
        tokens.set(name, { name, default: value, ...(kern && { description: `else \`${kern}\`` }) });
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elements(customElementsManifest)) {
        const inherits = element.members?.some(({ inheritedFrom }) => inheritedFrom?.module === baseClassModule);
        if (inherits) element.cssProperties = [...(element.cssProperties ?? []), ...tokens.values()];
      }
    },
  };
}

/** `@without a b c` on a class: inherited attributes, slots, parts and events that mean nothing for this element. */
export function withoutInherited() {
  const without = new Map();
  return {
    name: 'without-inherited',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node)) return;
      const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'without');
      if (tag) without.set(node.name?.text, ts.getTextOfJSDocComment(tag.comment)?.split(/\s+/) ?? []);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elements(customElementsManifest)) {
        const names = without.get(element.name) ?? [];
        const stays = ({ name, attribute, inheritedFrom }) => !inheritedFrom || !names.includes(attribute ?? name);
        for (const kind of ['attributes', 'members', 'slots', 'cssParts', 'events']) element[kind] = element[kind]?.filter(stays);
      }
    },
  };
}

/** Only what a page may rely on: fields it may set, events that are ours. */
export function publicSurface() {
  return {
    name: 'public-surface',
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elements(customElementsManifest)) {
        element.members = element.members?.filter(({ kind, privacy, readonly, attribute, description }) => kind === 'field' && (privacy ?? 'public') === 'public' && !readonly && (attribute || description));
        // The analyzer takes the first argument of any event's constructor for its name.
        element.events = element.events?.filter(({ name }) => name?.startsWith('vir-'));
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) => declarations?.some(({ customElement }) => customElement));
    },
  };
}
