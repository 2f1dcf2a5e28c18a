/** What editors read about the elements: VS Code's custom data for markup and styles, and JetBrains' web types. */
import { readFileSync } from 'node:fs';

/** Each file by its name. */
export function renderEditorData(elements, { name, version }) {
  return {
    'vscode.html-custom-data.json': JSON.stringify(markupData(elements)),
    'vscode.css-custom-data.json': JSON.stringify(styleData(elements)),
    'web-types.json': JSON.stringify(webTypes(elements, { name, version })),
  };
}

function markupData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: describe(element) },
      attributes: element.attributes.map((attribute) => ({
        name: attribute.name,
        description: sentence(attribute),
        ...values(attribute),
      })),
    })),
  };
}

/** The words that an attribute may be; `v` is how VS Code says that it needs none. */
function values({ type }) {
  const words = [...type.text.matchAll(/'([^']+)'/g)].map(([, word]) => ({ name: word }));
  if (words.length > 0) return { values: words };
  return type.text === 'boolean' ? { valueSet: 'v' } : {};
}

function styleData(elements) {
  return {
    version: 1.1,
    properties: styleProperties(elements),
    pseudoElements: partNames(elements).map(([part, description]) => ({ name: `::part(${part})`, description })),
  };
}

function webTypes(elements, { name, version }) {
  return {
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: { elements: elements.map(webTypesElement) },
      css: { properties: tokens() },
    },
  };
}

function webTypesElement(element) {
  const { tagName, attributes, events, slots = [], cssParts = [], cssProperties = [] } = element;
  return {
    name: tagName,
    description: describe(element),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      ...(attribute.default && { default: attribute.default.replaceAll("'", '') }),
      value: { type: attribute.type.text.replace(' | undefined', ''), required: attribute.type.text !== 'boolean' },
    })),
    slots: slots.map(({ name, description }) => ({ name, description })),
    js: {
      properties: settable(element).map(({ name, description, type }) => ({ name, description, type: type.text })),
      events: events.map(({ name, description, type }) => ({ name, description, type: type.text })),
    },
    css: {
      parts: cssParts.map(({ name, description }) => ({ name, description })),
      properties: cssProperties.map((property) => ({ name: property.name, description: sentence(property) })),
    },
  };
}

/** The properties that a page may set. */
const settable = ({ members }) =>
  members.filter(({ kind, readonly, static: ofClass }) => kind === 'field' && !readonly && !ofClass);

function describe({ summary, description, events, slots = [] }) {
  const list = (title, rows) => (rows.length > 0 ? [`**${title}**\n${rows.join('\n')}`] : []);
  return [
    `${summary}\n\n${description}`,
    ...list(
      'Events',
      events.map(({ name, description: what }) => `- \`${name}\`: ${what}`),
    ),
    ...list(
      'Slots',
      slots.map(({ name, description: what }) => `- ${name ? `\`${name}\`` : 'without a name'}: ${what}`),
    ),
  ].join('\n\n');
}

const sentence = ({ description, default: initial }) =>
  initial ? `${description} Default: \`${initial.replaceAll("'", '')}\`.` : description;

/** Those of single elements, and the tokens that all share. */
function styleProperties(elements) {
  const own = elements.flatMap(({ tagName, cssProperties = [] }) =>
    cssProperties.map((property) => ({ name: property.name, description: `\`<${tagName}>\`: ${sentence(property)}` })),
  );
  return [...own, ...tokens()];
}

/** What tokens.css names: most with a value, of which the last one knows light and dark. */
function tokens() {
  const text = readFileSync('packages/widgets/src/themes/tokens.css', 'utf8');
  const values = new Map([...text.matchAll(/(--cq-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  return [...new Set(text.match(/--cq-[\w-]+/g))].map((name) => ({
    name,
    description: `A token of all widgets. ${values.has(name) ? `Default: \`${values.get(name)}\`.` : 'Follows the others where it is not given.'}`,
  }));
}

/** Each part with what it is, in every element that has one of that name. */
function partNames(elements) {
  const found = new Map();
  for (const { tagName, cssParts = [] } of elements) {
    for (const { name, description } of cssParts) {
      found.set(name, [...(found.get(name) ?? []), `\`<${tagName}>\`: ${description}`]);
    }
  }
  return [...found].map(([name, lines]) => [name, lines.join('\n\n')]);
}
