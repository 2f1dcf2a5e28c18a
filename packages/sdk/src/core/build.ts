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
  body: BodyInit;
  contentType?: string | undefined;
  /** It cannot be sent a second time. */
  once?: boolean;
}

/** Where an operation is sent, and the headers that its parameters make. */
export interface Address {
  url: string;
  headers: Record<string, string>;
}

/** Path parameters filled in, query in form style with comma-separated lists, headers as they are. */
export function buildAddress(baseUrl: string, table: OperationTable, params: Params): Address {
  const base = table.server ? new URL(table.server, baseUrl).href.replace(/\/$/, '') : baseUrl;
  if (table.serialize) return table.serialize(base, table, params);
  const query = new URLSearchParams(present(params.query)).toString();
  return {
    url: base + fillIn(table.path, params.path, (value) => encodeURIComponent(String(value))) + (query && `?${query}`),
    headers: present(params.header),
  };
}

/** The path with each `{name}` replaced by its value. */
export function fillIn(path: string, values: object = {}, encode: (value: unknown, name: string) => string): string {
  const given = new Map<string, unknown>(Object.entries(values));
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => encode(given.get(name), name));
}

/** What has a value, as text; lists become comma-separated. */
export function present(values: object = {}): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== null) found[name] = `${value}`;
  return found;
}

export function buildBody({ body: encode, bodyType }: OperationTable, body: unknown): Partial<EncodedBody> {
  if (body === undefined || encode === undefined) return {};
  if (encode !== 'json') return { ...encode(body), ...(bodyType && { contentType: bodyType }) };
  return { body: JSON.stringify(body), contentType: bodyType ?? 'application/json' };
}
