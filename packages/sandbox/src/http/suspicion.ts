import { createHash } from 'node:crypto';
import { isIP } from 'node:net';

/** So many within a time are nothing unusual. */
interface Allowance {
  readonly times: number;
  readonly withinMs: number;
}

/** What is unusual for people. A whole office, or a neighbourhood, may come from one address. */
export const ALLOWANCES = {
  /** Reports from one address. */
  reports: { times: 20, withinMs: 10 * 60_000 },
  /** The very same words from one address, again and again. */
  sameWords: { times: 3, withinMs: 60 * 60_000 },
} as const satisfies Record<string, Allowance>;

const LONGEST_MS = Math.max(...Object.values(ALLOWANCES).map(({ withinMs }) => withinMs));

/** Tells whether a report looks as if no person had made it. Counted in this process, as rate limits are. */
export interface Suspicion {
  isSuspicious(address: string, words: string): boolean;
  /** A report was recorded. */
  note(address: string, words: string): void;
}

export function createSuspicion(clock: () => Date): Suspicion {
  const times = new Map<string, number[]>();
  const keysOf = (address: string, words: string): readonly [key: string, allowance: Allowance][] => [
    [address, ALLOWANCES.reports],
    // Nothing of the words themselves is kept.
    [`${address} ${createHash('sha256').update(words.replace(/\s/g, '')).digest('base64')}`, ALLOWANCES.sameWords],
  ];
  const lately = (key: string, { withinMs }: Allowance) => {
    const since = clock().getTime() - withinMs;
    return (times.get(key) ?? []).filter((time) => time > since);
  };
  let cleared = 0;
  const clear = (now: number) => {
    if (now - cleared < LONGEST_MS) return;
    cleared = now;
    for (const [key, all] of times) if ((all.at(-1) ?? 0) < now - LONGEST_MS) times.delete(key);
  };
  return {
    isSuspicious: (address, words) =>
      !isLoopback(address) &&
      keysOf(address, words).some(([key, allowance]) => lately(key, allowance).length >= allowance.times),
    note: (address, words) => {
      const now = clock().getTime();
      clear(now);
      for (const [key, allowance] of keysOf(address, words)) times.set(key, [...lately(key, allowance), now]);
    },
  };
}

/** A proxy on this machine that is not trusted: everybody has its address, and nobody can be told apart by it. */
function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}
