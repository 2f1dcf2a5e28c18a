import type { OperationTable } from './operation-table.js';

/** What an operation is called with, grouped as in the contract. */
export interface Params {
  path?: object | undefined;
  query?: object | undefined;
  header?: object | undefined;
  cookie?: object | undefined;
  body?: unknown;
}

/** A body as it goes out, and its type where the browser does not set it itself. */
export interface EncodedBody {
  /** `BodyInit`, which programs without DOM types do not have by this name. */
  body: NonNullable<RequestInit['body']>;
  contentType?: string | undefined;
  /** It cannot be sent a second time. */
  once?: boolean;
}

/** Where an operation is sent, and the headers that its parameters make. */
export interface Address {
  url: string;
  headers: object | undefined;
}

/** Path parameters filled in, query in form style with comma-separated lists, headers as they are. */
export function buildAddress(baseUrl: string, table: OperationTable, params: Params): Address {
  if (table.serialize) return table.serialize(baseUrl, table, params);
  let url = baseUrl + fillIn(table.path, params.path, (value) => encodeURIComponent(String(value)));
  let separator = '?';
  for (const [name, value] of params.query ? present(params.query) : []) {
    url += `${separator}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
    separator = '&';
  }
  return { url, headers: params.header };
}

/** The path with each `{name}` replaced by its value. */
export function fillIn(path: string, values: object = {}, encode: (value: unknown, name: string) => string): string {
  // Not by a pattern: this runs for every call, and takes half the time.
  return path
    .split(/[{}]/)
    .map((part, at) => (at % 2 ? encode(Reflect.get(values, part), part) : part))
    .join('');
}

/** What has a value. */
export function present(values: object = {}): [string, unknown][] {
  return Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
}

export function buildBody({ body: encode, bodyType, parts }: OperationTable, body: unknown): Partial<EncodedBody> {
  if (body === undefined || encode === undefined) return {};
  if (encode !== 'json') return { ...encode(body, parts), ...(bodyType && { contentType: bodyType }) };
  return { body: JSON.stringify(body), contentType: bodyType ?? 'application/json' };
}
