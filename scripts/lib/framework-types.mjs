/**
 * Types of the elements for frameworks: attributes under their names, what only a script can set under the property's
 * name, and events as the framework writes listeners. What a value may be is read from the element's own class.
 */

/** `page-size` → `pageSize`. */
const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** How each framework writes what an element takes, and where it looks for elements. */
const FRAMEWORKS = {
  react: {
    imports: "import type { ClassAttributes, HTMLAttributes } from 'react';",
    extend: (name) => `HTMLAttributes<${name}>, ClassAttributes<${name}>`,
    property: (name) => name,
    listener: (event) => `on${event}`,
    place: (rows) => `declare module 'react' { namespace JSX { interface IntrinsicElements { ${rows} } } }`,
  },
  preact: {
    imports: "import type { JSX } from 'preact';",
    extend: (name) => `JSX.HTMLAttributes<${name}>`,
    property: (name) => name,
    listener: (event) => `on${event}`,
    place: (rows) => `declare module 'preact' { namespace JSX { interface IntrinsicElements { ${rows} } } }`,
  },
  solid: {
    imports: "import type { JSX } from 'solid-js';",
    extend: (name) => `JSX.HTMLAttributes<${name}>`,
    // Without the word before it, Solid takes `tokenProvider` for `tokenprovider`.
    property: (name) => `prop:${name}`,
    listener: (event) => `on:${event}`,
    place: (rows) => `declare module 'solid-js' { namespace JSX { interface IntrinsicElements { ${rows} } } }`,
  },
  vue: {
    imports: "import type { HTMLAttributes, ReservedProps } from 'vue';",
    extend: () => 'HTMLAttributes, ReservedProps',
    // Checked under this name, however it is written; set under the one that is written.
    attribute: (one) => [[one.fieldName, onlyTrue(one)]],
    property: (name) => name,
    listener: (event) => camelCase(`on-${event}`),
    // What is in a slot of an element says so by an attribute, which Vue's own types do not know.
    place: (rows) =>
      `declare module 'vue' { interface GlobalComponents { ${rows} } interface HTMLAttributes { slot?: string | undefined; } }`,
    entry: (name) => `new () => ${name} & { $props: ${name}Props }`,
  },
  svelte: {
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    extend: (name) => `HTMLAttributes<${name}>`,
    attribute: (one) => [[one.name, onlyTrue(one)], ...(isHyphened(one) ? [[one.fieldName, one.own]] : [])],
    property: (name) => name,
    listener: (event) => `on${event}`,
    place: (rows) => `declare module 'svelte/elements' { interface SvelteHTMLElements { ${rows} } }`,
  },
};

/** Each file by its name. */
export function renderFrameworkTypes(elements) {
  return Object.fromEntries(
    Object.entries(FRAMEWORKS).map(([name, framework]) => [`${name}.d.ts`, renderFile(framework, elements)]),
  );
}

function renderFile(framework, elements) {
  const { entry = (name) => `${name}Props` } = framework;
  const events = elements.flatMap((element) => element.events.map(({ type }) => type.text));
  const names = [...new Set([...elements.map(({ name }) => name), ...events])].sort();
  return [
    '// Written by `npm run manifest` from the elements themselves. Types only.',
    framework.imports,
    `import type { ${names.join(', ')} } from '../dist/index.js';`,
    'type Listener<E extends Event, T extends Element> = (event: E & { readonly currentTarget: T }) => void;',
    ...elements.map((element) => renderProps(framework, element)),
    framework.place(
      elements.map(({ tagName, name, summary }) => `${comment(summary)}\n'${tagName}': ${entry(name)};`).join('\n'),
    ),
  ].join('\n\n');
}

function renderProps({ extend, attribute = (one) => [[one.name, one.inMarkup]], property, listener }, element) {
  const { name, summary, attributes, events } = element;
  return [
    comment(summary),
    `export interface ${name}Props extends ${extend(name)} {`,
    ...attributes.flatMap((one) => attribute(withTypes(one, name)).map(([key, type]) => row(key, type, one))),
    ...scriptOnly(element).map((one) => row(property(one.name), `${name}['${one.name}']`, one)),
    ...events.map((one) => row(listener(one.name), `Listener<${one.type.text}, ${name}>`, one)),
    '}',
  ].join('\n');
}

/** What the property takes, and what may stand in markup, where a number is text. */
function withTypes(attribute, className) {
  const own = `${className}['${attribute.fieldName}']`;
  return { ...attribute, own, inMarkup: attribute.type.text === 'number' ? 'number | `${number}`' : own };
}

/** A hyphen keeps the attribute's name from being the property's. */
const isHyphened = ({ name, fieldName }) => name !== fieldName;

/** For frameworks that write attributes as text: `no-recents="false"` would still be there. */
const onlyTrue = (one) => (one.type.text === 'boolean' && isHyphened(one) ? "true | ''" : one.inMarkup);

const row = (name, type, { description, default: initial }) =>
  `${comment(description, initial)}\n'${name}'?: ${type} | undefined;`;

const comment = (text, initial) => (initial ? `/**\n* ${text}\n* @default ${initial}\n*/` : `/** ${text} */`);

/** The properties that no attribute sets. */
export const scriptOnly = ({ members }) =>
  members.filter(
    ({ kind, attribute, readonly, static: ofClass }) => kind === 'field' && !attribute && !readonly && !ofClass,
  );
