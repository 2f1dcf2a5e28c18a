/**
 * A rollup plugin that lets the loader check chunks which are imported on demand: `import('./later.js')` becomes
 * `importChunk('https://…/later.js')`, which asks by an event whether a loader of this page answers for that file. Where
 * none does (a page that imports a chunk by itself) it is a plain import.
 */
import { walk } from 'estree-walker';
import MagicString from 'magic-string';

const HOOK = '\0chunk-import';
const HOOK_CODE = `
  export const importChunk = (href) => {
    const detail = { href };
    document.dispatchEvent(new CustomEvent('cq-import', { detail }));
    return detail.module ?? import(href);
  };
`;

export const chunkImports = {
  name: 'chunk-imports',
  resolveId: (id) => (id === HOOK ? id : undefined),
  load: (id) => (id === HOOK ? HOOK_CODE : undefined),
  transform(code, id) {
    if (id === HOOK) return undefined;
    const text = new MagicString(code);
    let found = false;
    walk(this.parse(code), {
      enter({ type, start, end }) {
        if (type !== 'ImportExpression') return;
        found = true;
        text.appendLeft(start, 'importChunk(').appendRight(end, ')');
      },
    });
    if (found) text.prepend(`import { importChunk } from ${JSON.stringify(HOOK)};\n`);
    return text.hasChanged() ? { code: text.toString(), map: null } : undefined;
  },
  /** What is imported is an address by now, where it was not one before. */
  renderDynamicImport: ({ moduleId }) =>
    moduleId === HOOK ? null : { left: 'new URL(', right: ',import.meta.url).href' },
  /** Of a chunk that others import from, too, rollup takes a part: of the address so far, which has none. */
  renderChunk(code) {
    const text = new MagicString(code);
    walk(this.parse(code), {
      enter({ type, arguments: given, end }) {
        const [part] = type === 'CallExpression' ? given : [];
        const { object: address, property } = part?.callee ?? {};
        if (property?.name !== 'then' || !/import\.meta\.url\)\.href$/.test(code.slice(address.start, address.end)))
          return;
        text.appendLeft(address.end, ')').remove(end - 1, end);
      },
    });
    return text.hasChanged() ? { code: text.toString(), map: null } : undefined;
  },
};
