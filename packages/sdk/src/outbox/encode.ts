import { buildAddress, buildBody, type Params } from '../core/build.js';
import type { Client } from '../core/client.js';
import { UsageError } from '../core/errors.js';
import type { OperationTable } from '../core/operation-table.js';
import { uuidv7 } from '../core/uuid.js';
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
  const isText = body === undefined || typeof body === 'string';
  if (!isText && namedIn(params.body).length > 0) {
    throw new UsageError('A body with files cannot hold a value that is still to come.', { operationId });
  }
  // No file can hold what nobody could know before.
  const boundary = `outbox-${uuidv7()}`;
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
    type: body instanceof FormData ? `multipart/form-data; boundary=${boundary}` : contentType,
  };
  const bytes = isText ? undefined : body instanceof FormData ? formBlob(body, boundary) : new Response(body);
  return { request, bytes: await bytes?.arrayBuffer() };
}

/** A form as it goes out (RFC 7578, escaped as HTML has it): WebKit gives the bytes of one with files to nobody. */
function formBlob(form: FormData, boundary: string): Blob {
  const quoted = (text: string) =>
    `"${text.replace(/[\r\n"]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)}"`;
  const parts: (string | Blob)[] = [];
  for (const [name, value] of form) {
    parts.push(`--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}`);
    if (typeof value !== 'string') {
      const type = value.type || 'application/octet-stream';
      parts.push(`; filename=${quoted(value.name)}\r\nContent-Type: ${type}`);
    }
    parts.push('\r\n\r\n', value, '\r\n');
  }
  return new Blob([...parts, `--${boundary}--\r\n`]);
}
