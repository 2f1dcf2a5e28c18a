/**
 * A rollup plugin that keeps the Lit within our files to itself: it neither counts its versions on the page's global
 * object nor puts `Symbol.metadata` and a store for it there, which only decorators of a kind that we do not use would
 * read. In the npm package Lit is the page's own. Where Lit is written otherwise than here, building fails.
 */
import MagicString from 'magic-string';

const COUNT = /\(\w+\.lit(?:Html|Element)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
const ON_THE_GLOBAL = {
  'lit-html/lit-html.js': [[COUNT, '0']],
  'lit-element/lit-element.js': [[COUNT, '0']],
  '@lit/reactive-element/reactive-element.js': [
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [
      /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const \w=litPropertyMetadata\.get\(\1\);.*?\.set\(\w,\w\)\}/,
      '',
    ],
  ],
};

export const litApart = {
  name: 'lit-apart',
  transform(code, id) {
    const file = Object.keys(ON_THE_GLOBAL).find((name) => id.endsWith(`/node_modules/${name}`));
    if (!file) return undefined;
    const text = new MagicString(code);
    for (const [pattern, replacement] of ON_THE_GLOBAL[file]) {
      const found = pattern.exec(code);
      if (!found) throw new Error(`${file} has changed: ${pattern} is not in it. See scripts/lib/lit-apart.mjs.`);
      text.update(found.index, found.index + found[0].length, replacement || ';');
    }
    return { code: text.toString(), map: null };
  },
};
