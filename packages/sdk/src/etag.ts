/** Reading and writing what others may write as well: conditional requests (RFC 9110, section 13). */
import type { Call } from './core/call.js';
import { isHttpError, UsageError, type HttpError } from './core/errors.js';

/** Data and the version that it is. */
export interface Versioned<Data> {
  data: Data;
  /** As the platform sent it, quotes included; nothing where it names no version. */
  etag: string | undefined;
}

/** The data of a call with its version, e.g. to show it now and to write it later with `ifMatch`. */
export async function versioned<Data>(call: Call<Data>): Promise<Versioned<Data>> {
  const { data, response } = await call.withResponse();
  return { data, etag: response.headers.get('ETag') ?? undefined };
}

/** Whether a write came too late: there is a newer version than the one it was made for (412). */
export function isStale(error: unknown): error is HttpError {
  return isHttpError(error, 412);
}

/**
 * Changes what is there now, and nothing else: reads, writes on the condition that it is still what was read, and begins
 * again when somebody else was faster, `attempts` times in all (3 unless told). `write` makes its change anew from what
 * it is given each time. Where answers may come from a cache, let `read` ask for fresh ones.
 *
 * @example
 * await updateFresh(
 *   () => getTask(client, { path: { id } }),
 *   (task, ifMatch) => resolveTask(client, { path: { id }, body: resolutionOf(task) }, { ifMatch }),
 * );
 * @throws The 412 of the last attempt, or whatever else a call throws; UsageError when what is read names no version.
 */
export async function updateFresh<Data, Result>(
  read: () => Call<Data>,
  write: (data: Data, ifMatch: string) => Call<Result>,
  { attempts = 3 }: { attempts?: number } = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, etag } = await versioned(read());
    if (etag === undefined) {
      throw new UsageError('updateFresh() must read from an operation that answers with an ETag; this one has none.');
    }
    try {
      return await write(data, etag);
    } catch (error) {
      if (!isStale(error) || attempt >= attempts) throw error;
    }
  }
}

/**
 * Reads only what is another version than `etag`; `undefined` when it is the same.
 *
 * @example const news = await ifChanged(etag, (headers) => getTask(client, { path: { id } }, { headers }));
 */
export async function ifChanged<Data>(
  etag: string,
  call: (headers: { 'If-None-Match': string }) => Call<Data>,
): Promise<Versioned<Data> | undefined> {
  try {
    return await versioned(call({ 'If-None-Match': etag }));
  } catch (error) {
    // The platform's way to say so. A call counts it among errors, as all that is not 2xx.
    if (isHttpError(error, 304)) return undefined;
    throw error;
  }
}
