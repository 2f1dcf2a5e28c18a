import type { Problem } from '../generated/types.js';

/** Several copies of this SDK may share a page; a brand tells our errors where `instanceof` cannot. */
const BRAND = Symbol.for('digital-cq.sdk.error');

export type SdkErrorKind = 'http' | 'network' | 'timeout' | 'aborted' | 'auth' | 'decode' | 'usage';

export interface SdkErrorInit {
  /** Which operation was called, e.g. `listTasks`. */
  operationId?: string | undefined;
  /** The platform's name for the request, to quote in a question about it. */
  requestId?: string | undefined;
  /** Whether the same call may succeed later without a change. */
  retryable?: boolean;
  cause?: unknown;
}

/** Everything this SDK throws. Tell kinds apart by `kind`, or by the guards below. */
export class SdkError extends Error {
  override readonly name: string = 'SdkError';
  readonly kind: SdkErrorKind;
  readonly operationId: string | undefined;
  readonly requestId: string | undefined;
  readonly retryable: boolean;

  constructor(kind: SdkErrorKind, message: string, init: SdkErrorInit = {}) {
    super(message, init.cause === undefined ? undefined : { cause: init.cause });
    Object.defineProperty(this, BRAND, { value: true });
    this.kind = kind;
    this.operationId = init.operationId;
    this.requestId = init.requestId;
    this.retryable = init.retryable ?? false;
  }

  /** Safe to log: no headers, no bodies, no credentials. */
  toJSON(): Record<string, unknown> {
    const { name, kind, message, operationId, requestId, retryable } = this;
    return { name, kind, message, operationId, requestId, retryable };
  }
}

/** The platform answered, and the answer is no. `problem` is its RFC 9457 document where it sent one. */
export class HttpError<P extends Problem = Problem> extends SdkError {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly headers: Headers;
  readonly problem: P | undefined;
  /** Seconds the platform asks to wait, where it says so. */
  readonly retryAfter: number | undefined;

  constructor(
    answer: { status: number; headers: Headers; problem: P | undefined; retryAfter: number | undefined },
    init: SdkErrorInit,
  ) {
    const { status, problem } = answer;
    super('http', problem?.detail ?? problem?.title ?? `The platform answered ${status}.`, init);
    this.status = status;
    this.headers = answer.headers;
    this.problem = problem;
    this.retryAfter = answer.retryAfter;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), status: this.status, code: this.problem?.code };
  }
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
  readonly phase: 'headers' | 'body' | 'total';
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
