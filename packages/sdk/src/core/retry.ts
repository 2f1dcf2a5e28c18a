import { isHttpError, type SdkError } from './errors.js';
import { retryAfterMs } from './retry-after.js';

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
  retryClass: RetryClass = 'safe',
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
  // A timer may fire a moment early: when the whole call's time is over, it is over.
  const isOver = 'phase' in error && error.phase === 'total';
  if (!isHttpError(error)) return retryClass !== 'never' && !isOver && (kind === 'network' || kind === 'timeout');
  const { status, code, headers } = error;
  const told = headers.get('X-Should-Retry');
  if (told || retryClass === 'never') return told === 'true';
  if (status === 500) return retryClass !== 'idempotent';
  if (status === 409) return code === 'idempotency_in_progress';
  return [408, 425, 429, 502, 503, 504].includes(status);
}
