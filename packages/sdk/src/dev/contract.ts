/** The contract as validation asks it: its operations by name, and where what they take and give is described. */
import { UsageError } from '../core/errors.js';
import {
  below,
  isObject,
  lookUp,
  operationsOf,
  stepsOf,
  type Body,
  type Document,
  type Media,
  type Parameter,
  type Schema,
  type SchemaLike,
} from '../generator/document.js';

/** A part of the document, and where it stands in it. */
export interface Located<T> {
  readonly value: T;
  readonly pointer: string;
}

/** An operation with all references followed. */
export interface ContractOperation {
  readonly method: string;
  readonly path: string;
  readonly pointer: string;
  readonly parameters: readonly Located<Parameter>[];
  readonly body: Located<Body> | undefined;
  /** What is said of a status: by its number, by its class (`4XX`), or for all others. */
  readonly response: (status: number) => Located<Body> | undefined;
}

export interface Contract {
  readonly document: Document;
  /** Names in the query that a credential may have; they are nobody's parameters. */
  readonly credentials: ReadonlySet<string>;
  /** The operation that a request is for. Throws a `UsageError` where the contract has none. */
  readonly operation: (id: string, request: Request) => ContractOperation;
  /** What a schema is once its reference is followed. */
  readonly follow: (schema: SchemaLike | undefined) => Schema;
}

type Entry = ReturnType<typeof operationsOf> extends Iterable<infer One> ? One : never;

export function readContract(spec: object): Contract {
  if (!isDocument(spec)) {
    const said = 'openapi' in spec ? spec.openapi : undefined;
    throw new UsageError(
      `validation() takes an OpenAPI 3.1 document as \`spec\`, not ${said === undefined ? 'another object' : `one of version ${String(said)}`}.`,
    );
  }
  const document: Document = spec;
  const all = [...operationsOf(document.paths ?? {})];
  const named = new Map(all.map((one) => [one.operation.operationId, one]));
  // The generator names these by method and path, and records the name elsewhere.
  const unnamed = all
    .filter(({ operation }) => operation.operationId === undefined)
    .sort((one, other) => other.path.length - one.path.length);

  function locate<T>(value: unknown, pointer: string, is: (value: unknown) => value is T): Located<T> {
    let found = value;
    let at = pointer;
    let said = pointer;
    for (let depth = 0; depth < 16 && isObject(found) && typeof found['$ref'] === 'string'; depth += 1) {
      said = found['$ref'];
      at = below('#', ...stepsOf(said));
      found = said.startsWith('#/') ? lookUp(document, said) : undefined;
    }
    if (is(found)) return { value: found, pointer: at };
    throw new UsageError(
      `The contract has nothing at ${said}. Give validation() a document with every reference inside it.`,
    );
  }

  function read({ path, item, method, operation }: Entry): ContractOperation {
    const pointer = below('#', 'paths', path, method);
    const parameters = new Map<string, Located<Parameter>>();
    const owners = [
      [below('#', 'paths', path), item.parameters],
      [pointer, operation.parameters],
    ] as const;
    for (const [owner, some = []] of owners) {
      for (const [index, one] of some.entries()) {
        const found = locate(one, below(owner, 'parameters', index), isParameter);
        // Those of the operation win over those of its path.
        parameters.set(`${found.value.in} ${found.value.name}`, found);
      }
    }
    const responses = operation.responses ?? {};
    return {
      method: method.toUpperCase(),
      path,
      pointer,
      parameters: [...parameters.values()],
      body: operation.requestBody && locate(operation.requestBody, below(pointer, 'requestBody'), isBody),
      response(status) {
        const names = [`${status}`, `${Math.floor(status / 100)}XX`, 'default'];
        const name = names.find((one) => one in responses);
        return name === undefined ? undefined : locate(responses[name], below(pointer, 'responses', name), isBody);
      },
    };
  }

  return {
    document,
    credentials: new Set(
      Object.values(document.components?.securitySchemes ?? {}).flatMap((scheme) =>
        isObject(scheme) && scheme['in'] === 'query' && typeof scheme['name'] === 'string' ? [scheme['name']] : [],
      ),
    ),
    operation(id, request) {
      const { pathname } = new URL(request.url);
      const found =
        named.get(id) ??
        unnamed.find(({ method, path }) => method.toUpperCase() === request.method && pathPattern(path).test(pathname));
      if (!found) {
        throw new UsageError(`validation() knows no operation ${id}. Give it that contract: validation({ spec }).`);
      }
      return read(found);
    },
    follow(schema) {
      const { value } = locate(schema ?? true, '#', isSchema);
      return typeof value === 'object' ? value : {};
    },
  };
}

/** The end of an address that has this path, each parameter as a group. */
export function pathPattern(path: string): RegExp {
  const literals = path.split(/\{[^}]*\}/).map((text) => encodeURI(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`${literals.join('([^/]*)')}$`);
}

/** The media type of `content` that takes in this one, or a range of it. */
export function mediaOf(content: Record<string, Media>, type: string): { type: string; media: Media } | undefined {
  const essence = essenceOf(type);
  for (const wanted of [essence, essence.replace(/\/.*/, '/*'), '*/*']) {
    const found = Object.entries(content).find(([name]) => essenceOf(name) === wanted);
    if (found) return { type: found[0], media: found[1] ?? {} };
  }
  return undefined;
}

/** A media type without its parameters. */
export const essenceOf = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();

const isDocument = (value: object): value is Document =>
  'openapi' in value && /^3\.[12]\./.test(String(value.openapi)) && (!('paths' in value) || isObject(value.paths));
const isSchema = (value: unknown): value is Schema | boolean => isObject(value) || typeof value === 'boolean';
const isBody = (value: unknown): value is Body => isObject(value);
const isParameter = (value: unknown): value is Parameter =>
  isObject(value) && typeof value['name'] === 'string' && typeof value['in'] === 'string';
