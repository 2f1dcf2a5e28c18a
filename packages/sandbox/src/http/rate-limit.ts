import type { Caller } from '../types.js';
import { Problem } from './problems.js';

/** Counts one more for a caller; gives the headers that say what is left, or throws where nothing is. */
export type RateLimit = (caller: string) => Record<string, string>;

const WINDOW_MS = 60_000;

/** So many in a minute for each caller, counted in this process: of several, each has a count of its own. */
export function createRateLimit(limit: number, clock: () => Date): RateLimit {
  const counts = new Map<string, number>();
  let minute: number | undefined;
  return (caller) => {
    const time = clock().getTime();
    const current = Math.floor(time / WINDOW_MS);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(caller) ?? 0) + 1;
    counts.set(caller, count);
    const seconds = String(Math.ceil(((current + 1) * WINDOW_MS - time) / 1000));
    const headers = {
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(Math.max(0, limit - count)),
      'RateLimit-Reset': seconds,
    };
    if (count <= limit) return headers;
    throw new Problem('rate_limited', { params: { seconds }, headers: { ...headers, 'Retry-After': seconds } });
  };
}

/** Everybody on a site has its publishable key, so that there the address tells visitors apart. */
export function limitedCaller(caller: Caller | undefined, address: string): string {
  return caller && caller.kind !== 'publishable' ? caller.identity : `${caller?.identity ?? 'anybody'} ${address}`;
}
