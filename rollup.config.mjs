/** The files for the CDN: one shared chunk, one chunk per widget; see scripts/lib/build-cdn.mjs for what follows. */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';

const DIST = 'packages/widgets/dist';

/** Every element that the CDN serves, and its chunk. */
export const WIDGETS = {
  'cq-platform': 'platform',
  'cq-event-reporter': 'event-reporter',
  'cq-task-list': 'task-list',
};

/** Collapses white space in css`` and html`` literals: to a browser they mean the same with one space. */
const collapseLiterals = {
  name: 'collapse-literals',
  transform(code, id) {
    if (!id.includes(`/${DIST}/`)) return undefined;
    const text = new MagicString(code);
    walk(this.parse(code), {
      enter({ type, tag, quasi }) {
        if (type !== 'TaggedTemplateExpression' || !['css', 'html', 'svg'].includes(tag.name)) return;
        for (const { start, end, value } of quasi.quasis) {
          if (start === end) continue;
          const short =
            tag.name === 'css'
              ? value.raw
                  .replace(/\/\*[\s\S]*?\*\//g, '')
                  .replace(/\s+/g, ' ')
                  .replace(/ ?([{};,]) ?/g, '$1')
                  .replace(/: /g, ':')
              : value.raw.replace(/\s+/g, ' ');
          text.update(start, end, short);
        }
      },
    });
    return { code: text.toString(), map: null };
  },
};

const plugins = (extra = []) => [
  ...extra,
  collapseLiterals,
  // Lit's `development` build warns in consoles and is larger; never take that condition.
  nodeResolve({ exportConditions: ['browser', 'default'], browser: true }),
  terser({ module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } }),
];

/**
 * What more than one widget needs before it can be used goes into one file. What is only reached by a dynamic import
 * stays out of it: rollup gives it chunks of its own, which load when they are needed.
 */
function manualChunks(id, { getModuleInfo, getModuleIds }) {
  entryModules ??= [...getModuleIds()]
    .filter((module) => getModuleInfo(module).isEntry)
    .map((entry) => reachable(entry, getModuleInfo));
  return entryModules.filter((modules) => modules.has(id)).length > 1 ? 'shared' : undefined;
}
let entryModules;

/** A module and everything it imports statically. */
function reachable(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of getModuleInfo(id).importedIds) reachable(imported, getModuleInfo, found);
  return found;
}

/**
 * A chunk that is imported on demand goes through the loader's integrity check too. Without the loader (a page that
 * imports a chunk itself) it is a plain import.
 */
const checkedDynamicImport = {
  name: 'checked-dynamic-import',
  renderDynamicImport: () => ({
    left: '(globalThis[Symbol.for("digital-cq.import")]??(u=>import(u)))(new URL(',
    right: ',import.meta.url).href)',
  }),
};

export const chunks = (dir) => ({
  input: Object.fromEntries(Object.values(WIDGETS).map((name) => [name, `${DIST}/${name}/define.js`])),
  plugins: plugins([checkedDynamicImport]),
  output: { dir, format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js', manualChunks },
});

/** Everything for one widget in one file, for a page that has just that one. */
export const standalone = (name, file) => ({
  input: '\0entry',
  plugins: plugins([
    {
      name: 'standalone-entry',
      resolveId: (id) => (id === '\0entry' ? id : undefined),
      load: (id) =>
        id === '\0entry'
          ? `import ${JSON.stringify(`${process.cwd()}/${DIST}/platform/define.js`)};import ${JSON.stringify(`${process.cwd()}/${DIST}/${name}/define.js`)};`
          : undefined,
    },
  ]),
  output: { file, format: 'es', inlineDynamicImports: true },
});

/** `widgets.js`, which knows each chunk's hash. */
export const loader = (manifest, file) => ({
  input: `${DIST}/loader.js`,
  plugins: plugins([
    {
      name: 'cdn-manifest',
      load: (id) =>
        id.endsWith('/cdn-manifest.js') ? `export const manifest = ${JSON.stringify(manifest)};` : undefined,
    },
  ]),
  output: { file, format: 'es' },
});

export default [chunks('packages/widgets/cdn')];
