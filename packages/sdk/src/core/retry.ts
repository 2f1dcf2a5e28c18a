import { isHttpError, type SdkError } from './errors.js';

/**
 * Which failures of an operation may be sent again: those of reads always, of idempotent writes unless the platform
 * itself broke, of other writes only under an idempotency key.
 */
export type RetryClass = 'safe' | 'idempotent' | 'keyed' | 'never';

const BASE_MS = 300;
const CAP_MS = 8_000;

/**
 * How long to wait before attempt `attempt + 1` in ms, or `undefined` to give up.
 * A wait that would outlast `remainingMs` gives up at once: the caller learns it now, not later.
 */
export function retryDelay(
  error: SdkError,
  retryClass: RetryClass,
  attempt: number,
  remainingMs: number,
  random: () => number,
): number | undefined {
  if (!mayRetry(error, retryClass)) return undefined;
  const asked = isHttpError(error) ? retryAfterMs(error.headers) : 0;
  const backoff = random() * Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1));
  const delay = Math.max(asked ?? 0, backoff);
  return delay < remainingMs ? delay : undefined;
}

/** A server's `X-Should-Retry` wins over every rule. */
function mayRetry(error: SdkError, retryClass: RetryClass): boolean {
  const { kind } = error;
  if (!isHttpError(error)) return retryClass !== 'never' && (kind === 'network' || kind === 'timeout');
  const { status, headers, problem } = error;
  const told = headers.get('X-Should-Retry');
  if (told || retryClass === 'never') return told === 'true';
  if (status === 500) return retryClass !== 'idempotent';
  if (status === 409) return problem?.code === 'idempotency_in_progress';
  return [408, 425, 429, 502, 503, 504].includes(status);
}

/**
 * `Retry-After-Ms` or `Retry-After` (seconds or an HTTP date, RFC 9110, 10.2.3) in ms from now; `undefined` when absent
 * or unreadable. A date is compared with the server's own `Date`, since this device's clock may be wrong.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const told = headers.get('Retry-After-Ms') ?? headers.get('Retry-After');
  if (!told) return undefined;
  if (/^\d+(\.\d+)?$/.test(told)) return Number(told) * (headers.has('Retry-After-Ms') ? 1 : 1000);
  const ms = Date.parse(told) - (Date.parse(headers.get('Date') ?? '') || Date.now());
  return ms > 0 ? ms : ms <= 0 ? 0 : undefined;
}
