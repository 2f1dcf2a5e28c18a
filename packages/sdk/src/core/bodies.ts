import type { EncodedBody } from './build.js';

/**
 * A form with files (RFC 7578), each part in the type that `parts` names for it. Files stay files, lists become repeated
 * parts, objects become parts of JSON.
 */
export function multipart(body: unknown, parts: Record<string, string> = {}): EncodedBody {
  const form = new FormData();
  for (const [name, value] of entries(body)) {
    for (const part of Array.isArray(value) ? value : [value]) append(form, name, part, parts[name]);
  }
  return { body: form };
}

function append(form: FormData, name: string, part: unknown, type?: string): void {
  if (part === undefined || part === null) return;
  if (part instanceof Blob) form.append(name, part);
  else if (typeof part === 'object') {
    form.append(name, new Blob([JSON.stringify(part)], { type: type ?? 'application/json' }));
  } else if (type) form.append(name, new Blob([`${part}`], { type }));
  else form.append(name, `${part}`);
}

/** A form as addresses write them: lists as repeated pairs, objects as JSON. */
export function urlencoded(body: unknown): EncodedBody {
  const pairs = new URLSearchParams();
  for (const [name, value] of entries(body)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      const text =
        typeof part === 'object' && part !== null
          ? JSON.stringify(part)
          : part === undefined || part === null
            ? undefined
            : String(part);
      if (text !== undefined) pairs.append(name, text);
    }
  }
  return { body: pairs.toString(), contentType: 'application/x-www-form-urlencoded' };
}

/** Bytes as they are: `Blob`, `ArrayBuffer`, a view, or a stream, which cannot be sent twice. */
export function binary(body: unknown): EncodedBody {
  if (body instanceof ReadableStream) return { body, contentType: 'application/octet-stream', once: true };
  if (body instanceof Blob) return { body, contentType: body.type || 'application/octet-stream' };
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    return { body: new Blob([bytes(body)]), contentType: 'application/octet-stream' };
  }
  return text(body);
}

/** Text as it is, in UTF-8. */
export function text(body: unknown): EncodedBody {
  return { body: String(body), contentType: 'text/plain;charset=UTF-8' };
}

function entries(body: unknown): [string, unknown][] {
  return typeof body === 'object' && body !== null ? Object.entries(body) : [];
}

/** Copied, since what a caller changes later must not change what is sent again. */
function bytes(body: ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(body)
    ? new Uint8Array(new Uint8Array(body.buffer, body.byteOffset, body.byteLength))
    : new Uint8Array(body.slice(0));
}
