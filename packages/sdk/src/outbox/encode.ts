import { buildAddress, buildBody, type Params } from '../core/build.js';
import type { Client } from '../core/client.js';
import { UsageError } from '../core/errors.js';
import type { OperationTable } from '../core/operation-table.js';
import type { StoredRequest } from './entry.js';
import { namedIn } from './rules.js';

/** Makes of a call what can be stored: every file is read now, so that one that cannot be is known now. */
export async function encode(
  { baseUrl }: Client,
  subject: string | null,
  table: OperationTable,
  params: Params = {},
  { ifMatch, headers }: { ifMatch?: string; headers?: StoredRequest['headers'] } = {},
): Promise<{ request: StoredRequest; bytes: ArrayBuffer | undefined }> {
  const { id: operationId, method, key, answer, accept, anonymous } = table;
  const { url, headers: named } = buildAddress(baseUrl, table, params);
  const { body, contentType } = buildBody(table, params.body);
  const packed = new Response(body);
  const isText = body === undefined || typeof body === 'string';
  if (!isText && namedIn(params.body).length > 0) {
    throw new UsageError('A body with files cannot hold a value that is still to come.', { operationId });
  }
  const request: StoredRequest = {
    table: { method, key, answer, accept, anonymous },
    url,
    headers: {
      ...named,
      'If-Match': ifMatch,
      // Values of headers are ASCII.
      'Acting-Subject': subject === null ? undefined : encodeURIComponent(subject),
      ...headers,
    },
    text: isText ? body : undefined,
    // Not a blob's type: browsers write those in lower case, and a boundary is not.
    type: contentType ?? packed.headers.get('Content-Type') ?? undefined,
  };
  return { request, bytes: isText ? undefined : await packed.arrayBuffer() };
}
