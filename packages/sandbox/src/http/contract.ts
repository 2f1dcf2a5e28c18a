import { spec } from '@digital-cq/sdk/spec';
import type { Caller, OperationId } from '../types.js';

/** The parts of an OpenAPI document that the server is built from. */
export interface OperationObject {
  readonly operationId: OperationId;
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}
export interface ParameterObject {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  readonly schema: { readonly type?: string };
}
export interface ResponseObject {
  readonly content?: Readonly<Record<string, unknown>>;
}
interface Reference {
  readonly $ref: string;
}
type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, OperationObject>>>>>;
  readonly security: readonly Readonly<Record<string, unknown>>[];
}

/**
 * The spec as a typed document. `npm run generate` lints it against OpenAPI 3.1 before it is written, so this
 * assertion is the boundary where its shape is taken for granted.
 */
const document = spec as Document;

/** A parameter or response together with its place in the document, from where its schema is compiled. */
export interface Located<T> {
  readonly pointer: string;
  readonly value: T;
}

export interface Operation {
  readonly id: OperationId;
  readonly method: Uppercase<Method>;
  /** As in the spec: `/tasks/{id}/claim`. */
  readonly path: string;
  readonly pointer: string;
  /** Which kinds of credential may call it; empty where none is needed. */
  readonly credentials: readonly Caller['kind'][];
  readonly parameters: readonly Located<ParameterObject>[];
  readonly body?: { readonly required: boolean; readonly mediaTypes: readonly string[] };
  /** Takes `Idempotency-Key`. */
  readonly isKeyed: boolean;
  response(status: number): Located<ResponseObject> | undefined;
}

const CREDENTIALS: Readonly<Record<string, Caller['kind']>> = {
  publishableKey: 'publishable',
  guestToken: 'guest',
  secretKey: 'secret',
};

export function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

function locate<T extends object>(pointer: string, value: T | Reference): Located<T> {
  if (!('$ref' in value)) return { pointer, value };
  const target = value.$ref
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], document);
  // The linter has followed this reference before.
  return { pointer: value.$ref, value: target as T };
}

function readOperation(path: string, method: Method, object: OperationObject): Operation {
  const pointer = `#/paths/${escapePointer(path)}/${method}`;
  const security = object.security ?? document.security;
  const parameters = (object.parameters ?? []).map((parameter, index) =>
    locate<ParameterObject>(`${pointer}/parameters/${index}`, parameter),
  );
  return {
    id: object.operationId,
    method: method.toUpperCase() as Uppercase<Method>,
    path,
    pointer,
    credentials: security.flatMap((requirement) => Object.keys(requirement).flatMap((name) => CREDENTIALS[name] ?? [])),
    parameters,
    ...(object.requestBody && {
      body: {
        required: object.requestBody.required ?? false,
        mediaTypes: Object.keys(object.requestBody.content),
      },
    }),
    isKeyed: parameters.some(({ value }) => value.name === 'Idempotency-Key'),
    response: (status) => {
      const response = object.responses[String(status)];
      return response && locate<ResponseObject>(`${pointer}/responses/${status}`, response);
    },
  };
}

const METHODS: readonly Method[] = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/** Every operation of the spec. */
export const operationList: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const object = item[method];
    return object ? [readOperation(path, method, object)] : [];
  }),
);

/** The methods a path takes, for 405; empty where there is no such path. */
export function methodsAt(path: string): string[] {
  return operationList
    .filter((operation) => new RegExp(`^${operation.path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
    .map((operation) => operation.method);
}
