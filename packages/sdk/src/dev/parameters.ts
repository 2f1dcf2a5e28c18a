/** Reads parameters back from a request, as the styles of OpenAPI (3.1.1, 4.8.12.3) and this SDK write them. */
import { isObject, type Parameter } from '../generator/document.js';
import { DEFAULTS, holds } from '../generator/styles.js';
import { pathPattern, type Contract, type ContractOperation } from './contract.js';

export const PLACES = ['path', 'query', 'header', 'cookie'] as const;
export type Place = (typeof PLACES)[number];

/** Each value by its name; texts where nothing tells more. */
export type Values = Readonly<Record<Place, Record<string, unknown>>>;

/** How a parameter is written. */
interface Writing {
  readonly name: string;
  readonly style: string;
  readonly explode: boolean;
  readonly held: 'value' | 'list' | 'object';
  readonly isJson: boolean;
  /** What an object may have, and whether other properties too. */
  readonly properties: readonly string[];
  readonly isOpen: boolean;
}

/** Headers that are no parameters, whatever a document says. */
const NO_PARAMETERS = new Set(['accept', 'authorization', 'content-type']);

/** Those of an operation that stand at a place. */
export const parametersAt = ({ parameters }: ContractOperation, place: Place) =>
  parameters.filter(
    ({ value }) => value.in === place && !(place === 'header' && NO_PARAMETERS.has(value.name.toLowerCase())),
  );

export function readParameters(request: Request, operation: ContractOperation, contract: Contract): Values {
  const { pathname, search } = new URL(request.url);
  const writings = (place: Place) => parametersAt(operation, place).map(({ value }) => writingOf(value, contract));
  return {
    path: readPath(pathname, operation.path, writings('path')),
    query: readQuery(search, writings('query'), contract.credentials),
    header: valuesOf(writings('header'), (writing) => {
      const text = request.headers.get(writing.name);
      return text === null ? undefined : read(text, writing, (piece) => piece.trim());
    }),
    cookie: readCookies(request.headers.get('Cookie') ?? '', writings('cookie')),
  };
}

function writingOf(parameter: Parameter, { follow }: Contract): Writing {
  const usual = DEFAULTS[parameter.in];
  const style = parameter.style ?? usual?.style ?? 'simple';
  const schema = follow(parameter.schema);
  const properties = Object.keys(schema.properties ?? {});
  return {
    name: parameter.name,
    style,
    explode: parameter.explode ?? (style === 'form' || style === 'deepObject'),
    held: holds(parameter.schema, follow),
    isJson: parameter.content !== undefined,
    properties,
    isOpen: schema.additionalProperties === undefined ? properties.length === 0 : schema.additionalProperties !== false,
  };
}

function readPath(pathname: string, path: string, writings: readonly Writing[]): Record<string, unknown> {
  const [, ...texts] = pathPattern(path).exec(pathname) ?? [];
  const names = Array.from(path.matchAll(/\{([^}]*)\}/g), ([, name = '']) => name);
  return valuesOf(writings, (writing) => {
    const text = texts[names.indexOf(writing.name)];
    // Nothing in its place, or what a program without types writes for it.
    if (text === undefined || text === '' || text === 'undefined') return undefined;
    if (writing.style === 'label') return read(text.slice(1), writing, decode, writing.explode ? '.' : ',');
    if (writing.style !== 'matrix') return read(text, writing, decode);
    const own = `${encodeURIComponent(writing.name)}=`;
    const pieces = text.slice(1).split(';');
    const isSpread = writing.explode && writing.held === 'object';
    return read((isSpread ? pieces : pieces.map((piece) => piece.replace(own, ''))).join(','), writing, decode);
  });
}

/** Pairs that no parameter takes are there under their own names: they are mistakes. */
function readQuery(search: string, writings: readonly Writing[], credentials: ReadonlySet<string>) {
  const pairs = search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name: decode(name), text: value.join('=') };
    });
  const taken = new Set<string>();
  const take = (name: string) => {
    taken.add(name);
    return pairs.filter((pair) => pair.name === name).map(({ text }) => text);
  };
  const isSpread = ({ style, explode, held, isJson }: Writing) =>
    !isJson && held === 'object' && (style === 'deepObject' || explode);

  const values = valuesOf(
    writings.filter((writing) => !isSpread(writing)),
    (writing) => {
      const [first, ...more] = take(writing.name);
      if (first === undefined) return undefined;
      const separator = { spaceDelimited: ' ', pipeDelimited: '|' }[writing.style] ?? ',';
      const isRepeated = more.length > 0 || (writing.explode && writing.held === 'list');
      return isRepeated ? [first, ...more].map(decode) : read(first, writing, decode, separator);
    },
  );
  // After the others: an object whose properties stand side by side takes what is left.
  for (const writing of writings.filter(isSpread)) {
    const left = pairs.filter(({ name }) => !taken.has(name));
    const found = writing.style === 'deepObject' ? deep(writing.name, left) : spread(writing, left);
    for (const name of found.names) taken.add(name);
    if (found.names.length > 0) values[writing.name] = found.value;
  }
  for (const { name } of pairs) {
    if (!taken.has(name) && !credentials.has(name)) values[name] = take(name).map(decode).join(',');
  }
  return values;
}

interface Pair {
  readonly name: string;
  readonly text: string;
}

function spread({ properties, isOpen }: Writing, pairs: readonly Pair[]) {
  const own = pairs.filter(({ name }) => isOpen || properties.includes(name));
  return {
    names: own.map(({ name }) => name),
    value: Object.fromEntries(own.map(({ name, text }) => [name, decode(text)])),
  };
}

/** `filter[state]=open` and deeper; what has only numbers for names is a list. */
function deep(name: string, pairs: readonly Pair[]) {
  const own = pairs.filter((pair) => pair.name.startsWith(`${name}[`));
  const value: Record<string, unknown> = {};
  for (const pair of own) {
    const steps = pair.name.slice(name.length + 1, -1).split('][');
    let node = value;
    for (const step of steps.slice(0, -1)) {
      const next = node[step];
      const inner = isObject(next) ? next : {};
      node[step] = inner;
      node = inner;
    }
    node[steps.at(-1) ?? ''] = decode(pair.text);
  }
  return { names: own.map((pair) => pair.name), value: withLists(value) };
}

function withLists(value: unknown): unknown {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, child]) => [name, withLists(child)] as const);
  const isList = entries.length > 0 && entries.every(([name], index) => name === `${index}`);
  return isList ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

/** Browsers keep cookies to themselves; where they are to be seen, each is one value. */
function readCookies(header: string, writings: readonly Writing[]) {
  const cookies = new Map(header.split('; ').map((pair) => [pair.replace(/=.*/, ''), pair.replace(/^[^=]*=/, '')]));
  return valuesOf(writings, (writing) => {
    const text = cookies.get(writing.name);
    return text === undefined || (writing.explode && writing.held !== 'value')
      ? undefined
      : read(text, writing, decode);
  });
}

function valuesOf(writings: readonly Writing[], read: (writing: Writing) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    writings.flatMap((writing) => {
      const value = read(writing);
      return value === undefined ? [] : [[writing.name, value]];
    }),
  );
}

/** A text as a value, a list or an object. */
function read(text: string, writing: Writing, decoded: (text: string) => string, separator = ','): unknown {
  const { held, explode, isJson } = writing;
  if (isJson) return parseJson(decoded(text));
  if (held === 'value') return decoded(text);
  if (text === '') return held === 'list' ? [] : {};
  // Where the separator itself is encoded, all of it is: lists in the plain way are written at once.
  const pieces = text.includes(separator) ? text.split(separator).map(decoded) : decoded(text).split(separator);
  if (held === 'list') return pieces;
  const pairs = explode
    ? pieces.map((piece) => [piece.replace(/=.*/s, ''), piece.replace(/^[^=]*=/, '')])
    : pieces.flatMap((piece, index) => (index % 2 === 0 ? [[piece, pieces[index + 1] ?? '']] : []));
  return Object.fromEntries(pairs);
}

/** What is no JSON stays the text that it is, and does not fit. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
