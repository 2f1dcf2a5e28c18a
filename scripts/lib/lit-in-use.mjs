/**
 * A rollup plugin that leaves out of Lit what no browser of ours needs and no page of a district should find: the lists
 * of its versions and the hooks for polyfills that Lit keeps on `globalThis`, the way around missing adopted
 * stylesheets, and the metadata of decorators that TypeScript calls standard. The npm package imports the whole of Lit.
 *
 * It holds for these very files of Lit; where one is another, building fails.
 */
const OMISSIONS = {
  '@lit/reactive-element/css-tag.js': [
    [
      't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
      '!0',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [',p=a.reactiveElementPolyfillSupport', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
      '',
    ],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
  ],
  'lit-html/lit-html.js': [
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=', ',D='],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i})', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};

export const litInUse = {
  name: 'lit-in-use',
  transform(code, id) {
    const file = Object.keys(OMISSIONS).find((name) => id.endsWith(`/node_modules/${name}`));
    if (!file) return undefined;
    return OMISSIONS[file].reduce((text, [part, instead]) => {
      if (!text.includes(part)) this.error(`${file} is not the one that this knows; see what it holds now.`);
      return text.replace(part, () => instead);
    }, code);
  },
};
