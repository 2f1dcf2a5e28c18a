/**
 * How many retries may still go to each origin. When a platform is down, every call fails, and callers that all try
 * again four times keep it down; so retries draw from a budget that successes fill again.
 */
const FULL = 500;
const spent = new Map<string, number>();

/** Takes the price of one retry; `false` when the budget does not hold that much. */
export function spend(origin: string, price: number): boolean {
  const sum = (spent.get(origin) ?? 0) + price;
  if (sum > FULL) return false;
  spent.set(origin, sum);
  return true;
}

/** Gives back the price of a retry that worked, or 1 for a call that needed none. */
export function refund(origin: string, price: number): void {
  const sum = spent.get(origin);
  if (sum) spent.set(origin, Math.max(0, sum - price));
}
