// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, resolve as resolvePath } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { calledOnLoad, minified } from './tools/minify.mjs';
import { compress, elementsManifest, integrity, licences, makeElementsManifest, pageFiles, writeManifest } from './tools/rollup-plugins.mjs';
import { shortenTokens } from './tools/short-tokens.mjs';
import { writeWholeFiles } from './tools/whole-files.mjs';

/*
 * Five bundles, in this order:
 *   dist/w/1/<build>/<widget>.js …                      ES modules, by tools/whole-files.mjs, for each packages/widgets/src/<widget>/define.ts
 *   dist/w/1/vir.js                                     the loader; knows the name of the build and its widgets
 *   dist/w/1/doctor.js                                  what keeps an embed from working, after #vir-debug
 *   dist/w/<version>/vir-all.js                         loader and all widgets in one classic file, for SRI
 *   dist/einbetten/                                     the page for webmasters, which the server hands out
 * and, for whoever times the widgets, dist/bench-adapters/<name>.js from packages/widgets/src/<widget>/bench-<name>.ts, which no page downloads.
 */

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const major = '1';
/** Set by `npm run package -- --base …`: where a loader that cannot find its own address fetches code and data. */
const base = (process.env.VIR_BASE ?? '').replace(/\/+$/, '');
const entries = Object.fromEntries(
  globSync('packages/widgets/src/*/define.ts')
    .sort()
    .map((file) => [basename(dirname(file)), file]),
);
const widgets = Object.keys(entries);

const ownSources = /\/packages\/(?:contract|core|widgets|embed|configurator)\//;
/** In the files that hold code of others. */
const credit = '/*! ViR-Widgets (EUPL-1.2), mit Lit © Google LLC (BSD-3-Clause): LICENSES.txt */';
const banner = (moduleIds) => (moduleIds.every((id) => ownSources.test(id)) ? '' : credit);
/** Rollup minifies what it writes itself. */
const minify = (module) => ({ name: 'minify', renderChunk: (code) => minified(code, { module }) });

const litFolder = 'packages/widgets/src/shared/lit';

/** The part of Lit that the widgets use, in place of the package; a part that is not there is named. */
const slimLit = {
  name: 'slim-lit',
  resolveId(source, importer) {
    if (!/^(?:lit|lit-html|lit-element|@lit\/reactive-element)(?:\/|$)/.test(source)) return null;
    const file = { lit: 'index', 'lit/directives/keyed.js': 'keyed' }[source];
    if (!file) throw new Error(`${source} (in ${importer}) is not part of ${litFolder}, which stands for Lit in the built files`);
    return resolvePath(`${litFolder}/${file}.ts`);
  },
};

const plugins = () => [
  slimLit,
  shortenTokens('packages/widgets/src/**/*.styles.ts'),
  esbuild({ target: 'es2022', tsconfig: false, tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } } }),
  minifyTemplateLiterals({
    filter: (id) => /\/packages\/widgets\/src\/(?!shared\/(?:css-tag|lit\/))/.test(id),
    failOnError: true,
    // One blank stays where there was one: "4 <b>Termine</b>" must not become "4Termine". In SVG, `<circle>` without its slash swallows what follows.
    options: { minifyOptions: { conservativeCollapse: true, keepClosingSlash: true } },
  }),
  resolve({ browser: true, exportConditions: ['browser', 'production'] }),
];

/** Only the registering doors and packages from outside may do something when imported. */
const treeshake = { moduleSideEffects: (id) => /\/define\.ts$/.test(id) || !ownSources.test(id) };

const onwarn = (warning) => {
  throw new Error(warning.message);
};

/** Widgets that show a list; their download is the one with a budget. */
const withList = new Set(['event-calendar', 'member-map', 'news-feed', 'project-list']);

/** Names of the entries that reach a module by static imports. */
function usedBy(id, { getModuleInfo }, seen = new Set()) {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const { isEntry, importers } = getModuleInfo(id);
  return new Set([...(isEntry ? [basename(dirname(id))] : []), ...importers.flatMap((importer) => [...usedBy(importer, { getModuleInfo }, seen)])]);
}

/**
 * `runtime` is Lit and what nearly all widgets need, `shared` what some share; each widget has the rest to itself. A page runs `runtime` once. What it needs
 * of `shared`, each file brings along: less than what it costs the others to have it.
 */
function manualChunks(id, graph) {
  const users = [...usedBy(id, graph)].filter((name) => withList.has(name));
  if (users.length < 2) return undefined;
  return users.length >= withList.size - 1 && users.includes('news-feed') ? 'runtime' : 'shared';
}

/** The name of the build and its widgets; filled by the first bundle, read by the others. */
const built = { build: '', widgets: [] };

/** Folders of the npm packages inside the files. */
const packages = new Set();

/** Only once the sources are read without an error: a failed build leaves the last good one in place. */
const empty = {
  name: 'empty-dist',
  renderStart: () => rmSync('dist', { recursive: true, force: true }),
};

/** The map of projects has its own copies of what it shares with that of members: the member map’s files stay as few and as small as they are. */
const copy = '?copy';
const ownCopies = {
  name: 'own-copies',
  async resolveId(source, importer) {
    if (!importer?.endsWith(copy) && !/\/project-list\/(?:project-map|places)[^/]*\.ts$/.test(importer ?? '')) return null;
    const found = await this.resolve(source, importer.replace(copy, ''), { skipSelf: true });
    return /\/core\/src\/member-map\/[^?]+$/.test(found?.id ?? '') ? found.id + copy : found;
  },
  load: (id) => (id.endsWith(copy) ? transform(readFileSync(id.slice(0, -copy.length), 'utf8'), { loader: 'ts', target: 'es2022' }) : null),
};

const chunks = {
  input: entries,
  treeshake,
  onwarn,
  plugins: [empty, makeElementsManifest(), ownCopies, ...plugins(), licences(packages), writeWholeFiles({ common: 'runtime', banner, own: (id) => ownSources.test(id), made: (facts) => Object.assign(built, facts) }), compress(), writeManifest('dist/widgets.json', built)],
  output: {
    dir: `dist/w/${major}`,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks,
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
  },
};

/** The loader's syntax is older than the widgets': a browser without support reads it, finds a feature missing and leaves the page alone. */
const lower = (target) => ({
  name: 'lower-syntax',
  renderChunk: (code) => transform(code, { target, supported: { 'dynamic-import': true } }),
});

/** Starts with a line break and a semicolon, so that it can be appended to any other script. */
const appendable = {
  name: 'appendable',
  renderChunk: (code) => ({ code: `\n;${code.trim()}\n`, map: null }),
};

const constants = () => `const VIR_VERSION=${JSON.stringify(version)},VIR_BASE=${JSON.stringify(base)},VIR_BUILD=${JSON.stringify(built.build)},VIR_WIDGETS=${JSON.stringify(built.widgets)};`;

const loader = {
  input: 'packages/embed/src/loader.ts',
  treeshake,
  onwarn,
  plugins: [...plugins(), lower('es2020'), minify(false), appendable, compress()],
  output: { file: `dist/w/${major}/vir.js`, format: 'iife', strict: false, intro: constants },
};

/** What is wrong with an embed, for webmasters: one file without imports, whose name stays. */
const doctor = {
  input: 'packages/embed/src/doctor/doctor.ts',
  treeshake,
  onwarn,
  plugins: [...plugins(), minify(true), compress()],
  output: { file: `dist/w/${major}/doctor.js`, format: 'es', intro: constants },
};

/** All widgets as the body of one function, which nobody calls when another loader was first. */
let definitions = '';
const everything = {
  input: 'all-widgets',
  treeshake,
  onwarn,
  plugins: [
    {
      name: 'all-widgets',
      resolveId: (id) => (id === 'all-widgets' ? id : null),
      load: (id) => (id === 'all-widgets' ? widgets.map((widget) => `import ${JSON.stringify(`${process.cwd()}/${entries[widget]}`)};`).join('\n') : null),
      generateBundle(_, bundle) {
        for (const [file, chunk] of Object.entries(bundle)) {
          definitions = chunk.code;
          delete bundle[file];
        }
      },
    },
    ...plugins(),
  ],
  output: { format: 'iife', inlineDynamicImports: true },
};

const all = {
  input: 'packages/embed/src/vir-all.ts',
  treeshake,
  onwarn,
  plugins: [...plugins(), lower('es2020'), minify(false), appendable, licences(packages), compress(), integrity('dist/integrity.json')],
  output: { file: `dist/w/${version}/vir-all.js`, format: 'iife', banner: credit, intro: () => `${constants()}const VIR_DEFINE=()=>{${definitions}};` },
};

/** The configurator and its preview. They read the manifest of the elements at run time, as the public does. */
const configurator = {
  input: { configurator: 'packages/configurator/src/main.ts', preview: 'packages/configurator/src/preview.ts' },
  treeshake,
  onwarn,
  plugins: [...plugins(), minify(true), pageFiles('packages/configurator/src'), elementsManifest()],
  output: { dir: 'dist/einbetten', format: 'es', banner: ({ moduleIds }) => banner(moduleIds), entryFileNames: '[name].js' },
};

/** As the files of the widgets begin. */
const compiledAtOnce = { name: 'compiled-at-once', generateBundle: (_, bundle) => void Object.values(bundle).forEach((chunk) => (chunk.code = calledOnLoad + chunk.code)) };

/** ES modules that mount a widget with given data; what they share lies beside them. */
const adapters = {
  input: Object.fromEntries(
    globSync('packages/widgets/src/*/bench-*.ts')
      .sort()
      .map((file) => [basename(file, '.ts').slice('bench-'.length), file]),
  ),
  treeshake,
  onwarn,
  plugins: [...plugins(), minify(true), compiledAtOnce],
  output: { dir: 'dist/bench-adapters', format: 'es', banner: credit, entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash:8].js' },
};

export default widgets.length === 0 ? [{ ...loader, plugins: [empty, ...loader.plugins] }] : [chunks, loader, doctor, everything, all, configurator, adapters];
