// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What code for browsers must not touch, with what to do instead. Values for ESLint's own rules. */
const sink = 'Text of the API must not reach an HTML sink: render the safe tree with templates.';
const storage = 'Nothing is kept on the visitor’s device before a click that needs it.';
const style = 'A strict content security policy blocks it: use static styles and element.style.setProperty().';

const bannedModules = {
  'lit/directives/unsafe-html.js': sink,
  'lit/directives/unsafe-svg.js': sink,
  'lit/static-html.js': sink,
  'lit/directives/style-map.js': style,
  'lit/decorators.js': 'No decorators: write static properties and declared fields.',
};

const bannedMembers = {
  innerHTML: sink,
  outerHTML: sink,
  insertAdjacentHTML: sink,
  setHTMLUnsafe: sink,
  createContextualFragment: sink,
  cookie: storage,
};

const bannedGlobals = {
  localStorage: storage,
  sessionStorage: storage,
  indexedDB: storage,
  caches: storage,
  eval: sink,
};

export const bannedSyntax = [
  ...Object.entries(bannedMembers).map(([name, message]) => ({ selector: `MemberExpression[property.name='${name}']`, message })),
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: sink },
  { selector: "MemberExpression[property.name='serviceWorker']", message: storage },
  { selector: "CallExpression[callee.object.name='Array'][callee.property.name='from']", message: 'Prototype.js replaces it on old pages: spread instead, [...list].' },
];

const ownDates = 'It depends on the visitor’s computer: use core/src/dates.';

/** Formatters cost up to 80 ms each and differ between browsers and Node. */
export const bannedFormatters = [
  {
    selector: "NewExpression[callee.object.name='Intl'][callee.property.name=/Format$|^PluralRules$|^DisplayNames$/]",
    message: 'Formatters live in core/src/dates: take words from the catalogue and the local ISO string.',
  },
  { selector: 'MemberExpression[property.name=/^toLocale(Date|Time)String$/]', message: ownDates },
];

export const browserRules = {
  'no-restricted-imports': ['error', { paths: Object.entries(bannedModules).map(([name, message]) => ({ name, message })) }],
  'no-restricted-globals': ['error', ...Object.entries(bannedGlobals).map(([name, message]) => ({ name, message }))],
  'no-restricted-syntax': ['error', ...bannedSyntax, ...bannedFormatters, { selector: "MemberExpression[property.name='toLocaleString']", message: ownDates }],
};
