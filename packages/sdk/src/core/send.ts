import ky from 'ky';
import { buildAddress, buildBody, type Params } from './build.js';
import type { Client } from './client.js';
import { AbortedError, HttpError, isHttpError, isSdkError, NetworkError, TimeoutError, UsageError } from './errors.js';
import type { FailedAttempt } from './errors.js';
import type { CallContext } from './middleware.js';
import type { OperationTable } from './operation-table.js';
import { refund, spend } from './retry-budget.js';
import { retryDelay } from './retry.js';

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
  headers?: Record<string, string | null | undefined>;
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
  /** For errors that come of it later. */
  traceId?: string | undefined;
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
  const { id: operationId, method, answer = 'json' } = table;
  const { signal: outer, retry: retries = client.maxRetries } = options;
  const limits = { ...client.timeout, ...options.timeout };
  const deadline = Date.now() + limits.total;
  const { body, contentType, once } = buildBody(table, params.body);
  const address = buildAddress(options.baseUrl ?? client.baseUrl, table, params);
  const idempotencyKey = options.idempotencyKey ?? table.mint?.();
  const attempts: FailedAttempt[] = [];
  let controller = new AbortController();
  let ended = false;
  let interrupt: (reason: unknown) => void = () => undefined;
  // A client that is closed already ends the call while it registers.
  let forget: () => void = () => undefined;
  let credential: string | undefined;
  let renewals = 0;
  let price = 1;
  let found: Answer | undefined;

  // Only middleware asks for it.
  const context: CallContext | undefined = client.chain && {
    operationId,
    get attempt() {
      return attempts.length + 1;
    },
    idempotencyKey,
    meta: options.meta,
    parse: async (response) => parseBody(response, await response.clone().text()),
  };
  const about = (cause?: unknown) => ({ operationId, attempts, traceId: context?.traceId, cause });
  const release = () => {
    forget();
    outer?.removeEventListener('abort', end);
  };
  function end(): void {
    ended = true;
    interrupt(outer?.reason);
    release();
  }

  /** Settles with `work`, unless it is interrupted; after `ms` it calls `late`. */
  function within<T>(ms: number, late: (resolve: (value: T) => void) => void, work?: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (ended) return reject(outer?.reason);
      const timer = setTimeout(() => late(resolve), ms);
      // Told directly and not by an event of the signal, which costs more than all the rest here.
      interrupt = (reason) => {
        clearTimeout(timer);
        controller.abort(reason);
        reject(reason);
      };
      work?.().then(
        (value) => {
          clearTimeout(timer);
          resolve(value);
        },
        (error: unknown) => {
          clearTimeout(timer);
          reject(error);
        },
      );
    });
  }

  /** What ky takes for `fetch`: one attempt under its own time limit, from the credential to the last byte. */
  function attempt(request: Request): Promise<Response> {
    const { signal } = controller;
    const remaining = deadline - Date.now();
    let phase: TimeoutError['phase'] = 'credential';
    const transmit = async (sent: Request) => {
      try {
        return await client.fetch(sent, { signal });
      } catch (cause) {
        // Where the attempt was interrupted only middleware sees this, and it should see by what.
        if (isSdkError(signal.reason)) throw signal.reason;
        throw ended ? new AbortedError(about(cause)) : new NetworkError(about(cause));
      }
    };
    return within(
      Math.min(limits.attempt, remaining),
      () => interrupt(new TimeoutError(remaining < limits.attempt ? 'total' : phase, about())),
      async () => {
        let sent = request;
        const usual = {
          Accept: table.accept ?? (streaming ? 'text/event-stream' : answer === 'json' ? 'application/json' : '*/*'),
          'Content-Type': contentType,
          'Accept-Language': client.locale(),
          [table.key ?? 'Idempotency-Key']: idempotencyKey,
          'If-Match': options.ifMatch,
        };
        for (const some of [usual, address.headers, options.headers]) if (some) setHeaders(sent.headers, some);
        if (!table.anonymous && !(options.headers && sent.headers.has('Authorization'))) {
          credential = await client.auth.credential(signal, client);
          if (client.auth.write) sent = await client.auth.write(sent, credential);
          else sent.headers.set('Authorization', `Bearer ${credential}`);
        }
        phase = 'headers';
        const response = await (client.chain && context ? client.chain(sent, transmit, context) : transmit(sent));
        client.auth.answered?.(response.headers.get('Date') ?? '');
        phase = 'body';
        if (response.bodyUsed) throw new UsageError('A middleware read a body; let it use context.parse().', about());
        let content: string | Blob | undefined;
        try {
          if (!streaming || !response.ok) {
            content = await response[answer === 'blob' && response.ok ? 'blob' : 'text']();
          }
        } catch (cause) {
          throw new NetworkError(about(cause));
        }
        found = { response, body: content, traceId: context?.traceId };
        if (!response.ok) throw new HttpError(response, parseBody(response, content), about());
        return response;
      },
    );
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
    const delay = retryDelay(error, table.retry, tries, deadline - Date.now(), client.random);
    price = error.kind === 'timeout' ? TIMEOUT_PRICE : RETRY_PRICE;
    if (tries > Number(retries) || delay === undefined || !spend(client.origin, price)) return false;
    controller = new AbortController();
    await within<void>(delay, (resolve) => resolve());
    return true;
  }

  forget = client.onClose(end);
  outer?.addEventListener('abort', end);
  if (outer?.aborted) end();
  try {
    if (!ended) {
      await ky(address.url, {
        method,
        // Left out where they are not given: in a browser each costs more than building the address.
        ...(body === undefined ? {} : { body }),
        ...(options.priority ? { priority: options.priority } : {}),
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
  if (!found || ended) throw new AbortedError(about(outer?.reason));
  if (!streaming) release();
  refund(client.origin, price);
  return found;
}

function setHeaders(headers: Headers, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null) headers.delete(name);
    else if (value !== undefined) headers.set(name, String(value));
  }
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
