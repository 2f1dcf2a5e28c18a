import type { SdkErrorKind } from './errors.js';

/** Which failures of an operation may be sent again: reads always, writes only under an idempotency key. */
export type RetryClass = 'safe' | 'keyed' | 'never';

/** A failed attempt, as far as the rules need to know it. */
export interface Failure {
  kind: SdkErrorKind;
  status?: number | undefined;
  /** The problem document's `code`. */
  code?: string | undefined;
  /** What the server asks to wait, in ms. A floor: never sooner. */
  retryAfterMs?: number | undefined;
  /** `X-Should-Retry`, which wins over every rule. */
  shouldRetry?: boolean | undefined;
}

const BASE_MS = 300;
const CAP_MS = 8_000;
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * How long to wait before attempt `attempt + 1` in ms, or `undefined` to give up.
 * A wait that would outlast `remainingMs` gives up at once: the caller learns it now, not later.
 */
export function retryDelay(
  failure: Failure,
  retryClass: RetryClass,
  attempt: number,
  remainingMs: number,
  random: () => number,
): number | undefined {
  if (!mayRetry(failure, retryClass)) return undefined;
  const backoff = random() * Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1));
  const delay = Math.max(failure.retryAfterMs ?? 0, backoff);
  return delay < remainingMs ? delay : undefined;
}

function mayRetry({ kind, status, code, shouldRetry }: Failure, retryClass: RetryClass): boolean {
  if (retryClass === 'never') return false;
  if (kind === 'network' || kind === 'timeout') return true;
  if (kind !== 'http' || status === undefined) return false;
  if (shouldRetry !== undefined) return shouldRetry;
  return TRANSIENT.has(status) || (status === 409 && code === 'idempotency_in_progress');
}

/** `Retry-After` in ms from now: seconds or an HTTP date; `undefined` when absent or unreadable. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
