/**
 * A rollup plugin that imports from where things are, and not through the SDK's entries that only pass them on. Chunks
 * are cut by what modules import; through an entry, everybody would seem to need everything.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import MagicString from 'magic-string';

const SDK = resolve('packages/sdk/dist');
/** The entries as they are imported, and their files. */
const ENTRIES = [
  [/^@digital-cq\/sdk$/, join(SDK, 'index.js')],
  [/^\.\.\/runtime\.js$/, join(SDK, 'runtime.js')],
];
const places = new Map();

export const directImports = {
  name: 'direct-imports',
  buildStart: () => places.clear(),
  transform(code, id) {
    if (!/\/(?:sdk|widgets)\/dist\//.test(id)) return undefined;
    const text = new MagicString(code);
    for (const { type, specifiers, source, start, end } of this.parse(code).body) {
      const entry = source && ENTRIES.find(([name]) => name.test(source.value))?.[1];
      if (!entry || !['ImportDeclaration', 'ExportNamedDeclaration'].includes(type)) continue;
      if (!places.has(entry)) places.set(entry, placesIn(this.parse(readFileSync(entry, 'utf8')), dirname(entry)));
      const [verb, outer, inner] =
        type === 'ImportDeclaration' ? ['import', 'imported', 'local'] : ['export', 'local', 'exported'];
      const direct = specifiers.map((specifier) => {
        const from = places.get(entry).get(specifier[outer].name);
        return `${verb} { ${specifier[outer].name} as ${specifier[inner].name} } from ${JSON.stringify(from)};`;
      });
      text.update(start, end, direct.join(''));
    }
    return text.hasChanged() ? { code: text.toString(), map: null } : undefined;
  },
};

/** Where each name is that an entry passes on. */
function placesIn({ body }, folder) {
  return new Map(
    body
      .filter(({ type, source }) => type === 'ExportNamedDeclaration' && source)
      .flatMap(({ specifiers, source }) =>
        specifiers.map(({ exported }) => [exported.name, join(folder, source.value)]),
      ),
  );
}
