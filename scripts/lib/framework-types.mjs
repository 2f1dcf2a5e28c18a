/**
 * Types of the elements for frameworks: attributes under their names, what only a script can set under the property's
 * name, and events as the framework writes listeners. What a value may be is read from the element's own class.
 */

/** How each framework writes what an element takes, and where it looks for elements. */
const FRAMEWORKS = {
  react: {
    imports: "import type { ClassAttributes, HTMLAttributes } from 'react';",
    extend: (name) => `HTMLAttributes<${name}>, ClassAttributes<${name}>`,
    property: (name) => name,
    listener: (event) => `on${event}`,
    place: (rows) => `declare module 'react' { namespace JSX { interface IntrinsicElements { ${rows} } } }`,
  },
};

/** Each file by its name. */
export function renderFrameworkTypes(elements) {
  return Object.fromEntries(
    Object.entries(FRAMEWORKS).map(([name, framework]) => [`${name}.d.ts`, renderFile(framework, elements)]),
  );
}

function renderFile({ imports, extend, property, listener, place }, elements) {
  const events = elements.flatMap((element) => element.events.map(({ type }) => type.text));
  const names = [...new Set([...elements.map(({ name }) => name), ...events])].sort();
  return [
    '// Written by `npm run manifest` from the elements themselves. Types only.',
    imports,
    `import type { ${names.join(', ')} } from '../dist/index.js';`,
    'type Listener<E extends Event, T extends Element> = (event: E & { readonly currentTarget: T }) => void;',
    ...elements.map((element) =>
      [
        comment(element.summary),
        `export interface ${element.name}Props extends ${extend(element.name)} {`,
        ...element.attributes.map((one) => row(one.name, attributeType(element, one), one)),
        ...scriptOnly(element).map((one) => row(property(one.name), propertyType(element, one), one)),
        ...element.events.map((one) => row(listener(one.name), `Listener<${one.type.text}, ${element.name}>`, one)),
        '}',
      ].join('\n'),
    ),
    place(elements.map(({ tagName, name, summary }) => `${comment(summary)}\n'${tagName}': ${name}Props;`).join('\n')),
  ].join('\n\n');
}

const row = (name, type, { description, default: initial }) =>
  `${comment(description, initial)}\n'${name}'?: ${type} | undefined;`;

const comment = (text, initial) => `/** ${text}${initial ? ` @default ${initial}` : ''} */`;

const propertyType = (element, { name }) => `${element.name}['${name}']`;

/** What is in markup is text: a number may be written as one. */
const attributeType = (element, { fieldName, type }) =>
  type.text === 'number' ? 'number | `${number}`' : propertyType(element, { name: fieldName });

/** The properties that no attribute sets. */
export const scriptOnly = ({ members }) =>
  members.filter(
    ({ kind, attribute, readonly, static: ofClass }) => kind === 'field' && !attribute && !readonly && !ofClass,
  );
