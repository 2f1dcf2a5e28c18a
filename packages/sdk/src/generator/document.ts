/** An OpenAPI document as far as the generator reads it, and how one moves about in it. */

export interface Discriminator {
  propertyName: string;
  mapping?: Record<string, string>;
}

export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  deprecated?: boolean;
  default?: unknown;
  type?: string | string[];
  format?: string;
  contentMediaType?: string;
  contentEncoding?: string;
  nullable?: boolean;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, SchemaLike>;
  patternProperties?: Record<string, SchemaLike>;
  additionalProperties?: SchemaLike;
  required?: string[];
  items?: SchemaLike | SchemaLike[];
  prefixItems?: SchemaLike[];
  allOf?: SchemaLike[];
  anyOf?: SchemaLike[];
  oneOf?: SchemaLike[];
  readOnly?: boolean;
  writeOnly?: boolean;
  discriminator?: Discriminator;
}

/** JSON Schema also knows `true` (anything) and `false` (nothing); documents in the wild know `null`. */
export type SchemaLike = Schema | boolean | null;

export interface Encoding {
  contentType?: string;
}

export interface Media {
  schema?: SchemaLike;
  itemSchema?: SchemaLike;
  encoding?: Record<string, Encoding>;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  schema?: SchemaLike;
  content?: Record<string, Media>;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
}

export interface Body {
  $ref?: string;
  description?: string;
  required?: boolean;
  content?: Record<string, Media>;
}

export interface Server {
  url: string;
  variables?: Record<string, { default?: string }>;
}

export interface Pagination {
  style?: 'cursor' | 'page' | 'link';
  items?: string;
  next?: string;
  param?: string;
}

export interface Operation {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters?: Parameter[];
  requestBody?: Body;
  responses?: Record<string, Body>;
  security?: Record<string, string[]>[];
  servers?: Server[];
  'x-retry'?: string;
  'x-pagination'?: Pagination;
}

export interface PathItem {
  $ref?: string;
  parameters?: Parameter[];
  servers?: Server[];
  get?: Operation;
  put?: Operation;
  post?: Operation;
  delete?: Operation;
  options?: Operation;
  head?: Operation;
  patch?: Operation;
}

export interface Document {
  openapi: string;
  info?: { title?: string; version?: string; description?: string };
  servers?: Server[];
  security?: Record<string, string[]>[];
  tags?: { name: string; description?: string }[];
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  'x-webhooks'?: Record<string, PathItem>;
  components?: {
    schemas?: Record<string, SchemaLike>;
    securitySchemes?: Record<string, unknown>;
  };
}

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

export type Method = (typeof METHODS)[number];

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One step of a JSON pointer, written and read. */
const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const unescape = (step: string) => decode(step).replaceAll('~1', '/').replaceAll('~0', '~');

/** References may be percent-encoded; a lone `%` stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The place `keys` below `pointer`. */
export const below = (pointer: string, ...keys: (string | number)[]): string =>
  [pointer, ...keys.map((key) => escape(String(key)))].join('/');

/** The steps of a reference inside the document: `#/components/schemas/Task` has three. */
export const stepsOf = (ref: string): string[] => ref.slice(2).split('/').map(unescape);

/** What a reference inside the document stands for; `undefined` where it leads nowhere. */
export function lookUp(document: Document, ref: string): unknown {
  return stepsOf(ref).reduce<unknown>((node, key) => {
    if (Array.isArray(node)) return node[Number(key)];
    return isObject(node) ? node[key] : undefined;
  }, document);
}

/** The name when a reference leads to a schema of `components`, and only then. */
export function schemaName(ref: string): string | undefined {
  const [components, schemas, name, ...rest] = stepsOf(ref);
  return components === 'components' && schemas === 'schemas' && rest.length === 0 ? name : undefined;
}

/** Every operation of some path items, in the order of the document. */
export function* operationsOf(
  items: Record<string, PathItem>,
): Generator<{ path: string; item: PathItem; method: Method; operation: Operation }> {
  for (const [path, item] of Object.entries(items)) {
    for (const method of METHODS) {
      const operation = item?.[method];
      if (operation) yield { path, item, method, operation };
    }
  }
}
