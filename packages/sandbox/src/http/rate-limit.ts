import type { Caller } from '../types.js';
import { Problem } from './problems.js';

/** Counts one more for a caller; gives the headers that say what is left, or throws where nothing is. */
export type RateLimit = (caller: string) => Record<string, string>;

const WINDOW_MS = 60_000;

/** How many of each caller's there were in this minute; and how long it still is. */
function createCounter(clock: () => Date) {
  const counts = new Map<string, number>();
  let minute: number | undefined;
  return (caller: string, more: number): { count: number; seconds: string } => {
    const time = clock().getTime();
    const current = Math.floor(time / WINDOW_MS);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(caller) ?? 0) + more;
    if (more > 0) counts.set(caller, count);
    return { count, seconds: String(Math.ceil(((current + 1) * WINDOW_MS - time) / 1000)) };
  };
}

/** So many in a minute for each caller, counted in this process: of several, each has a count of its own. */
export function createRateLimit(limit: number, clock: () => Date): RateLimit {
  const counter = createCounter(clock);
  return (caller) => {
    const { count, seconds } = counter(caller, 1);
    const headers = {
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(Math.max(0, limit - count)),
      'RateLimit-Reset': seconds,
    };
    if (count <= limit) return headers;
    throw new Problem('rate_limited', { params: { seconds }, headers: { ...headers, 'Retry-After': seconds } });
  };
}

/** Keeps callers from finding out by trying; who knows what they ask for is never kept waiting. */
export interface GuessLimit {
  /** Throws where a caller has been wrong too often in this minute: then even a right one is not told. */
  check(caller: string): void;
  /** Counts a wrong one. */
  miss(caller: string): void;
}

export function createGuessLimit(limit: number, clock: () => Date): GuessLimit {
  const counter = createCounter(clock);
  return {
    check(caller) {
      const { count, seconds } = counter(caller, 0);
      if (count >= limit)
        throw new Problem('rate_limited', { params: { seconds }, headers: { 'Retry-After': seconds } });
    },
    miss: (caller) => void counter(caller, 1),
  };
}

/** Everybody on a site has its publishable key, so that there the address tells visitors apart. */
export function limitedCaller(caller: Caller | undefined, address: string): string {
  return caller && caller.kind !== 'publishable' ? caller.identity : `${caller?.identity ?? 'anybody'} ${address}`;
}
