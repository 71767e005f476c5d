// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { buildName } from './build-name.mjs';
import { shortNames } from './internal-names.mjs';
import { calledOnLoad, minified } from './minify.mjs';

/*
 * Compression begins anew with each file, so a page gets as few as possible. Rollup has divided the modules into what widgets share and what is their
 * own; this makes of its chunks, for each widget:
 *   <build>/<widget>.js        what widgets share and the widget, for the first kind of widget on a page
 *   <build>/more-<widget>.js   the widget without the largest of what is shared, for each further kind
 * and for each part that is loaded later, <build>/<part>.js. A page runs `common` once: the first file puts it behind a symbol, where the others find it, as they
 * find what a part takes from its widget. Of other shared chunks each file has its own copy of what it uses, so they may hold no state.
 */

const withoutEnding = (file) => file.replace(/\.js$/, '');

/** Stands for the name of the build, which is known when all files are. */
const unknown = '______';
const place = `globalThis[Symbol.for('vir-${unknown}')]`;

/** The code of all files by name, from Rollup's chunks. `common` is the chunk that only the first file of a page brings along. */
async function wholeFiles(chunks, { common, banner }) {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const staticGraph = ({ fileName }) => {
    const graph = new Set([fileName]);
    for (const file of graph) for (const imported of byFile.get(file).imports) graph.add(imported);
    return [...graph];
  };
  /** Chunks that are there when a widget is; all others read them from where the widget's file has put them. */
  const kept = new Set([`${common}.js`, ...entries.map(({ fileName }) => fileName)]);
  const copied = new Set(entries.flatMap(staticGraph).filter((file) => !kept.has(file)));

  for (const file of copied) assertStateless(byFile.get(file));

  const bundle = async (entry, names, code, contained) => {
    const files = rollupFiles(byFile, entry, code, contained, kept);
    const made = await rollup({ input: names, plugins: [files], onwarn: refuse, treeshake: { moduleSideEffects: (id) => !copied.has(id.slice(2)) } });
    const { output } = await made.generate({ format: 'es', banner: banner([...contained].flatMap((file) => byFile.get(file).moduleIds)) });
    return output[0].code;
  };

  const found = {};
  for (const entry of entries) {
    const graph = staticGraph(entry);
    for (const [name, contained, keep] of [
      [withoutEnding(entry.fileName), graph, (value) => `${place} = ${value};`],
      [`more-${withoutEnding(entry.fileName)}`, graph.filter((file) => withoutEnding(file) !== common), (value) => `Object.assign(${place}, ${value});`],
    ]) {
      const given = contained.filter((file) => kept.has(file)).map((file, index) => ({ file, names: byFile.get(file).exports.map((exported) => [exported, `${exported}_${index}`]) }));
      const imports = given.map(({ file, names }) => `import ${names.length ? `{ ${names.map((pair) => pair.join(' as ')).join(', ')} } from ` : ''}'./${file}';`);
      const value = `{ ${given.filter(({ names }) => names.length).map(({ file, names }) => `'${withoutEnding(file)}': [${names.map(([, name]) => name).join(', ')}]`).join(', ')} }`;
      found[`${name}.js`] = await bundle(`./${name}`, `./${name}`, `${imports.join('\n')}\n${keep(value)}`, new Set(contained));
    }
  }
  for (const { fileName } of chunks.filter((chunk) => !kept.has(chunk.fileName) && !copied.has(chunk.fileName))) found[fileName] = await bundle('', `./${fileName}`, '', new Set([fileName, ...copied]));
  return found;
}

/** Functions, classes and constants may exist twice on a page, what changes may not. */
function assertStateless({ fileName, code }) {
  for (const node of parseAst(code).body)
    for (const { id, init } of node.declarations ?? [])
      if (node.kind !== 'const' || init?.type === 'NewExpression') throw new Error(`${fileName}: ${id.name} may be state, so its module must be part of what a page runs once (manualChunks)`);
}

const refuse = (warning) => {
  throw new Error(warning.message);
};

/** Rollup's view of the chunks: those of the file are modules, those of a widget's file are read from its place, the others stay imports. */
const rollupFiles = (byFile, entry, code, contained, kept) => ({
  name: 'chunks',
  resolveId(source, importer) {
    const file = source.slice(2);
    if (source === entry || contained.has(file)) return source;
    return kept.has(file) ? `\0${importer}\0${file}` : { id: source, external: true };
  },
  load(id) {
    if (id === entry) return code;
    const [, importer, file] = id.split('\0');
    if (!file) return byFile.get(id.slice(2)).code;
    const wanted = byFile.get(importer.slice(2)).importedBindings[file];
    // By their position: it costs less than a name.
    const names = byFile.get(file).exports.map((name) => (wanted.includes(name) ? name : ''));
    return `const [${names.join(', ').replace(/[, ]+$/, '')}] = ${place}['${withoutEnding(file)}'];\nexport { ${wanted.join(', ')} };`;
  },
});

/** `own` tells our modules; `made` receives the name of the build and its widgets. */
export const writeWholeFiles = ({ common, banner, own, made }) => ({
  name: 'whole-files',
  async generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const files = await wholeFiles(chunks, { common, banner });
    const names = shortNames(chunks.filter(({ moduleIds }) => moduleIds.some(own)).map(({ code }) => code), process.cwd());
    for (const name of Object.keys(files)) files[name] = calledOnLoad + (await minified(files[name], { module: true, names }));
    const build = buildName(Object.values(files));
    for (const { fileName } of chunks) delete bundle[fileName];
    for (const [name, code] of Object.entries(files)) this.emitFile({ type: 'prebuilt-chunk', fileName: `${build}/${name}`, code: code.replaceAll(unknown, build) });
    made({ build, widgets: chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => withoutEnding(fileName)) });
  },
});
