import ky, { HTTPError } from 'ky';
import type { Problem } from '../generated/types.js';
import { buildBody, buildUrl, type Params } from './build.js';
import type { Client } from './client.js';
import type { SdkError } from './errors.js';
import { AbortedError, HttpError, isSdkError, NetworkError, TimeoutError } from './errors.js';
import type { OperationTable } from './operation-table.js';
import { parseRetryAfter, retryDelay, type Failure } from './retry.js';
import { linkSignals, wait } from './signals.js';
import { uuidv7 } from './uuid.js';

/** What may differ from call to call. */
export interface CallOptions {
  /** Ends the call, wherever it is: sending, waiting to try again, reading the answer. */
  signal?: AbortSignal;
  /** Milliseconds, in place of the client's. */
  timeout?: { attempt?: number; total?: number };
  /** `false`, or how often to try again. */
  retry?: false | number;
  /** Pass your own to make a person's second try safe too; otherwise one is made before the first byte. */
  idempotencyKey?: string;
  /** The `ETag` seen last, e.g. `"3"`; the platform answers 412 when there is a newer one. */
  ifMatch?: string;
  /** More headers; they win over the SDK's own. */
  headers?: Record<string, string>;
}

/**
 * Sends one operation and resolves to its successful answer, body already read (streams apart).
 * ky carries the attempts; this file gives it the rules of `retry.ts`, which know operations, keys and deadlines.
 */
export async function send(
  client: Client,
  operation: OperationTable,
  params: Params,
  options: CallOptions = {},
): Promise<Response> {
  const { id: operationId, method, retry: retryClass = 'safe' } = operation;
  const timeout = { ...client.timeout, ...options.timeout };
  const streaming = operation.answer === 'sse';
  const deadline = Date.now() + timeout.total;
  const { signal, release } = linkSignals([options.signal], {
    onClose: client.onClose,
    timeout: { ms: streaming ? Infinity : timeout.total, reason: () => new TimeoutError('total', { operationId }) },
  });
  let credential: string | undefined;
  let renewed = false;

  async function attempt(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    let phase: TimeoutError['phase'] = 'headers';
    const linked = linkSignals([signal], {
      timeout: { ms: timeout.attempt, reason: () => new TimeoutError(phase, { operationId }) },
    });
    try {
      const { auth } = client;
      let request = new Request(input, { ...init, signal: linked.signal });
      if (!operation.anonymous) {
        credential = await auth.credential(linked.signal, client);
        if (auth.write) request = await auth.write(request, credential);
        else request.headers.set('Authorization', `Bearer ${credential}`);
      }
      const response = await client.fetch(request);
      const date = response.headers.get('Date');
      if (date) auth.answered?.(date);
      if (streaming && response.ok) {
        // An open stream lives on under the caller's signal; only the wait for its head was limited.
        linked.disarm();
        return response;
      }
      phase = 'body';
      const complete = await buffered(response);
      linked.release();
      return complete;
    } catch (error) {
      linked.release();
      throw explain(error, linked.signal);
    }
  }

  /** Our error for whatever came out of an attempt. */
  function explain(error: unknown, aborted: AbortSignal): SdkError {
    if (isSdkError(error)) return error;
    if (aborted.aborted && isSdkError(aborted.reason)) return aborted.reason;
    if (aborted.aborted) return new AbortedError({ operationId, cause: aborted.reason });
    return new NetworkError({ operationId, cause: error });
  }

  async function shouldRetry({ error, retryCount }: { error: Error; retryCount: number }): Promise<boolean> {
    const failure = await describe(error);
    if (failure.status === 401 && credential !== undefined && !renewed) {
      renewed = true;
      return client.auth.refused(credential);
    }
    const delay = retryDelay(failure, retryClass, retryCount, deadline - Date.now(), client.random);
    if (delay === undefined) return false;
    await wait(delay, signal);
    return true;
  }

  try {
    const { body, contentType } = buildBody(operation, params.body);
    const locale = client.locale();
    return await ky(buildUrl(client.baseUrl, operation, params), {
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        Accept: ACCEPT[operation.answer ?? 'json'],
        ...(contentType && { 'Content-Type': contentType }),
        ...(locale && { 'Accept-Language': locale }),
        ...(retryClass === 'keyed' && { 'Idempotency-Key': options.idempotencyKey ?? uuidv7() }),
        ...(options.ifMatch && { 'If-Match': options.ifMatch }),
        ...options.headers,
      },
      fetch: attempt,
      timeout: false,
      retry: {
        limit: options.retry === false ? 0 : (options.retry ?? client.maxRetries),
        methods: ['get', 'post', 'put', 'patch', 'delete'],
        delay: () => 0,
        shouldRetry,
      },
    });
  } catch (error) {
    if (error instanceof HTTPError) throw await toHttpError(error.response, operationId);
    throw explain(error, signal);
  } finally {
    if (!streaming) release();
  }
}

const ACCEPT = { json: 'application/json', sse: 'text/event-stream', blob: '*/*', none: 'application/json' } as const;
const BODILESS = new Set([204, 205, 304]);

/** Reads the body while the attempt's time limit still runs, so that a stalled body counts as a failed attempt. */
async function buffered(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  const body = await response.arrayBuffer();
  return new Response(BODILESS.has(status) ? null : body, { status, statusText, headers });
}

async function describe(error: Error): Promise<Failure> {
  if (!(error instanceof HTTPError)) return { kind: isSdkError(error) ? error.kind : 'network' };
  const { status, headers } = error.response;
  const told = headers.get('X-Should-Retry');
  return {
    kind: 'http',
    status,
    code: status === 409 ? (await readProblem(error.response.clone()))?.code : undefined,
    retryAfterMs: parseRetryAfter(headers.get('Retry-After'), Date.now()),
    shouldRetry: told === null ? undefined : told === 'true',
  };
}

async function toHttpError(response: Response, operationId: string): Promise<HttpError> {
  const { status, headers } = response;
  const problem = await readProblem(response);
  const waitMs = parseRetryAfter(headers.get('Retry-After'), Date.now());
  return new HttpError(
    { status, headers, problem, retryAfter: waitMs === undefined ? undefined : Math.ceil(waitMs / 1000) },
    {
      operationId,
      requestId: problem?.requestId ?? headers.get('X-Request-Id') ?? undefined,
      retryable: status >= 500 || status === 408 || status === 429,
    },
  );
}

/** The problem document of an error answer, or nothing when something else stands there (a proxy's page, say). */
async function readProblem(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('Content-Type')?.includes('json')) return undefined;
  const value: unknown = await response.json().catch(() => undefined);
  return isProblem(value) ? value : undefined;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
}
