/** The operations of a contract: how each is called, sent and answered. */
import {
  below,
  isObject,
  lookUp,
  operationsOf,
  type Body,
  type Document,
  type Media,
  type Method,
  type Operation,
  type Pagination,
  type Parameter,
  type PathItem,
  type Server,
} from './document.js';
import { answerOf, bodyOf, isJson, pickMedia, type Kind } from './media.js';
import { camelCase, nameOfPath, pascalCase, type Names } from './names.js';
import type { Normaliser } from './normalise.js';
import { GeneratorError, type Warn } from './problems.js';
import { documentedBy, object, text, type Shape } from './shape.js';
import { styleOf } from './styles.js';

/** A value in a table of an operation: JSON, or the name of something the runtime has. */
export type Cell = string | boolean | Raw | { [key: string]: Cell };
export interface Raw {
  readonly runtime: string;
}

export interface Typed {
  /** What it is called when it is not simple enough to be written where it is used. */
  readonly name: string;
  readonly shape: Shape;
}

/** What a call hands in, each part an object. */
export interface ParameterPart {
  readonly part: 'path' | 'query' | 'header' | 'cookie';
  readonly shape: Shape;
  readonly required: boolean;
}

/** What of the runtime makes an operation. */
export type Maker = 'operation' | 'keyedOperation' | 'streamOperation' | PageMaker;
export type PageMaker = (typeof PAGE_MAKERS)[keyof typeof PAGE_MAKERS];
const PAGE_MAKERS = {
  cursor: 'pageOperation',
  link: 'linkPageOperation',
  page: 'numberedPageOperation',
} as const;
export const isPageMaker = (maker: Maker): maker is PageMaker => /page/i.test(maker);

export interface OperationModel {
  readonly name: string;
  readonly tag: string;
  readonly pointer: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  readonly maker: Maker;
  readonly parameters: readonly ParameterPart[];
  readonly body: (Typed & { required: boolean }) | undefined;
  /** Success answers; several where the contract has several. `undefined` is one without content. */
  readonly data: readonly (Typed | undefined)[];
  readonly errors: readonly (Typed & { status: string })[];
  readonly pagination: Pagination | undefined;
  readonly schemes: readonly string[];
  readonly table: Readonly<Record<string, Cell>>;
}

export interface Reading {
  readonly document: Document;
  readonly file: string;
  readonly names: Names;
  readonly normalise: Normaliser;
  readonly warn: Warn;
}

/** Headers that the runtime sets or that are options of a call. */
const OWN_HEADERS = new Set(['if-match', 'if-none-match', 'accept', 'content-type', 'authorization']);
const IDEMPOTENCY = /^(x-)?idempoten(cy|ce)-key$/i;

export function readOperations(reading: Reading): OperationModel[] {
  return [...operationsOf(reading.document.paths ?? {})].flatMap((entry) => {
    const model = readOperation(reading, entry);
    const stream = model.maker !== 'streamOperation' && streamVariant(reading, entry, model);
    return stream ? [model, stream] : [model];
  });
}

interface Entry {
  readonly path: string;
  readonly item: PathItem;
  readonly method: Method;
  readonly operation: Operation;
}

function readOperation(reading: Reading, entry: Entry): OperationModel {
  const { document, names, normalise } = reading;
  const { path, item, method, operation } = entry;
  const pointer = below('#', 'paths', path, method);
  const key = `${method.toUpperCase()} ${path}`;
  const given = camelCase(operation.operationId ?? '');
  const name = names.operation(key, given || nameOfPath(method, path), given === '');
  const Name = pascalCase(name);
  const parameters = readParameters(reading, entry, pointer);
  const body = readBody(reading, operation, pointer, Name);
  const responses = readResponses(reading, entry, pointer, Name);
  const idempotency = parameters.find((parameter) => parameter.in === 'header' && IDEMPOTENCY.test(parameter.name));
  const security = operation.security ?? document.security;
  const retry = operation['x-retry'] ?? retryOf(method, idempotency !== undefined);
  const styles = stylesOf(parameters, normalise);
  const usual = serverOf(document.servers);
  const told = serverOf(operation.servers ?? item.servers);
  const server = told === usual ? undefined : told;
  const streams = responses.kind === 'sse';
  const page = operation['x-pagination'];

  return {
    name,
    tag: operation.tags?.[0] ?? 'default',
    pointer,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description,
    deprecated: operation.deprecated === true,
    maker: streams
      ? 'streamOperation'
      : page
        ? PAGE_MAKERS[page.style ?? 'cursor']
        : retry === 'keyed'
          ? 'keyedOperation'
          : 'operation',
    parameters: groupParameters(reading, parameters, pointer),
    body,
    data: responses.data,
    errors: responses.errors,
    pagination: page,
    schemes: [...new Set((security ?? []).flatMap((alternative) => Object.keys(alternative)))],
    table: compact({
      id: operation.operationId ?? name,
      method: method.toUpperCase(),
      path,
      retry: retry === 'safe' || retry === 'keyed' ? undefined : retry,
      key: idempotency && idempotency.name.toLowerCase() !== 'idempotency-key' ? idempotency.name : undefined,
      ...body?.cells,
      answer: streams || responses.kind === 'json' ? undefined : responses.kind,
      accept: responses.accept,
      anonymous: security?.length === 0 ? true : undefined,
      serialize: (styles ?? server) === undefined ? undefined : { runtime: 'styledParameters' },
      styles,
      server,
      page: page && pageCell(page),
    }),
  };
}

const compact = (cells: Record<string, Cell | undefined>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(cells).flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell]])));

function retryOf(method: Method, keyed: boolean): string {
  if (method === 'put' || method === 'delete') return 'idempotent';
  if (method === 'post' || method === 'patch') return keyed ? 'keyed' : 'never';
  return 'safe';
}

function pageCell({ style = 'cursor', items = 'items', next, param }: Pagination) {
  const cell = compact({
    items: items === 'items' ? undefined : items,
    next: next === 'nextCursor' && style === 'cursor' ? undefined : next,
    param: param === 'cursor' ? undefined : param,
  });
  return Object.keys(cell).length > 0 ? cell : undefined;
}

/** The address of the first server, its variables filled in. */
function serverOf(servers: readonly Server[] | undefined): string | undefined {
  const server = servers?.[0];
  return server?.url.replace(/\{([^}]+)\}/g, (whole, name: string) => server.variables?.[name]?.default ?? whole);
}

/** Follows a reference to a parameter, a body or an answer. */
function follow<T extends { $ref?: string }>(
  reading: Reading,
  value: T,
  pointer: string,
  is: (value: unknown) => value is T,
) {
  let found: unknown = value;
  for (let depth = 0; isObject(found) && typeof found['$ref'] === 'string'; depth += 1) {
    found = depth > 16 ? undefined : lookUp(reading.document, found['$ref']);
  }
  if (is(found)) return found;
  throw new GeneratorError(
    `${reading.file}: ${pointer}: ${value?.$ref ? `${value.$ref} leads nowhere` : 'is not what belongs there'}. Mend it, or add what it leads to.`,
  );
}

const isParameter = (value: unknown): value is Parameter =>
  isObject(value) && typeof value['name'] === 'string' && typeof value['in'] === 'string';
const isBody = (value: unknown): value is Body => isObject(value);

/** Those of the path and those of the operation; the operation's win. */
function readParameters(reading: Reading, { item, operation, path }: Entry, pointer: string): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const [index, one] of [...(item.parameters ?? []), ...(operation.parameters ?? [])].entries()) {
    const parameter = follow(reading, one, below(pointer, 'parameters', index), isParameter);
    found.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  for (const [, name = ''] of path.matchAll(/\{([^}]+)\}/g)) {
    if (found.has(`path ${name}`)) continue;
    reading.warn(`a path parameter that is not declared (${name})`, pointer, 'It is taken as a string; declare it.');
    found.set(`path ${name}`, { name, in: 'path', required: true, schema: { type: 'string' } });
  }
  return [...found.values()].filter((parameter) => {
    if (parameter.in !== 'path' || path.includes(`{${parameter.name}}`)) return true;
    reading.warn(`a path parameter that the path does not have (${parameter.name})`, pointer, 'It is left out.');
    return false;
  });
}

const schemaOfParameter = ({ schema, content }: Parameter) => schema ?? Object.values(content ?? {})[0]?.schema;

function groupParameters(
  { normalise, warn }: Reading,
  parameters: readonly Parameter[],
  pointer: string,
): ParameterPart[] {
  return (['path', 'query', 'header', 'cookie'] as const).flatMap((part) => {
    const some = parameters.filter(({ in: place, name }) => {
      if (place !== part) return false;
      return place !== 'header' || !(OWN_HEADERS.has(name.toLowerCase()) || IDEMPOTENCY.test(name));
    });
    if (some.length === 0) return [];
    const properties = some.map((parameter): [string, Shape] => {
      const at = below(pointer, 'parameters', parameter.name);
      const media = Object.keys(parameter.content ?? {})[0];
      if (media !== undefined && !isJson(media)) {
        warn(`a parameter in ${media}`, at, 'It is taken as a string that already is in that form.');
        return [parameter.name, text('string')];
      }
      const shape = normalise(schemaOfParameter(parameter), { pointer: at, use: 'write' });
      return [parameter.name, documentedBy(shape, parameter)];
    });
    const required = some.filter((parameter) => part === 'path' || parameter.required).map(({ name }) => name);
    return [{ part, shape: object(Object.fromEntries(properties), required), required: required.length > 0 }];
  });
}

function stylesOf(parameters: readonly Parameter[], normalise: Normaliser): Record<string, Cell> | undefined {
  const styles = parameters.flatMap((parameter): [string, string][] => {
    const style = styleOf(parameter, normalise.follow);
    return style === undefined ? [] : [[`${parameter.in}.${parameter.name}`, style]];
  });
  return styles.length > 0 ? Object.fromEntries(styles) : undefined;
}

function readBody(reading: Reading, operation: Operation, pointer: string, Name: string) {
  if (!operation.requestBody) return undefined;
  const at = below(pointer, 'requestBody');
  const body = follow(reading, operation.requestBody, at, isBody);
  const picked = pickMedia(body.content ?? {}, 'request');
  if (!picked) return undefined;
  const where = below(at, 'content', picked.type);
  const { cells, shape } = bodyOf(picked, (schema) =>
    reading.normalise(schema, { pointer: below(where, 'schema'), use: 'write' }),
  );
  return { name: `${Name}Body`, shape, required: body.required === true, cells };
}

interface Responses {
  readonly kind: Kind | 'none';
  readonly accept: string | undefined;
  readonly data: readonly (Typed | undefined)[];
  readonly errors: readonly (Typed & { status: string })[];
}

function readResponses(reading: Reading, { operation, method }: Entry, pointer: string, Name: string): Responses {
  const all = Object.entries(operation.responses ?? {}).map(([status, value]) => {
    const at = below(pointer, 'responses', status);
    const response = follow(reading, value, at, isBody);
    return {
      status: status.toUpperCase() === 'DEFAULT' ? 'default' : status.toUpperCase(),
      at,
      content: response.content ?? {},
    };
  });
  const successes = all.filter(({ status }) => /^2/.test(status));
  const redirects = all.filter(({ status }) => /^3/.test(status));
  const fallback = all.filter(({ status }) => status === 'default');
  // Where nothing else is said to be a success, `default` is one, and a redirect leads to something nobody describes.
  const answers = successes.length > 0 ? successes : redirects.length > 0 ? [] : fallback;
  const errors = all.filter(({ status }) => /^[45]/.test(status) || (status === 'default' && answers !== fallback));

  const picked = method === 'head' ? [] : answers.map((one) => ({ ...one, picked: pickMedia(one.content, 'answer') }));
  const kinds = picked.flatMap((one) => one.picked?.kind ?? []);
  const kind =
    kinds.find((one) => one === 'json') ?? kinds[0] ?? (answers.length === 0 && redirects.length > 0 ? 'blob' : 'none');
  const data = picked.map(({ status, at, picked: media }): Typed | undefined => {
    if (!media) return undefined;
    const name = picked.filter((one) => one.picked).length > 1 ? `${Name}Response${status}` : `${Name}Response`;
    if (media.kind === kind) return { name, shape: typeOfAnswer(reading, media, at) };
    reading.warn(
      `an answer in ${media.type} beside one in another form`,
      at,
      'It is typed `unknown`; split the operation, or answer both alike.',
    );
    return { name, shape: text('unknown') };
  });
  return {
    kind,
    accept: picked.find((one) => one.picked?.kind === kind)?.picked?.accept,
    data: kind === 'blob' && data.length === 0 ? [{ name: Name, shape: text('Blob') }] : data,
    errors: errors.map(({ status, at, content }) => {
      const media = pickMedia(content, 'answer');
      const shape = media ? typeOfAnswer(reading, media, at) : text('undefined');
      return { status, name: `${Name}Error${status === 'default' ? 'Default' : status}`, shape };
    }),
  };
}

function typeOfAnswer({ normalise }: Reading, picked: { type: string; kind: Kind; media: Media }, at: string): Shape {
  const pointer = below(at, 'content', picked.type, 'schema');
  return answerOf(picked, (schema) => normalise(schema, { pointer, use: 'read' }));
}

/** An operation that can also answer as a stream of events has a second function for that. */
function streamVariant(reading: Reading, entry: Entry, model: OperationModel): OperationModel | undefined {
  const responses = Object.entries(entry.operation.responses ?? {}).flatMap(([status, value]) => {
    if (!/^2/.test(status)) return [];
    const at = below(model.pointer, 'responses', status);
    const content = follow(reading, value, at, isBody).content ?? {};
    return Object.entries(content).flatMap(([type, media]) =>
      type.startsWith('text/event-stream') ? [{ type, media, at }] : [],
    );
  });
  const [first] = responses;
  if (!first) return undefined;
  const name = reading.names.operation(`${model.method} ${model.path} (stream)`, `${model.name}Stream`);
  const { answer: _answer, accept: _accept, page: _page, ...table } = model.table;
  return {
    ...model,
    name,
    maker: 'streamOperation',
    data: [{ name: `${pascalCase(name)}Event`, shape: typeOfAnswer(reading, { ...first, kind: 'sse' }, first.at) }],
    pagination: undefined,
    table,
  };
}

/** The payloads of webhooks: what the platform sends; types only. */
export function readWebhooks(reading: Reading): (Typed & { event: string; summary: string | undefined })[] {
  const { document, names, normalise } = reading;
  const items = { ...document['x-webhooks'], ...document.webhooks };
  return [...operationsOf(items)].flatMap(({ path: event, method, operation }) => {
    const at = below(
      '#',
      document.webhooks && event in document.webhooks ? 'webhooks' : 'x-webhooks',
      event,
      method,
      'requestBody',
    );
    const body = operation.requestBody && follow(reading, operation.requestBody, at, isBody);
    const picked = pickMedia(body?.content ?? {}, 'answer');
    if (!picked) return [];
    const pointer = below(at, 'content', picked.type, 'schema');
    const name = names.type(`webhook ${event}`, `${pascalCase(event)}Payload`);
    return [
      { event, name, summary: operation.summary, shape: normalise(picked.media.schema, { pointer, use: 'read' }) },
    ];
  });
}
