import type { OperationTable } from './operation-table.js';

/** What an operation is called with, grouped as in the contract. */
export interface Params {
  path?: object;
  query?: object;
  body?: object;
}

/** The address of an operation: path parameters filled in, query in form style with comma-separated lists. */
export function buildUrl(baseUrl: string, operation: OperationTable, params: Params): string {
  const values: Record<string, unknown> = { ...params.path };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params.query ?? {})) {
    if (value === undefined || value === null) continue;
    query.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  const search = query.toString();
  return `${baseUrl}${path}${search && `?${search}`}`;
}

/** The body as it goes out, and its type where the browser does not set it itself. */
export function buildBody(
  operation: OperationTable,
  body: object | undefined,
): { body?: string | FormData; contentType?: string } {
  if (body === undefined || operation.body === undefined) return {};
  if (operation.body === 'json') return { body: JSON.stringify(body), contentType: 'application/json' };
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value instanceof Blob) form.set(name, value);
    else if (value !== undefined) form.set(name, String(value));
  }
  return { body: form };
}
