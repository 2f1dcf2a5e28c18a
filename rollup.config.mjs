/** The files for the CDN: one shared chunk, one chunk per widget; see scripts/lib/build-cdn.mjs for what follows. */
import { resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { chunkImports } from './scripts/lib/chunk-imports.mjs';
import { kyInUse } from './scripts/lib/ky-in-use.mjs';
import { leafletInUse } from './scripts/lib/leaflet-in-use.mjs';
import { litInUse } from './scripts/lib/lit-in-use.mjs';
import { directImports } from './scripts/lib/direct-imports.mjs';
import { singleOperations } from './scripts/lib/single-operations.mjs';

const DIST = 'packages/widgets/dist';

/** Every element that the CDN serves, and its chunk. The platform is in the chunk that all the others need. */
export const WIDGETS = {
  'cq-platform': 'shared',
  'cq-event-reporter': 'event-reporter',
  'cq-task-list': 'task-list',
  'cq-trace-lookup': 'trace-lookup',
  'cq-kpi-tile': 'kpi-tile',
};

/** The widget with the least to it: nothing is filled in there, and a page has dozens. */
const WITHOUT_FORMS = 'kpi-tile';

/** The module that defines what a chunk is named after. */
const definition = (name) => `${DIST}/${name === 'shared' ? 'platform' : name}/define.js`;

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
                  .replace(/;}/g, '}')
                  .replace(/ !important/g, '!important')
                  .replace(/ > /g, '>')
                  .replace(/(^|[^\d.])0(\.\d)/g, '$1$2')
              : value.raw.replace(/\s+/g, ' ');
          text.update(start, end, short);
        }
      },
    });
    return { code: text.toString(), map: null };
  },
};

/**
 * `__decorate([property()], Tile.prototype, 'area', void 0)` as `property()(Tile.prototype, 'area')`: our two decorators
 * give nothing back, and TypeScript's helper is for those that do.
 */
const plainDecorators = {
  name: 'plain-decorators',
  transform(code, id) {
    if (!id.includes(`/${DIST}/`) || !code.includes('__decorate(')) return undefined;
    const text = new MagicString(code);
    walk(this.parse(code), {
      enter({ type, callee, arguments: given, start, end }) {
        if (type !== 'CallExpression' || callee.name !== '__decorate') return;
        const [{ elements: decorators }, prototype, name] = given;
        if (decorators.length !== 1 || !['property', 'state'].includes(decorators[0].callee?.name)) return;
        const source = (node) => code.slice(node.start, node.end);
        text.update(start, end, `${source(decorators[0])}(${source(prototype)}, ${source(name)})`);
      },
    });
    return { code: text.toString(), map: null };
  },
};

const plugins = (extra = []) => [
  ...extra,
  kyInUse,
  litInUse,
  leafletInUse,
  singleOperations,
  directImports,
  plainDecorators,
  collapseLiterals,
  // Lit's `development` build warns in consoles and is larger; never take that condition.
  nodeResolve({ exportConditions: ['browser', 'default'], browser: true }),
  terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true },
    format: { comments: false },
  }),
];

/**
 * What a widget without forms needs before it can be used goes into one file, what only the others share into a second,
 * and what parts of several need later into a third. Everything else that a dynamic import reaches gets a chunk from
 * rollup.
 */
function manualChunks(id, { getModuleInfo, getModuleIds }) {
  widgets ??= [...getModuleIds()]
    .filter((module) => getModuleInfo(module).isEntry)
    .map((entry) => {
      const first = reachable([entry], getModuleInfo);
      const parts = new Set([...first].flatMap((module) => getModuleInfo(module).dynamicallyImportedIds));
      return {
        plain: entry === resolve(definition(WITHOUT_FORMS)),
        first,
        later: [...parts].map((part) => reachable([part], getModuleInfo)),
      };
    });
  const first = widgets.filter((widget) => widget.first.has(id));
  const later = widgets.filter((widget) => !widget.first.has(id) && widget.later.some((part) => part.has(id)));
  const isShared = first.length + later.length > 1;
  if (first.length > 0 && isShared) return first.some(({ plain }) => plain) ? 'shared' : 'shared-forms';
  const isLater = /\/(internal|zh-CN)\//.test(id) && !/\/(debug|outbox)\.js$/.test(id);
  return first.length === 0 && isShared && isLater ? 'shared-later' : undefined;
}
let widgets;

/** Modules and everything they import statically. */
function reachable(ids, getModuleInfo, found = new Set()) {
  for (const id of ids) {
    if (found.has(id)) continue;
    found.add(id);
    reachable(getModuleInfo(id).importedIds, getModuleInfo, found);
  }
  return found;
}

export const chunks = (dir) => ({
  // The shared chunk exports more than its element, for the others; without this it would become two.
  preserveEntrySignatures: 'allow-extension',
  input: Object.fromEntries(Object.values(WIDGETS).map((name) => [name, definition(name)])),
  plugins: plugins([chunkImports]),
  output: { dir, format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js', manualChunks },
});

/** Everything for one widget in one file, for a page that has just that one. */
export const standalone = (name, file) => ({
  input: '\0entry',
  plugins: plugins([
    {
      name: 'standalone-entry',
      resolveId: (id) => (id === '\0entry' ? id : undefined),
      load: (id) => (id === '\0entry' ? `import ${JSON.stringify(resolve(definition(name)))};` : undefined),
    },
  ]),
  output: { file, format: 'es', inlineDynamicImports: true },
});

/** `check.js`, all in one file: it has to work where the others do not. */
export const checkPage = (file) => ({
  input: `${DIST}/check/check.js`,
  plugins: plugins(),
  output: { file, format: 'es', inlineDynamicImports: true },
});

/** What frames need: `frame.js` on the page around, `frame-inside.js` in the platform's own page. */
export const FRAME_SCRIPTS = { 'frame.js': 'host', 'frame-inside.js': 'inside' };

export const frameScript = (name, file) => ({
  input: `${DIST}/frame/${name}.js`,
  plugins: plugins(),
  output: { file, format: 'es' },
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
