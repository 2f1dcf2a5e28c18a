import type { Problem } from '../generated/types.js';
import { retryAfterMs } from './retry.js';

/** Several copies of this SDK may share a page; a brand tells our errors where `instanceof` cannot. */
const BRAND = Symbol.for('digital-cq.sdk.error');

export type SdkErrorKind = 'http' | 'network' | 'timeout' | 'aborted' | 'auth' | 'decode' | 'pagination' | 'usage';

/** An attempt that failed, and how. */
export interface FailedAttempt {
  kind: SdkErrorKind;
  status: number | undefined;
}

export interface SdkErrorInit {
  /** Which operation was called, e.g. `listTasks`. */
  operationId?: string | undefined;
  /** The platform's name for the request, to quote in a question about it. */
  requestId?: string | undefined;
  /** The trace it belongs to (W3C Trace Context), where the client traces. */
  traceId?: string | undefined;
  /** Whether the same call may succeed later without a change. */
  retryable?: boolean;
  /** Every attempt that the call made, the last one included. */
  attempts?: readonly FailedAttempt[];
  cause?: unknown;
}

/** Everything this SDK throws. Tell kinds apart by `kind`, or by the guards below. */
export class SdkError extends Error {
  override readonly name: string = 'SdkError';
  readonly kind: SdkErrorKind;
  readonly operationId: string | undefined;
  readonly requestId: string | undefined;
  readonly traceId: string | undefined;
  readonly retryable: boolean;
  readonly attempts: readonly FailedAttempt[];

  constructor(kind: SdkErrorKind, message: string, init: SdkErrorInit = {}) {
    super(message, init.cause === undefined ? undefined : { cause: init.cause });
    Object.defineProperty(this, BRAND, { value: true });
    this.kind = kind;
    this.operationId = init.operationId;
    this.requestId = init.requestId;
    this.traceId = init.traceId;
    this.retryable = init.retryable ?? false;
    this.attempts = init.attempts ?? [];
  }

  /** Safe to log: no headers, no bodies, no credentials. */
  toJSON(): Record<string, unknown> {
    const { name, kind, message, operationId, requestId, traceId, retryable, attempts } = this;
    return { name, kind, message, operationId, requestId, traceId, retryable, attempts };
  }
}

/** The platform answered, and the answer is no. */
export class HttpError<Body = unknown> extends SdkError {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly headers: Headers;
  /** What it answered: parsed where it is JSON, else text. Never shown to people: it may be a proxy's page. */
  readonly body: Body;
  /** The body where it is a problem document of the platform (RFC 9457). */
  readonly problem: (Body & Problem) | undefined;
  /** Seconds the platform asks to wait, where it says so. */
  readonly retryAfter: number | undefined;

  constructor({ status, headers }: Response, body: Body, init: SdkErrorInit) {
    const problem = isProblem(body) ? body : undefined;
    super('http', problem?.detail ?? problem?.title ?? `The platform answered ${status}.`, {
      requestId: problem?.requestId ?? headers.get('X-Request-Id') ?? undefined,
      retryable: status >= 500 || status === 408 || status === 429,
      ...init,
    });
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.problem = problem;
    const ms = retryAfterMs(headers);
    this.retryAfter = ms && Math.ceil(ms / 1000);
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), status: this.status, code: this.problem?.code };
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}

/** Nobody answered: no connection, a refused one, or one that broke. The request may have arrived. */
export class NetworkError extends SdkError {
  override readonly name = 'NetworkError';
  constructor(init: SdkErrorInit) {
    super('network', 'The platform could not be reached.', { retryable: true, ...init });
  }
}

/** The answer took longer than one attempt, or the whole call, may take. */
export class TimeoutError extends SdkError {
  override readonly name = 'TimeoutError';
  /** What it waited for: a credential, the answer's head, its body; or the call's own deadline ran out. */
  readonly phase: 'credential' | 'headers' | 'body' | 'total';
  constructor(phase: TimeoutError['phase'], init: SdkErrorInit) {
    super('timeout', 'The platform did not answer in time.', { retryable: true, ...init });
    this.phase = phase;
  }
}

/** The caller's own signal ended the call. Named as the platform names it, so that usual checks work. */
export class AbortedError extends SdkError {
  override readonly name = 'AbortError';
  constructor(init: SdkErrorInit) {
    super('aborted', 'The call was aborted.', init);
  }
}

/** No credential could be had: the host's callback failed, hung, or gave nothing. */
export class AuthError extends SdkError {
  override readonly name = 'AuthError';
  constructor(message: string, init: SdkErrorInit = {}) {
    super('auth', message, init);
  }
}

/** The answer was not what the contract says, e.g. no JSON. Often a proxy's page in between. */
export class DecodeError extends SdkError {
  override readonly name = 'DecodeError';
  constructor(init: SdkErrorInit) {
    super('decode', 'The platform sent an answer that cannot be read.', init);
  }
}

/** A mistake in how the SDK is called; the message says what to change. */
export class UsageError extends SdkError {
  override readonly name = 'UsageError';
  constructor(message: string, init: SdkErrorInit = {}) {
    super('usage', message, init);
  }
}

export function isSdkError(error: unknown): error is SdkError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

/** Whether the platform answered with an error, optionally one with this status. */
export function isHttpError(error: unknown, status?: number): error is HttpError {
  if (!isSdkError(error) || error.kind !== 'http') return false;
  return status === undefined || ('status' in error && error.status === status);
}
