import ky from 'ky';
import { buildAddress, buildBody, present, type Params } from './build.js';
import type { Client } from './client.js';
import { AbortedError, HttpError, isHttpError, isSdkError, NetworkError, TimeoutError, UsageError } from './errors.js';
import type { FailedAttempt } from './errors.js';
import type { CallContext } from './middleware.js';
import type { OperationTable } from './operation-table.js';
import { refund, spend } from './retry-budget.js';
import { retryDelay } from './retry.js';
import { wait } from './signals.js';
import { uuidv7 } from './uuid.js';

/** What may differ from call to call. */
export interface CallOptions {
  /** Ends the call, wherever it is: waiting for a credential, sending, waiting to try again, reading the answer. */
  signal?: AbortSignal | undefined;
  /** Milliseconds, in place of the client's. */
  timeout?: { attempt?: number; total?: number };
  /** `false`, or how often to try again. */
  retry?: false | number;
  /** Pass your own to make a person's second try safe too; otherwise one is made before the first byte. */
  idempotencyKey?: string;
  /** The `ETag` seen last, e.g. `"3"`; the platform answers 412 when there is a newer one. */
  ifMatch?: string;
  /** More headers; they win over the SDK's own, and `null` leaves one out. */
  headers?: Record<string, string | null>;
  /** Another platform than the client's, for this call. */
  baseUrl?: string;
  /** How urgent it is beside other requests of the page. */
  priority?: 'high' | 'low' | 'auto';
  /** Handed to the client's middleware as it is. */
  meta?: unknown;
}

/** A successful answer and its body, already read; streams have none yet. */
export interface Answer {
  response: Response;
  body: string | Blob | undefined;
}

const RETRY_PRICE = 5;
const TIMEOUT_PRICE = 10;

/**
 * Sends one operation and resolves to its successful answer.
 * ky carries the attempts; this file gives it the rules of `retry.ts`, which know operations, keys and deadlines.
 * With `streaming` the body is left unread, and lives on until `options.signal` aborts or the client is closed.
 */
export async function send(
  client: Client,
  table: OperationTable,
  params: Params,
  options: CallOptions = {},
  streaming = false,
): Promise<Answer> {
  const { id: operationId, method, retry: retryClass = 'safe', answer } = table;
  const limits = { ...client.timeout, ...options.timeout };
  const deadline = Date.now() + limits.total;
  const { body, contentType, once } = buildBody(table, params.body);
  const { url, headers } = buildAddress(options.baseUrl ?? client.baseUrl, table, params);
  const idempotencyKey = options.idempotencyKey ?? (retryClass === 'keyed' ? uuidv7() : undefined);
  const attempts: FailedAttempt[] = [];
  let controller = new AbortController();
  let ended: { cause: unknown } | undefined;
  let credential: string | undefined;
  let started = 0;
  let renewals = 0;
  let price = 1;
  let found: Answer | undefined;
  let reading: { of: Response; body: Promise<string | Blob> } | undefined;

  const context: CallContext = {
    operationId,
    get attempt() {
      return started;
    },
    idempotencyKey,
    meta: options.meta,
    parse: async (response) => parseBody(response, await readOnce(response)),
  };
  const about = (cause?: unknown) => ({ operationId, attempts, traceId: context.traceId, cause });
  const end = (cause?: unknown) => {
    ended ??= { cause };
    controller.abort();
    release();
  };
  const onAbort = () => end(options.signal?.reason);
  const release = () => {
    forget();
    options.signal?.removeEventListener('abort', onAbort);
  };

  /** However many want the body, it is read once. */
  function readOnce(response: Response): Promise<string | Blob> {
    if (reading?.of !== response) {
      if (response.bodyUsed) throw new UsageError('A middleware read a body without context.parse().', about());
      reading = { of: response, body: answer === 'blob' && response.ok ? response.blob() : response.text() };
    }
    return reading.body;
  }

  /** What ky takes for `fetch`: one attempt under its own time limit, from the credential to the last byte. */
  function attempt(request: Request): Promise<Response> {
    const { signal } = controller;
    const remaining = deadline - Date.now();
    let phase: TimeoutError['phase'] = 'credential';
    started += 1;
    const failed = (cause: unknown) => {
      throw isSdkError(cause) ? cause : new NetworkError(about(cause));
    };
    const transmit = (sent: Request) => client.fetch(sent, { signal }).catch(failed);

    async function run(): Promise<Response> {
      let sent = request;
      if (!table.anonymous && !sent.headers.has('Authorization')) {
        credential = await client.auth.credential(signal, client);
        if (client.auth.write) sent = await client.auth.write(sent, credential);
        else sent.headers.set('Authorization', `Bearer ${credential}`);
      }
      phase = 'headers';
      const response = await (client.chain?.(sent, transmit, context) ?? transmit(sent));
      const date = response.headers.get('Date');
      if (date) client.auth.answered?.(date);
      phase = 'body';
      found = { response, body: streaming && response.ok ? undefined : await readOnce(response).catch(failed) };
      if (!response.ok) throw new HttpError(response, parseBody(response, found.body), about());
      return response;
    }

    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => controller.abort(new TimeoutError(remaining < limits.attempt ? 'total' : phase, about())),
        Math.min(limits.attempt, remaining),
      );
      signal.onabort = () => reject(signal.reason);
      run()
        .finally(() => clearTimeout(timer))
        .then(resolve, reject);
    });
  }

  async function shouldRetry({ error }: { error: unknown }): Promise<boolean> {
    if (ended || !isSdkError(error)) return false;
    const status = isHttpError(error) ? error.status : undefined;
    attempts.push({ kind: error.kind, status });
    if (once) return false;
    if (status === 401 && credential && !renewals) {
      renewals = 1;
      return client.auth.refused(credential);
    }
    const tries = attempts.length - renewals;
    const delay = retryDelay(error, retryClass, tries, deadline - Date.now(), client.random);
    price = error.kind === 'timeout' ? TIMEOUT_PRICE : RETRY_PRICE;
    if (tries > retries || delay === undefined || !spend(client.origin, price)) return false;
    controller = new AbortController();
    await wait(delay, controller.signal);
    return true;
  }

  const retries = options.retry === false ? 0 : (options.retry ?? client.maxRetries);
  const forget = client.onClose(end);
  options.signal?.addEventListener('abort', onAbort);
  if (options.signal?.aborted) onAbort();
  try {
    if (!ended) {
      await ky(url, {
        method,
        ...(body && { body }),
        ...(options.priority && { priority: options.priority }),
        headers: present({
          accept: table.accept ?? (streaming ? 'text/event-stream' : answer === 'json' ? 'application/json' : '*/*'),
          'content-type': contentType,
          'accept-language': client.locale(),
          [table.key ?? 'idempotency-key']: idempotencyKey,
          'if-match': options.ifMatch,
          ...headers,
          ...lowerCased(options.headers),
        }),
        fetch: (request) => attempt(request instanceof Request ? request : new Request(request)),
        timeout: false,
        throwHttpErrors: false,
        retry: { limit: Infinity, methods: [method.toLowerCase()], delay: () => 0, shouldRetry },
      });
    }
  } catch (error) {
    release();
    if (!ended) throw error;
  }
  if (!found || ended) throw new AbortedError(about(ended?.cause));
  if (!streaming) release();
  refund(client.origin, price);
  return found;
}

/** A body as a middleware or an error shows it: parsed where it says that it is JSON. */
function parseBody({ headers }: Response, body: string | Blob | undefined): unknown {
  if (typeof body !== 'string' || !headers.get('Content-Type')?.includes('json')) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Names of headers may come in any case; the same one twice would be sent twice. */
function lowerCased(headers: object = {}): object {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
