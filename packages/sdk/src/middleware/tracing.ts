import type { Middleware } from '../core/middleware.js';
import { watch, type ErrorKind } from './outcome.js';

/** One attempt of a call, as a tracing system takes it. */
export interface Span {
  operationId: string;
  /** Counts from 1. */
  attempt: number;
  /** 32 hexadecimal digits, the same for all attempts of a call. */
  traceId: string;
  /** 16 hexadecimal digits. */
  spanId: string;
  /** In ms since 1970. */
  startTime: number;
  /** Until the head of the answer, or the error. */
  durationMs: number;
  /** The answer's; without one there is an `errorKind`. */
  status?: number;
  errorKind?: ErrorKind;
}

/** What is traced, and who is told. */
export interface TracingOptions {
  /** Whether the platform is asked to record. `true` unless told. */
  sampled?: boolean;
  /** Told of each attempt when it has ended. */
  onSpan?: (span: Span) => void;
}

/** Of any version (W3C Trace Context, section 3.2); only those after 00 may go on. */
const TRACEPARENT =
  /^(?!ff|00.{54})[\da-f]{2}-(?<traceId>(?!0{32})[\da-f]{32})-(?<spanId>(?!0{16})[\da-f]{16})-[\da-f]{2}(?:$|-)/;

/**
 * Sends `traceparent` (W3C Trace Context) with each attempt: one trace for a call, one span for an attempt. The call's
 * errors carry the trace id. A `traceparent` among the caller's own headers goes out as it is, and its ids are taken.
 * It is there before signing, so a signature may cover it. On a page of another origin, the platform must allow the
 * header (CORS).
 *
 * @example createClient({ baseUrl, auth, middleware: [tracing({ onSpan: (span) => exporter.add(span) })] })
 */
export function tracing({ sampled = true, onSpan }: TracingOptions = {}): Middleware {
  return (request, next, context) => {
    const { operationId, attempt } = context;
    const given = request.headers.get('traceparent');
    const { traceId, spanId } = given === null ? newSpan(context.traceId) : read(given);
    // Set before anything can fail, so that every error has it.
    context.traceId = traceId;
    if (given === null) request.headers.set('traceparent', `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`);
    const startTime = Date.now();
    return watch(
      () => next(request),
      ({ ms, response, errorKind }) => {
        if (!traceId || !spanId) return;
        const end = response ? { status: response.status } : { errorKind };
        onSpan?.({ operationId, attempt, traceId, spanId, startTime, durationMs: ms, ...end });
      },
    );
  };
}

interface Ids {
  traceId?: string | undefined;
  spanId?: string | undefined;
}

function read(traceparent: string): Ids {
  return { ...TRACEPARENT.exec(traceparent)?.groups };
}

function newSpan(traceId = randomHex(16)): Ids {
  return { traceId, spanId: randomHex(8) };
}

/** Random bytes in hexadecimal digits, never all zero: that means no id. */
function randomHex(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  if (bytes.every((byte) => byte === 0)) return randomHex(length);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export type { ErrorKind } from './outcome.js';
