import type { Problem } from '../generated/types.js';
import { retryAfterMs } from './retry-after.js';

/** Several copies of this SDK may share a page; a brand tells our errors where `instanceof` cannot. */
const BRAND = Symbol.for('digital-cq.sdk.error');

/**
 * `http`: the platform said no. `network`: nobody answered. `timeout`: not in time. `aborted`: by the caller, or the client
 * was closed. `auth`: no credential. `decode`: an answer that cannot be read. `pagination`: a list that cannot go on.
 * `usage`: a mistake in how the SDK is called. `outbox`: an action could not be stored, or will not be sent. `validation`:
 * a request or an answer is not what the contract says; only where `validation()` of `@digital-cq/sdk/dev` looks.
 */
export type SdkErrorKind =
  'http' | 'network' | 'timeout' | 'aborted' | 'auth' | 'decode' | 'pagination' | 'usage' | 'outbox' | 'validation';

/** An attempt that failed, and how. */
export interface FailedAttempt {
  kind: SdkErrorKind;
  /** The status of the answer, where there was one. */
  status: number | undefined;
}

/** What an error knows about the call that it ends. */
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
  declare readonly kind: SdkErrorKind;
  /** Which operation was called, e.g. `listTasks`. */
  declare readonly operationId: string | undefined;
  /** The platform's name for the request, to quote in a question about it. */
  declare readonly requestId: string | undefined;
  /** The trace it belongs to (W3C Trace Context), where the client traces. */
  declare readonly traceId: string | undefined;
  /** Whether the same call may succeed later without a change. */
  declare readonly retryable: boolean;
  /** Every attempt that the call made, the last one included. */
  declare readonly attempts: readonly FailedAttempt[];

  /** What is `hidden` can be read, but whatever prints or serialises the error leaves it out. */
  constructor(kind: SdkErrorKind, message: string, { cause, ...about }: SdkErrorInit = {}, hidden: object = {}) {
    super(message);
    // As other errors of the platform's are named, so that usual checks for an abort work.
    const name = kind === 'aborted' ? 'AbortError' : `${kind[0]?.toUpperCase()}${kind.slice(1)}Error`;
    Object.assign(this, { name, kind, retryable: false, attempts: [], ...about });
    for (const [key, value] of Object.entries({ cause, ...hidden })) Object.defineProperty(this, key, { value });
  }

  get [BRAND](): boolean {
    return true;
  }

  /** Safe to log: no headers, no bodies, no credentials. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** The platform answered, and the answer is no. */
export class HttpError<Body = unknown> extends SdkError {
  /** The answer's HTTP status. */
  declare readonly status: number;
  /** What a problem document calls the error: short and stable, for programs. */
  declare readonly code: string | undefined;
  /** Seconds the platform asks to wait, where it says so. */
  declare readonly retryAfter: number | undefined;
  /** The answer's headers; left out of whatever prints or serialises the error. */
  declare readonly headers: Headers;
  /** What it answered: parsed where it is JSON, else text. Never shown to people: it may be a proxy's page. */
  declare readonly body: Body;
  /** The body where it is a problem document of the platform (RFC 9457). */
  declare readonly problem: (Body & Problem) | undefined;

  constructor({ status, headers }: Response, body: Body, about: SdkErrorInit) {
    const problem = isProblem(body) ? body : undefined;
    const ms = retryAfterMs(headers);
    const told = {
      status,
      code: problem?.code,
      retryAfter: ms && Math.ceil(ms / 1000),
      requestId: problem?.requestId ?? headers.get('X-Request-Id') ?? undefined,
      retryable: /^5|408|425|429/.test(`${status}`),
    };
    super(
      'http',
      problem?.detail ?? problem?.title ?? `The platform answered ${status}.`,
      { ...about, ...told },
      { headers, body, problem },
    );
  }
}

function isProblem(body: unknown): body is Problem {
  return 'code' in Object(body) && 'title' in Object(body);
}

/** Nobody answered: no connection, a refused one, or one that broke. The request may have arrived. */
export class NetworkError extends SdkError {
  constructor(init: SdkErrorInit) {
    super('network', 'The platform could not be reached.', { ...init, retryable: true });
  }
}

/** The answer took longer than one attempt, or the whole call, may take. */
export class TimeoutError extends SdkError {
  /** What it waited for: a credential, the answer's head, its body; or the call's own deadline ran out. */
  declare readonly phase: 'credential' | 'headers' | 'body' | 'total';
  constructor(phase: TimeoutError['phase'], init: SdkErrorInit) {
    const told = { phase, retryable: true };
    super('timeout', 'The platform did not answer in time.', { ...init, ...told });
  }
}

/** The caller's own signal ended the call, or its client was closed. Its name is `AbortError`. */
export class AbortedError extends SdkError {
  constructor(init: SdkErrorInit) {
    super('aborted', 'The call was aborted.', init);
  }
}

/** No credential could be had: the host's callback failed, hung, or gave nothing. */
export class AuthError extends SdkError {
  constructor(message: string, init: SdkErrorInit = {}) {
    super('auth', message, init);
  }
}

/** The answer was not what the contract says, e.g. no JSON. Often a proxy's page in between. */
export class DecodeError extends SdkError {
  constructor(init: SdkErrorInit) {
    super('decode', 'The platform sent an answer that cannot be read.', init);
  }
}

/** A mistake in how the SDK is called; the message says what to change. */
export class UsageError extends SdkError {
  constructor(message: string, init: SdkErrorInit = {}) {
    super('usage', message, init);
  }
}

/** Whether this SDK threw it; another copy of the SDK on the same page counts too. */
export function isSdkError(error: unknown): error is SdkError {
  return BRAND in Object(error);
}

/** Whether the platform answered with an error, optionally one with this status. */
export function isHttpError(error: unknown, status?: number): error is HttpError {
  return isSdkError(error) && 'status' in error && (status ?? error.status) === error.status;
}
