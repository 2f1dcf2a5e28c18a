/** Repeatable randomness (mulberry32): the same number always seeds the same year. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** One of the items, as likely as its weight. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  chance(probability: number): boolean;
}

export function createRandom(number: number): Random {
  let state = number >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick,
    weighted: (items) => weightedChoice(items)(next()),
    chance: (probability) => next() < probability,
  };
}

/** For choosing from the same items many times: takes a number from 0 to below 1, gives the item it falls on. */
export function weightedChoice<T>(items: readonly (readonly [item: T, weight: number])[]): (fraction: number) => T {
  let sum = 0;
  const ends = items.map(([, weight]) => (sum += weight));
  return (fraction) => {
    const at = fraction * sum;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < (ends[middle] ?? sum)) high = middle;
      else low = middle + 1;
    }
    const found = items[low];
    if (!found) throw new RangeError('There is nothing to pick from.');
    return found[0];
  };
}
